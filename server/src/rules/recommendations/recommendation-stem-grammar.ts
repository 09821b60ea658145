/**
 * ## What it does
 * Reads the stem and each recommendation as the one sentence they make, and finds those that do not: `That
 * Members: notes`, `Members are asked to: the report be noted`, `That: note the report`.
 *
 * ## Why it matters
 * The two are printed as one resolution. A verb that does not follow from its stem has to be mended by the clerk
 * in the minutes, where it no longer is what the meeting was asked.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) notes the progress made; and
 * ii) approving the timetable.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made; and
 * ii) approve the timetable.
 * ```
 *
 * ## Source
 * Seen in published reports and resolutions, where `Members note` and `the Board notes` change places.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { replace } from '../../lint/edits.ts';
import type { Recommendation } from '../../model/types.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { readStem, type StemWants } from '../../prose/operative-clause.ts';
import { gerundVerb } from '../../prose/operative-verbs.ts';
import { defineRule, type Report } from '../rule.ts';

/** How a subject begins. Items that begin otherwise may have a verb that is not known here. */
const SUBJECT =
  /^[^\p{L}]*(?:that|the|a|an|this|these|those|all|any|no|it|authority|approval|members|delegated)\b/iu;
const FIRST_WORD = /^[^\p{L}]*(\p{L}[\p{L}-]*)/u;

export const rule = defineRule({
  id: 'recommendation-stem-grammar',
  category: 'recommendations',
  summary: 'Recommendation that does not follow from its stem',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    const example = house.recommendations.stem;
    for (const [stem, items] of byStem(model.recommendations?.items ?? [])) {
      const wants = items[0]?.wants ?? 'anything';
      if (wants === 'anything' || wants === 'verb') continue;
      const misfits = items.flatMap((item) => misfitOf(item, stem, wants) ?? []);
      const worded = items.filter(({ verb }) => verb !== null);
      const whole = misfits.length >= worded.length ? stemToChange(stem, worded, wants, example) : null;
      if (whole) report(whole);
      else for (const misfit of misfits) report(misfit);
    }
  },
});

function byStem(items: readonly Recommendation[]): Map<Content, Recommendation[]> {
  const stems = new Map<Content, Recommendation[]>();
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
  stem: Content,
  items: readonly Recommendation[],
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

function misfitOf(item: Recommendation, stem: Content, wants: StemWants): Report | null {
  const { content, verb, verbAt, shape, text } = item;
  if (verb === null || verbAt === null) return wants === 'clause' ? null : gerundOf(item, stem);
  const word = text.slice(verbAt.start, verbAt.end);
  const at = content.range(verbAt.start, verbAt.end);
  const needsBase = wants === 'base' || wants === 'infinitive';
  if (shape === 'third' && needsBase) return changed(at, word, verb, stem);
  if (shape === 'to' || (wants === 'clause' && shape !== 'clause')) {
    const shown = shape === 'to' ? `to ${word}` : word;
    const advice =
      wants === 'clause' ? 'name who decides, or write that something “be” decided' : `write “${verb}”`;
    return { at, message: `“${shown}” does not follow from “${stem.text}”: ${advice}` };
  }
  if (shape !== 'clause' || wants === 'clause' || !SUBJECT.test(text)) return null;
  return { at, message: `“${word}” does not follow from “${stem.text}”: begin with the verb, “${verb}”` };
}

function gerundOf({ content, text }: Recommendation, stem: Content): Report | null {
  const [whole = '', word = ''] = FIRST_WORD.exec(text) ?? [];
  const verb = gerundVerb(word);
  if (verb === null) return null;
  return changed(content.range(whole.length - word.length, whole.length), word, verb, stem);
}

function changed(at: Report['at'], word: string, verb: string, stem: Content): Report {
  const right = inCaseOf(word, verb);
  return {
    at,
    message: `“${word}” does not follow from “${stem.text}”: write “${right}”`,
    fix: { kind: 'unsafe', title: `Write “${right}”`, edits: [replace(at, right)] },
  };
}
