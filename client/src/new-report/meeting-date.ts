const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Whether a text is a day of the calendar with its year: `2026-03-09`, `9 March 2026` or `9/3/2026`, the day before
 * the month.
 */
export function isDay(text: string): boolean {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isReal(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+) (\d{4})$/i.exec(text);
  if (written) return isReal(Number(written[3]), monthOf(written[2] ?? ''), Number(written[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return slashed !== null && isReal(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
}

/** As `2026-03-09`, which can be read in one way only; a text that is no day stays as it is. */
export function isoDay(text: string): string {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!slashed || !isDay(text)) return text;
  return `${slashed[3]}-${slashed[2]?.padStart(2, '0')}-${slashed[1]?.padStart(2, '0')}`;
}

function monthOf(name: string): number {
  const folded = name.toLowerCase();
  if (folded.length < 3) return 0;
  return MONTHS.findIndex((month) => month.startsWith(folded)) + 1;
}

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
