/** Whether a stem (`That Members of the Board:`) and what follows it make one sentence. */
import type { Content } from '../../../grammar/src/index.ts';
import { replace } from '../lint/edits.ts';
import type { Fix, Range } from '../lint/finding.ts';
import { inCaseOf } from '../prose/letter-case.ts';
import { type OperativeClause, readStem, type StemWants } from '../prose/operative-clause.ts';
import { gerundVerb } from '../prose/operative-verbs.ts';
import type { Report } from './rule.ts';

/** A stretch of the source that introduces recommendations, or clauses of a decision. */
export type Stem = Range & { text: string };

/** A recommendation, or a clause of a decision, with what introduces it. */
export interface StemmedClause {
  content: Content;
  text: string;
  verb: string | null;
  verbAt: { start: number; end: number } | null;
  shape: OperativeClause['shape'] | null;
  stem: Stem | null;
  wants: StemWants;
}

/** How a subject begins. Items that begin otherwise may have a verb that is not known here. */
const SUBJECT =
  /^[^\p{L}]*(?:that|the|a|an|this|these|those|all|any|no|it|authority|approval|members|delegated)\b/iu;
const FIRST_WORD = /^[^\p{L}]*(\p{L}[\p{L}-]*)/u;

/**
 * What does not follow from its stem: the stem itself where no clause fits it, else each clause that does not.
 *
 * @param example a stem that names who decides, to be shown where one does not
 */
export function stemFaults(items: readonly StemmedClause[], example: string): Report[] {
  return [...byStem(items)].flatMap(([stem, clauses]) => {
    const wants = clauses[0]?.wants ?? 'anything';
    if (wants === 'anything' || wants === 'verb') return [];
    const misfits = clauses.flatMap((clause) => misfitOf(clause, stem, wants) ?? []);
    const worded = clauses.filter(({ verb }) => verb !== null);
    const whole = misfits.length >= worded.length ? stemToChange(stem, worded, wants, example) : null;
    return whole ? [whole] : misfits;
  });
}

function byStem(items: readonly StemmedClause[]): Map<Stem, StemmedClause[]> {
  const stems = new Map<Stem, StemmedClause[]>();
  for (const item of items) {
    if (!item.stem) continue;
    const same = stems.get(item.stem);
    if (same) same.push(item);
    else stems.set(item.stem, [item]);
  }
  return stems;
}

/** When no item fits, it is the stem that is to be changed. Verb forms alone are easier changed in the items. */
function stemToChange(
  stem: Stem,
  items: readonly StemmedClause[],
  wants: StemWants,
  example: string,
): Report | null {
  const [first] = items;
  if (!first) return null;
  if (wants === 'clause') {
    const named = ['base', 'base-or-third'].includes(readStem(example)) ? example : 'That Members:';
    const verb = first.verbAt ? first.text.slice(first.verbAt.start, first.verbAt.end) : '';
    return {
      at: stem,
      message: `“${stem.text}” does not lead into “${verb}”: name who decides, as in “${named}”`,
    };
  }
  return items.every(({ shape }) => shape === 'clause')
    ? {
        at: stem,
        message: `“${stem.text}” does not lead into its items: end it with “That:”, or begin them with their verbs`,
      }
    : null;
}

function misfitOf(item: StemmedClause, stem: Stem, wants: StemWants): Report | null {
  const { content, verb, verbAt, shape, text } = item;
  if (verb === null || verbAt === null) return wants === 'clause' ? null : gerundOf(item, stem);
  const word = text.slice(verbAt.start, verbAt.end);
  const at = content.range(verbAt.start, verbAt.end);
  const needsBase = wants === 'base' || wants === 'infinitive';
  if (shape === 'third' && needsBase) return changed(at, word, verb, stem);
  if (shape === 'to' || (wants === 'clause' && shape !== 'clause')) {
    const shown = shape === 'to' ? `to ${word}` : word;
    const message = `“${shown}” does not follow from “${stem.text}”`;
    if (wants === 'clause')
      return { at, message: `${message}: name who decides, or write that something “be” decided` };
    return { at, message: `${message}: write “${verb}”`, ...withoutTo(item, verbAt.start) };
  }
  if (shape !== 'clause' || wants === 'clause' || !SUBJECT.test(text)) return null;
  return { at, message: `“${word}” does not follow from “${stem.text}”: begin with the verb, “${verb}”` };
}

/** `to note` becomes `note`, `To note` `Note`. */
function withoutTo({ content, text }: StemmedClause, verbStart: number): { fix?: Fix } {
  const to = /\b(to\s{1,3})(\S)$/i.exec(text.slice(Math.max(0, verbStart - 5), verbStart + 1));
  if (!to) return {};
  const [, gone = '', initial = ''] = to;
  const right = inCaseOf(gone, initial);
  const at = content.range(verbStart - gone.length, verbStart + 1);
  return { fix: { kind: 'unsafe', title: 'Take out “to”', edits: [replace(at, right)] } };
}

function gerundOf({ content, text }: StemmedClause, stem: Stem): Report | null {
  const [whole = '', word = ''] = FIRST_WORD.exec(text) ?? [];
  const verb = gerundVerb(word);
  if (verb === null) return null;
  return changed(content.range(whole.length - word.length, whole.length), word, verb, stem);
}

function changed(at: Report['at'], word: string, verb: string, stem: Stem): Report {
  const right = inCaseOf(word, verb);
  return {
    at,
    message: `“${word}” does not follow from “${stem.text}”: write “${right}”`,
    fix: { kind: 'unsafe', title: `Write “${right}”`, edits: [replace(at, right)] },
  };
}
