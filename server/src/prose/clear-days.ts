/**
 * Clear days of notice before a meeting: neither the day of publication nor that of the meeting is counted, nor are
 * Saturdays and Sundays. Bank holidays are not known and are counted, so that the true number may be smaller.
 *
 * Source: section 100B(3) of the Local Government Act 1972 and its counterparts; how many are needed is the house's
 * `dates.clearDays`.
 */
import { addDays } from 'date-fns/addDays';
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays';
import { isWeekend } from 'date-fns/isWeekend';

/** The clear days between publication and meeting; 0 when the meeting is not later. */
export function clearDaysBetween(published: Date, meeting: Date): number {
  return Math.max(0, differenceInBusinessDays(meeting, published) - 1);
}

/** The last working day on which papers can be published to give so many clear days before a meeting. */
export function lastDayOfNotice(meeting: Date, clearDays: number): Date {
  let day = addDays(meeting, -1);
  while (isWeekend(day) || clearDaysBetween(day, meeting) < clearDays) day = addDays(day, -1);
  return day;
}
