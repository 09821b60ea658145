/**
 * ## What it does
 * Finds an action that is to be done by a date before the meeting at which it was agreed.
 *
 * ## Why it matters
 * Whoever has to do it is late from the first day, or does not know when it is due. Usually the year is last year’s.
 *
 * ## Example
 * ```minutes bad
 * DATE: 20 July 2026
 *
 * ## 4. Parking at the station
 *
 * ACTION: Head of Highways – circulate the plan – by 31 July 2025
 * ```
 * Write instead:
 * ```minutes good
 * DATE: 20 July 2026
 *
 * ## 4. Parking at the station
 *
 * ACTION: Head of Highways – circulate the plan – by 31 July 2026
 * ```
 *
 * ## Source
 * Dates are the commonest error found in published papers. Councils’ guidance asks for an owner and a date for each
 * action.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { dayNumber } from '../../prose/dates.ts';
import { defineRule } from '../rule.ts';

/** Actions of an earlier meeting, gone through again. */
const EARLIER = /\b(?:log|outstanding|arising|progress|tracker|previous)\b/i;

export const rule = defineRule({
  id: 'action-date-passed',
  category: 'minutes',
  summary: 'Action due before the meeting',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    const meeting = minutes?.meeting.date;
    const day = meeting && dayNumber(meeting.date);
    if (!minutes || !meeting || day === null || day === undefined) return;
    for (const { actions, title } of minutes.items) {
      if (EARLIER.test(title ?? '')) continue;
      for (const { due } of actions) {
        const dueDay = due?.date && dayNumber(due.date);
        if (!due?.date || typeof dueDay !== 'number' || dueDay >= day) continue;
        report({
          at: due,
          message: `“${due.date.text}” had passed when the meeting took place on ${meeting.date.text}: is the date right?`,
          related: [{ start: meeting.start, end: meeting.end, message: 'Date of the meeting' }],
        });
      }
    }
  },
});
