/**
 * ## What it does
 * Finds a ward that the house's register does not have. Where the register is not complete, only a name that is
 * a letter away from a registered one is a finding. Without a register it is silent.
 *
 * ## Why it matters
 * Residents and councillors search by ward. A name that is misspelt, or gone since the last boundary review,
 * hides the report from those it concerns.
 *
 * ## Example
 * With the wards Ash Vale and Bridge registered:
 * ```report bad
 * WARD(S): Ash Vale, Brigde
 * ```
 * Write instead:
 * ```report good
 * WARD(S): Ash Vale, Bridge
 * ```
 *
 * ## Source
 * Report templates ask for the wards affected by name; the register is the house's own list.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { noneMatch } from '../../house/lookup.ts';
import { matchRegister } from '../../house/registers.ts';
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { defineRule, type Report } from '../rule.ts';

/** `All`, `Borough-wide`, `The whole district` and the like, and what is no name at all. */
const NO_NAME =
  /^(?:(?:all|every|any|whole|the whole|borough|city|county|district|town|council|area|none|not|various|many|see|n\/a)\b|[^\p{Lu}]|\p{L}{0,2}$)|\d/iu;
const SEPARATOR = /[,;/•]| and | & /g;
/** Parts that one registered name may have: `Ash, Elm and Oak`. */
const MOST_PARTS = 4;

export const rule = defineRule({
  id: 'ward-unknown',
  category: 'header',
  summary: 'Ward that is not in the register',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    const { wards, complete } = house.registers;
    if (wards.length === 0) return;
    for (const { template, value } of model.fields) {
      if (template?.type !== 'wards' || value.isEmpty) continue;
      if (noneMatch(house, value.text) !== null) continue;
      for (const { name, near } of unknownNames(value, wards)) {
        if (near !== null) report(describe(name, near));
        else if (complete.includes('wards') && !NO_NAME.test(name.text)) {
          report({ at: name, message: `“${name.text}” is not one of this council’s wards: check the name` });
        }
      }
    }
  },
});

interface UnknownName {
  name: Content;
  /** The registered name that may be meant. */
  near: string | null;
}

/** The names of a list that are not registered; a registered name may itself have an `and` or a comma in it. */
function unknownNames(value: Content, wards: readonly string[]): UnknownName[] {
  const parts = split(value);
  const unknown: UnknownName[] = [];
  for (let at = 0; at < parts.length; ) {
    const registered = longest(value, parts, at, wards, 'as-registered');
    const found = registered ?? longest(value, parts, at, wards, 'near');
    const length = found?.length ?? 1;
    const name = bare(joined(value, parts, at, length));
    if (!registered && !name.isEmpty) unknown.push({ name, near: found?.name ?? null });
    at += length;
  }
  return unknown;
}

function split({ text }: Content): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SEPARATOR)) {
    parts.push({ start, end: index });
    start = index + mark.length;
  }
  parts.push({ start, end: text.length });
  return parts.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** The longest run of parts from `at` on that is a name of the register. */
function longest(
  value: Content,
  parts: Range[],
  at: number,
  wards: readonly string[],
  how: 'as-registered' | 'near',
): { name: string; length: number } | null {
  for (let length = Math.min(MOST_PARTS, parts.length - at); length > 0; length -= 1) {
    const found = matchRegister(wards, bare(joined(value, parts, at, length)).text);
    if (found && (found.match === 'near') === (how === 'near')) return { name: found.name, length };
  }
  return null;
}

function joined(value: Content, parts: Range[], at: number, length: number): Content {
  return value.slice(parts[at]?.start ?? 0, parts[at + length - 1]?.end).trim();
}

/** Without `Ward` and what stands in brackets after it: `Bridge ward (part)`. */
function bare(name: Content): Content {
  const before = /^(?:\([^)]*\)|wards?:?(?= )|the(?= ))/i.exec(name.text);
  if (before) return bare(name.slice(before[0].length).trim());
  const after = /(?:\([^()]*\)| wards?|[.:])$/i.exec(name.text);
  return after ? bare(name.slice(0, after.index).trim()) : name;
}

function describe(name: Content, near: string): Report {
  return {
    at: name,
    message: `There is no ward “${name.text}”: should it say “${near}”?`,
    fix: {
      kind: 'unsafe',
      title: `Change to ${near}`,
      edits: [replace({ start: name.start, end: name.end }, near)],
    },
  };
}
