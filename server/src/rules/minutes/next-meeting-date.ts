/**
 * ## What it does
 * Finds a date of the next meeting that is not later than the meeting itself.
 *
 * ## Why it matters
 * The item was copied from the last minutes, or the year was. Members and the public put the date into their diaries
 * from here.
 *
 * ## Example
 * ```minutes bad
 * DATE: 20 July 2026
 *
 * ## 9. Date of next meeting
 *
 * 21 September 2025 at 6.30 p.m.
 * ```
 * Write instead:
 * ```minutes good
 * DATE: 20 July 2026
 *
 * ## 9. Date of next meeting
 *
 * 21 September 2026 at 6.30 p.m.
 * ```
 *
 * ## Source
 * Dates are the commonest error found in published papers; the notes on minutes-writing warn of copies of the last ones.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { datesIn, dayNumber } from '../../prose/dates.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'next-meeting-date',
  category: 'minutes',
  summary: 'Next meeting before this one',
  severity: 'error',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    const meeting = minutes?.meeting.date;
    const item = minutes?.items.find(({ standing }) => standing === 'next-meeting');
    const day = meeting && dayNumber(meeting.date);
    if (!item || !meeting || day === null || day === undefined) return;
    const dates = datesIn(model).filter(
      ({ unit: { role, content } }) =>
        role !== 'title' && content.start >= item.start && content.start < item.end,
    );
    const days = dates.map(({ date }) => dayNumber(date));
    const [first] = dates;
    // One that is later, or has no year, is the next meeting; the others are spoken of.
    if (!first || days.some((other) => other === null || other > day)) return;
    report({
      at: first.unit.content.range(first.start, first.end),
      message: `The next meeting cannot be on ${first.date.text}: this one was on ${meeting.date.text}`,
      related: [{ start: meeting.start, end: meeting.end, message: 'Date of this meeting' }],
    });
  },
});
