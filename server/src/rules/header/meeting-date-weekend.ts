/**
 * ## What it does
 * Asks about a date of the front block that falls on a Saturday or a Sunday.
 *
 * ## Why it matters
 * Committees meet on working days. A date on a weekend has usually kept the day and month of last year's
 * meeting. Writing the weekday into the date says that it is meant.
 *
 * ## Example
 * ```report bad
 * DATE: 11 June 2023
 * ```
 * Write instead:
 * ```report good
 * DATE: 12 June 2023
 * ```
 *
 * ## Source
 * Wrong dates are the commonest error found in published papers; notice periods count working days.
 */
import type { FieldNode } from '../../model/types.ts';
import { datesIn, WEEKDAYS, weekdayOf } from '../../prose/dates.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'meeting-date-weekend',
  category: 'header',
  summary: 'Meeting on a Saturday or Sunday',
  severity: 'info',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const { date, unit, start, end } of datesIn(model)) {
      // Fields come first.
      if (unit.role !== 'field') return;
      if (date.weekday !== null || (unit.owner as FieldNode).template?.type !== 'date') continue;
      const weekday = weekdayOf(date);
      if (weekday !== 0 && weekday !== 6) continue;
      report({
        at: unit.content.range(start, end),
        message: `${date.text} is a ${WEEKDAYS[weekday]}: is that the day of the meeting?`,
      });
    }
  },
});
