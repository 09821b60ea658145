/**
 * ## What it does
 * Finds a date that the calendar does not have: `31 June`, `29 February 2023`, `31/09/2023`.
 *
 * ## Why it matters
 * A meeting, a deadline or a decision is given for a day that never comes; what was meant only the author knows.
 *
 * ## Example
 * ```report bad
 * 3.2 The consultation closes on 31 June 2023.
 * ```
 * Write instead:
 * ```report good
 * 3.2 The consultation closes on 30 June 2023.
 * ```
 *
 * ## Source
 * The calendar.
 */
import { datesIn, isRealDate, type WrittenDate } from '../../prose/dates.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const rule = defineRule({
  id: 'date-impossible',
  category: 'header',
  summary: 'Date that does not exist',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { date, unit, start, end } of datesIn(model)) {
      if (date.day < 29 && date.month <= 12 && date.day > 0) continue;
      if (isRealDate(date) || !isMeantAsDate(date) || isQuoted(unit.content.text, start)) continue;
      report({
        at: unit.content.range(start, end),
        message: `There is no “${date.text}”: ${reasonOf(date)}`,
      });
    }
  },
});

/** `45 March returns` is a number of returns; `1.13.2023` a version. */
function isMeantAsDate({ style, day, year, pattern }: WrittenDate): boolean {
  if (style === 'numeric') return pattern.endsWith('/yyyy');
  return day <= (year === null ? 31 : 35);
}

function reasonOf({ day, month, year }: WrittenDate): string {
  const name = MONTHS[month - 1];
  if (name === undefined || day === 0 || day > 31) return 'check the day and the month';
  if (month !== 2) return `${name} has 30 days`;
  return year === null || day > 29 ? 'February has 28 days, or 29' : `February ${year} has 28 days`;
}
