/**
 * ## What it does
 * Finds recommendations of one list that are worded in different forms: `note the report` beside `the plan be
 * approved` or `notes the plan`. Where the stem decides which form is right, `recommendation-stem-grammar` speaks.
 *
 * ## Why it matters
 * A list read out as one motion stumbles where its form changes, and the change often marks an item that was
 * pasted in from elsewhere.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Note the progress made.
 * (b) Approve the timetable.
 * (c) That the budget be referred to Cabinet.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Note the progress made.
 * (b) Approve the timetable.
 * (c) Refer the budget to Cabinet.
 * ```
 *
 * ## Source
 * Seen in published reports.
 */
import type { Recommendation } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

type Worded = Recommendation & { shape: NonNullable<Recommendation['shape']> };

export const rule = defineRule({
  id: 'recommendation-parallelism',
  category: 'recommendations',
  summary: 'Recommendations worded in different forms',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const items = model.recommendations?.items ?? [];
    if (items.length < 2) return;
    const worded = items.filter((item): item is Worded => item.shape !== null && isFree(item));
    for (const group of byStem(worded)) {
      const usual = usualOf(group);
      if (!usual) continue;
      for (const { shape, verbAt, content } of group) {
        if (shape === usual.shape || !verbAt) continue;
        report({
          at: content.range(verbAt.start, verbAt.end),
          message: `This recommendation is not worded like ${usual.name}: give them all one form`,
        });
      }
    }
  },
});

/** Where the stem allows no choice, a departure from it is ungrammatical and not only uneven. */
function isFree({ wants, shape }: Recommendation): boolean {
  return wants === 'verb' || (wants === 'base-or-third' && (shape === 'base' || shape === 'third'));
}

function byStem(items: readonly Worded[]): Worded[][] {
  const stems = new Map<Recommendation['stem'], Worded[]>();
  for (const item of items) {
    const group = stems.get(item.stem);
    if (group) group.push(item);
    else stems.set(item.stem, [item]);
  }
  return [...stems.values()];
}

/** The commonest shape, the first one's when there is a tie, with an item to show for it; null when all agree. */
function usualOf(group: readonly Worded[]): { shape: Worded['shape']; name: string } | null {
  const counts = new Map<Worded['shape'], number>();
  for (const { shape } of group) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  if (counts.size < 2) return null;
  const most = Math.max(...counts.values());
  const usual = group.find(({ shape }) => counts.get(shape) === most);
  if (!usual) return null;
  const { verbAt, text, marker, shape } = usual;
  const word = verbAt ? text.slice(verbAt.start, verbAt.end) : '';
  return { shape, name: marker === null ? `“${word}”` : `${marker}, with “${word}”` };
}
