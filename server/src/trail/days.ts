import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';

/** `16 July 2020` for `2020-07-16`. */
export function dayInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Whether a day may be a slip for another one: only the year, only the month or only the day is different. */
export function isSlip(written: string, meant: string): boolean {
  const a = written.split('-');
  const b = meant.split('-');
  return a.filter((part, index) => part !== b[index]).length === 1;
}

/** The most days between two meetings of a body: some meet once a year, and not always in the same week. */
export const LONGEST_GAP = 380;

/** How many days the one is before the other; both as `2020-07-16`. */
export function daysBetween(before: string, after: string): number {
  return differenceInCalendarDays(after, before);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
