/**
 * ## What it does
 * Finds a deadline in a recommendation (`by`, `before`, `no later than` or `until` a date) that is earlier than
 * the meeting.
 *
 * ## Why it matters
 * The meeting would resolve something that can no longer be done in time: the date was copied from an earlier
 * draft or an earlier year.
 *
 * ## Example
 * ```report bad
 * Date: 12 June 2024
 *
 * ## Recommendations
 *
 * (a) Request a further report by 30 September 2023.
 * ```
 * Write instead:
 * ```report good
 * Date: 12 June 2024
 *
 * ## Recommendations
 *
 * (a) Request a further report by 30 September 2024.
 * ```
 *
 * ## Source
 * Reports that still carry the dates of an earlier round are a mistake seen in many councils’ papers.
 */
import { isRecommendations } from '../../model/recommendations.ts';
import type { DocumentModel } from '../../model/types.ts';
import { datesIn, dayNumber, readDate } from '../../prose/dates.ts';
import { isNoting } from '../../prose/operative-verbs.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const DEADLINE = /\b(?:by|before|until|no later than|not later than|by no later than)\s(?:the )?$/i;
/** Something that had happened by then is no deadline. */
const PAST = /\b(?:was|were|had|been|agreed|approved|reported|made|received|given|issued|published|held)\b/i;

export const rule = defineRule({
  id: 'recommendation-date-passed',
  category: 'recommendations',
  summary: 'Deadline before the meeting',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const items = model.recommendations?.items ?? [];
    if (items.length === 0) return;
    const written = model.fieldById.get('date')?.value.text ?? '';
    const meeting = written === '' ? null : readDate(written);
    const day = meeting && dayNumber(meeting);
    if (day === null) return;
    for (const { date, unit, start, end } of datesIn(model)) {
      if (unit.role === 'title' || !isRecommendations(unit.section)) continue;
      const due = dayNumber(date);
      const before = unit.content.text.slice(0, start);
      if (due === null || due >= day || !DEADLINE.test(before)) continue;
      if (PAST.test(before) || isQuoted(before, start) || isNoted(model, unit.content.start)) continue;
      report({
        at: unit.content.range(start, end),
        message: `“${date.text}” has passed when the meeting takes place on ${meeting?.text ?? ''}: is the date right?`,
      });
    }
  },
});

/** What is only noted may lie in the past. */
function isNoted(model: DocumentModel, unitStart: number): boolean {
  const item = model.recommendations?.items.find(({ content }) => content.start === unitStart);
  return item?.verb !== undefined && item.verb !== null && isNoting(item.verb);
}
