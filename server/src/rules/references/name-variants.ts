/**
 * ## What it does
 * Finds a plan, strategy, programme or notice that the report calls by several spellings of one name: a word in the
 * singular and in the plural, with and without its capital or its apostrophe, the words turned round (“Notice of
 * Improvement”, “Improvement Notice”). Once per name, with the shorter forms listed beside. A short form alone
 * (“the Plan”, “the Improvement Plan” after its full name) is no finding, and neither are names that may belong to
 * two documents.
 *
 * ## Why it matters
 * Members cannot tell whether the Improvement Plan and the Children’s Service Improvement Plan are one or two, and
 * a search for one name misses the other.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The Housing Services Recovery Plan was agreed in May.
 *
 * 3.2 The first actions in the Housing Service Recovery plan are complete.
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The Housing Services Recovery Plan was agreed in May.
 *
 * 3.2 The first actions in the Housing Services Recovery Plan are complete.
 * ```
 *
 * ## Source
 * A published report that gave one plan five names.
 */
import { attachmentsStart } from '../../model/attachments.ts';
import type { ProseUnit } from '../../model/types.ts';
import {
  type BareName,
  bareName,
  type DocumentName,
  isShorterName,
  NAME_HEADS,
  nameAt,
} from '../../prose/document-names.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** More variants than this are counted, not named. */
const MOST_NAMED = 4;

export const rule = defineRule<Record<string, never>, Variant>({
  id: 'name-variants',
  category: 'references',
  summary: 'One plan under several spellings of its name',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  triggers: NAME_HEADS,
  gather: ({ model, house, hits }) => {
    const end = attachmentsStart(model);
    const variants = new Map<string, Variant>();
    for (const { unit, start, end: hitEnd } of hits) {
      if (unit.role !== 'paragraph' && unit.role !== 'list-item' && unit.role !== 'lead-in') continue;
      if (unit.content.start >= end) continue;
      const name = nameAt(unit.content.text, start, hitEnd, house.name);
      if (!name || variants.has(name.written) || isQuoted(unit.content.text, start)) continue;
      const bare = bareName(name.written);
      if (bare) variants.set(name.written, { name, bare, unit });
    }
    return [...variants.values()];
  },
  check(context) {
    // The first place of every spelling of every name, outside quotations.
    const variants = new Map<string, Variant>();
    for (const variant of context.gathered) {
      if (!variants.has(variant.name.written)) variants.set(variant.name.written, variant);
    }
    const all = [...variants.values()];
    if (haveTwoSpellings(all)) tellFamilies(context, all);
  },
});

type Context = RuleContext<Record<string, never>, Variant>;

function haveTwoSpellings(variants: readonly Variant[]): boolean {
  return new Set(variants.map(({ bare }) => bare.key)).size < variants.length;
}

interface Variant {
  name: DocumentName;
  bare: BareName;
  unit: ProseUnit;
}

function tellFamilies({ report }: Context, variants: Variant[]): void {
  const told = new Set<Variant>();
  // The longest first: the shorter ones are forms of it, and are told with it.
  for (const variant of variants.toSorted((a, b) => b.bare.words.length - a.bare.words.length)) {
    if (told.has(variant)) continue;
    const spellings = variants.filter((other) => isSameName(other, variant));
    const second = spellings[1];
    if (!second) continue;
    const forms = variants.filter(({ bare }) => isShorterName(bare.words, variant.bare.words));
    const others = [...spellings, ...forms].filter((one) => one !== second && !told.has(one));
    for (const one of [second, ...others]) told.add(one);
    others.sort((a, b) => a.unit.content.start - b.unit.content.start || a.name.start - b.name.start);
    report({
      at: second.unit.content.range(second.name.start, second.name.end),
      message: `“${typed(second)}” is also called ${listOf(others)}: is it one thing, and what is its name?`,
      related: others.map((one) => ({
        ...one.unit.content.range(one.name.start, one.name.end),
        message: `“${typed(one)}”`,
      })),
    });
  }
}

function isSameName(a: Variant, b: Variant): boolean {
  return a.bare.key === b.bare.key;
}

function typed({ unit, name }: Variant): string {
  return unit.content.text.slice(name.start, name.end);
}

function listOf(variants: readonly Variant[]): string {
  const names = variants.slice(0, MOST_NAMED).map((one) => `“${typed(one)}”`);
  const more = variants.length - names.length;
  const last = more > 0 ? `${more} more names` : (names.pop() ?? '');
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
