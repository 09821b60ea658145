/**
 * ## What it does
 * Finds an item that considered a report or a presentation and ends without a decision: no `RESOLVED`, `NOTED` or
 * `AGREED`, and no sentence that says what was agreed, noted, deferred or withdrawn. Apologies, declarations,
 * questions, the close and other standing items need none.
 *
 * ## Why it matters
 * What is not in the minutes as decided was not decided. An item that was only for information was noted, and says so.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection of services
 *
 * The Board considered a report of the Director on the inspection of services.
 *
 * ## 5. Date of next meeting
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection of services
 *
 * The Board considered a report of the Director on the inspection of services.
 *
 * RESOLVED: That the report be noted.
 *
 * ## 5. Date of next meeting
 * ```
 *
 * ## Source
 * Guides for clerks ask that each item end with its decision, or that it was noted.
 */
import type { Range } from '../../lint/finding.ts';
import { awaitsDecision } from '../../model/minutes/awaits-decision.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'decision-missing',
  category: 'minutes',
  summary: 'Item without a decision',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, house, report }) {
    const lead = house.minutes.resolution;
    const items = minutesOf(model)?.items ?? [];
    for (const item of items) {
      // What stands above the first title tells of the meeting, and is an item only where there is no other.
      if (item.title === null && items.length > 1) continue;
      if (!awaitsDecision(item)) continue;
      report({
        at: placeOf(item),
        message: `This item ends without a decision: write “${lead} That …”, if only to note the report`,
      });
    }
  },
});

/** The item's heading; for text without one, the beginning of it. */
function placeOf({ section, titleRange, blocks }: MinutesItem): Range {
  if (section) return { start: section.number?.start ?? section.title.start, end: section.title.end };
  const first = blocks[0];
  if (first?.kind !== 'paragraph') return titleRange;
  const { content } = first;
  const words = content.text.slice(0, FIRST_WORDS);
  const end = content.text.length > FIRST_WORDS ? Math.max(1, words.lastIndexOf(' ')) : words.length;
  return content.range(0, end);
}

/** UTF-16 units of an item without a heading that are marked. */
const FIRST_WORDS = 40;
