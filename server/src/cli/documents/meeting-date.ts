import type { House } from '../../house/types.ts';
import { formatDate, isRealDate, readDate } from '../../prose/dates.ts';
import { UserError } from '../exit-codes.ts';

/**
 * What `--date` says, in the form of the house.
 *
 * @throws UserError when it is no day of the calendar, or could be two
 */
export function dateOf(value: string, house: House): string {
  const date = readDate(value);
  if (date && date.year !== null && !date.ambiguous && isRealDate(date))
    return formatDate(date, house.dates.form);
  const why = date?.ambiguous
    ? 'can be read as two different days'
    : 'is not a day of the calendar with its year';
  throw new UserError(`--date: "${value}" ${why}; write it as 2026-03-09 or "9 March 2026"`);
}
