/**
 * ## What it does
 * Finds a date whose weekday is not the one it falls on.
 *
 * ## Why it matters
 * One of the two is wrong, and whoever plans by it stands before a locked door. The slip comes from last year's
 * paper: the day was changed and the weekday stayed.
 *
 * ## Example
 * ```report bad
 * DATE: Tuesday 12 June 2023
 * ```
 * Write instead:
 * ```report good
 * DATE: Monday 12 June 2023
 * ```
 *
 * ## Source
 * Wrong dates are the commonest error found in published agendas and minutes, most of them copied from an
 * earlier meeting.
 */
import { replace } from '../../lint/edits.ts';
import { datesIn, WEEKDAYS, weekdayOf } from '../../prose/dates.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'date-weekday',
  category: 'header',
  summary: 'Weekday that does not fit its date',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { date, unit, start, end } of datesIn(model)) {
      if (date.weekday === null) continue;
      const actual = weekdayOf(date);
      if (actual === null || actual === date.weekday || isQuoted(unit.content.text, start)) continue;
      const written = WEEKDAYS[date.weekday] ?? '';
      const right = WEEKDAYS[actual] ?? '';
      const bare = date.text.replace(/^\w+,? (?:the )?/i, '');
      report({
        at: unit.content.range(start, end),
        message: `${bare} is a ${right}, not a ${written}: is the weekday wrong or the date?`,
        fix: {
          kind: 'unsafe',
          title: `Change ${written} to ${right}`,
          edits: [replace(unit.content.range(start, start + written.length), right)],
        },
      });
    }
  },
});
