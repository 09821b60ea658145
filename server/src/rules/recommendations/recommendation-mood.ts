/**
 * ## What it does
 * Finds recommendations whose verbs are not in the form that the house lays down: `note`, `notes` or `be noted`.
 * Only in houses that prescribe their wording, and only where the stem leaves the choice.
 *
 * ## Why it matters
 * One council’s minutes then read as one hand’s. The form is the house’s choice; none is more correct.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That the Board:
 *
 * i) notes the progress made.
 * ```
 * Write instead, in a house that writes `note`:
 * ```report good
 * 2.0 RECOMMENDATION: That the Board:
 *
 * i) note the progress made.
 * ```
 *
 * ## Source
 * One council’s published minutes have both forms, a few years apart; the form is `recommendations.mood` of the
 * house.
 */

import type { Mood } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import type { Recommendation } from '../../model/types.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { participleOf, thirdPersonOf } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'recommendation-mood',
  category: 'recommendations',
  summary: 'Recommendations not in the form of the house',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    const items = model.recommendations?.items ?? [];
    const [first] = items;
    if (!first?.verb || !first.verbAt || !house.prescriptive) return;
    const { mood } = house.recommendations;
    const { shape } = first;
    // A full clause (“That the report be noted”) is a form of its own, good in any house.
    if (shape !== 'base' && shape !== 'third') return;
    if (mood === (shape === 'third' ? 'indicative' : 'imperative')) return;
    // Items that differ among themselves are another matter.
    if (items.some((item) => item.shape !== shape)) return;
    if (items.some((item) => !leavesChoice(item, mood))) return;
    const word = first.text.slice(first.verbAt.start, first.verbAt.end);
    const wanted = inMood(first.verb, mood);
    const edits = mood === 'passive' ? [] : items.flatMap((item) => editOf(item, mood));
    report({
      at: first.content.range(first.verbAt.start, first.verbAt.end),
      message: `This council words recommendations as “${wanted}”, not “${word.toLowerCase()}”`,
      ...(edits.length > 0 && {
        fix: { kind: 'unsafe', title: `Write “${wanted}”`, edits },
      }),
    });
  },
});

/** `That Members:` takes no `notes`, and `Members are asked to:` nothing but `note`. */
function leavesChoice({ wants }: Recommendation, mood: Mood): boolean {
  return wants === 'base-or-third' || wants === 'verb' || (wants === 'base' && mood === 'passive');
}

function inMood(verb: string, mood: Mood): string {
  if (mood === 'imperative') return verb;
  return mood === 'indicative' ? thirdPersonOf(verb) : `be ${participleOf(verb)}`;
}

function editOf({ verb, verbAt, text, content }: Recommendation, mood: Mood): TextEdit[] {
  if (verb === null || verbAt === null) return [];
  const { start, end } = verbAt;
  return [replace(content.range(start, end), inCaseOf(text.slice(start, end), inMood(verb, mood)))];
}
