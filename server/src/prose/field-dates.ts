/** The day that a field of the front block gives. */
import type { FieldNode } from '../model/types.ts';
import { isRealDate, readDate } from './dates.ts';

/** The day, if the field is one complete date that the calendar has; null otherwise. */
export function dayOf(field: FieldNode | undefined): Date | null {
  const date = readDate(field?.value.text.replaceAll('*', '').trim() ?? '');
  if (!date || date.year === null || !isRealDate(date)) return null;
  return new Date(date.year, date.month - 1, date.day);
}
