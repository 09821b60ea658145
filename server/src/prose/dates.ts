/**
 * Dates as officers write them: what a `Date` token of the inline grammar says, whether it can be, and how the
 * house would write it. British order throughout: `12/06/2023` is the twelfth of June.
 */
import { format } from 'date-fns/format';
import { isExists } from 'date-fns/isExists';
import { perPart } from '../model/per-part.ts';
import { SideTable } from '../model/side-table.ts';
import type { ProseUnit } from '../model/types.ts';

/** Monday is 1, as everywhere in JavaScript. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** `12 June 2023` · `June 12, 2023` · `12/06/2023`, `12.06.2023` · `2023-06-12` */
export type DateStyle = 'day-month' | 'month-day' | 'numeric' | 'iso';

export interface WrittenDate {
  /** As given, without a full stop that belongs to the sentence. */
  text: string;
  /** Not checked: `31 June` has day 31. */
  day: number;
  /** From 1. Only a date in figures can have one beyond 12. */
  month: number;
  /** Four digits (`23` is 2023, `74` is 1974), or null for `12 June`. */
  year: number | null;
  /** What the author says it is, Sunday being 0, or null. */
  weekday: number | null;
  /** `12th` */
  ordinal: boolean;
  style: DateStyle;
  /** In figures, with day and month both below 13 and not the same: whoever thinks of months first reads another date. */
  ambiguous: boolean;
  /** `June`, not `JUNE` or `june`; figures are. */
  capitalised: boolean;
  /**
   * The way it is written as a date-fns pattern, without its weekday: `do MMMM yyyy` for `12th June 2023`,
   * `d MMM` for `12 Jun`, `dd/MM/yy` for `12/06/23`. Equal patterns are one style.
   */
  pattern: string;
}

/**
 * The date that a text is, in any case, or null when it is none. Made for the text of `Date` tokens, but any
 * text will do. Results are kept.
 */
export function readDate(text: string): WrittenDate | null {
  const known = results.get(text);
  if (known !== undefined) return known;
  if (results.size >= MOST_RESULTS) results.clear();
  const date = text.length > LONGEST_DATE ? null : (readWords(text) ?? readFigures(text));
  results.set(text, date);
  return date;
}

/**
 * The same date in the house's form, a date-fns pattern (`house.dates.form`). A weekday is neither added nor
 * taken away, and stays the author's even if it is wrong; a date without a year is given none. The result means
 * nothing for a date that does not exist.
 */
export function formatDate(date: WrittenDate, form: string): string {
  const known = written.get(date);
  if (known?.form === form) return known.text;
  const text = writeDate(date, form);
  written.set(date, { form, text });
  return text;
}

// `readDate` gives the same object for the same text, and a document asks for one form.
const written = new SideTable<WrittenDate, { form: string; text: string }>();

function writeDate(date: WrittenDate, form: string): string {
  const { weekday, separator, full, withoutYear } = partsOf(form);
  const pattern = date.year === null ? withoutYear : full;
  const bare = format(new Date(date.year ?? LEAP_YEAR, date.month - 1, date.day), pattern);
  if (date.weekday === null) return bare;
  const name = WEEKDAYS[date.weekday] ?? '';
  if (weekday === '') return `${name}${date.text.charAt(name.length) === ',' ? ', ' : ' '}${bare}`;
  return `${weekday.length === 4 ? name : name.slice(0, 3)}${separator}${bare}`;
}

/** Whether a date is written in the house's form already; `Sept` is as good as `Sep`. */
export function isInForm(date: WrittenDate, form: string): boolean {
  // Most dates are, and formatting one costs more than reading it.
  const { full, withoutYear } = partsOf(form);
  const isPlain = date.weekday === null && date.capitalised;
  if (isPlain && date.pattern === (date.year === null ? withoutYear : full)) return true;
  return date.text.replace('Sept ', 'Sep ') === formatDate(date, form);
}

/** Whether a date is put as deeds and notices put it, which is no style of a paper: `the 3rd day of March 2026`. */
export function isSolemn({ pattern }: WrittenDate): boolean {
  return pattern.includes("'day of'");
}

/** Whether the calendar has that day. `29 February` without a year may be. */
export function isRealDate({ day, month, year }: WrittenDate): boolean {
  return isExists(year ?? LEAP_YEAR, month - 1, day);
}

/** The weekday of a date, Sunday being 0, or null when it has no year or does not exist. */
export function weekdayOf(date: WrittenDate): number | null {
  if (date.year === null || !isRealDate(date)) return null;
  return new Date(date.year, date.month - 1, date.day).getDay();
}

/** A number that grows with the date, or null for one without a year or one that does not exist. */
export function dayNumber(date: WrittenDate): number | null {
  if (date.year === null || !isRealDate(date)) return null;
  return date.year * 400 + date.month * 32 + date.day;
}

/** A date in running text; `start` and `end` are indices of `unit.content.text`. */
export interface DateInText {
  date: WrittenDate;
  unit: ProseUnit;
  start: number;
  end: number;
}

/** Every date of a document, in order. */
export const datesIn = perPart(readDates);

function readDates(prose: readonly ProseUnit[]): DateInText[] {
  const dates: DateInText[] = [];
  for (const unit of prose) {
    if (unit.inline.length === 0) continue;
    for (const { kind, start, text } of unit.inline) {
      if (kind !== 'Date') continue;
      const date = readDate(text);
      if (date) dates.push({ date, unit, start, end: start + date.text.length });
    }
  }
  return dates;
}

const MOST_RESULTS = 5000;
/** `Wednesday, the 30th day of September, 2026` and some room. */
const LONGEST_DATE = 50;
const results = new Map<string, WrittenDate | null>();

/** Any: what it says is thrown away. */
const LEAP_YEAR = 2024;
const WEEKDAY_OF_FORM = /^(E{1,4})(,? )/;
const YEAR_OF_FORM = /,? ?y{1,4}/;

interface FormParts {
  /** `EEEE` and what stands between it and the day, or ''. */
  weekday: string;
  separator: string;
  /** Without the weekday. */
  full: string;
  withoutYear: string;
}

const forms = new Map<string, FormParts>();

function partsOf(form: string): FormParts {
  const known = forms.get(form);
  if (known) return known;
  const [, weekday = '', separator = ''] = WEEKDAY_OF_FORM.exec(form) ?? [];
  const full = form.replace(WEEKDAY_OF_FORM, '');
  const parts = { weekday, separator, full, withoutYear: full.replace(YEAR_OF_FORM, '') };
  forms.set(form, parts);
  return parts;
}

const ORDINAL = '(st|nd|rd|th)?';
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})${ORDINAL}( (?:day )?of)? ([a-z]{3,9})(\\.)?(?:(,)? (\\d{4}))?\\.?$`,
  'i',
);
const MONTH_DAY = new RegExp(`^([a-z]{3,9}) (\\d{1,2})${ORDINAL}(,)? (\\d{4})$`, 'i');
const LEAD = /^([a-z]{3,6}day),? (?:the )?/i;
const FIGURES = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first three letters tell the months apart. */
const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => [name.slice(0, 3), { name, number: index + 1 }]),
);

/** A month in full or abbreviated: `June`, `Jun`, `Sept`. */
function readMonth(word: string): { number: number; pattern: 'MMMM' | 'MMM' } | null {
  const lower = word.toLowerCase();
  const month = MONTHS.get(lower.slice(0, 3));
  if (!month) return null;
  if (lower === month.name) return { number: month.number, pattern: 'MMMM' };
  return lower.length === 3 || lower === 'sept' ? { number: month.number, pattern: 'MMM' } : null;
}

function readWords(text: string): WrittenDate | null {
  const lead = LEAD.exec(text);
  const weekday = lead ? WEEKDAYS.findIndex((name) => name.toLowerCase() === lead[1]?.toLowerCase()) : -1;
  if (lead && weekday === -1) return null;
  const rest = lead ? text.slice(lead[0].length) : text;
  const base = { text, weekday: weekday === -1 ? null : weekday, ambiguous: false };
  return readDayMonth(rest, base) ?? readMonthDay(rest, base) ?? (lead && readFigures(rest, base));
}

type Base = Pick<WrittenDate, 'text' | 'weekday' | 'ambiguous'>;

function readDayMonth(rest: string, base: Base): WrittenDate | null {
  const [, day = '', suffix, of = '', word = '', dot, comma = '', digits] = DAY_MONTH.exec(rest) ?? [];
  const month = readMonth(word);
  if (!month) return null;
  // `14 March. 2023 saw …`: no month in full has a stop after it, the sentence ends there.
  const endsSentence = dot !== undefined && (digits === undefined || word.length > 4);
  const year = digits === undefined || endsSentence ? null : Number(digits);
  const dayPattern = suffix ? 'do' : padded('d', day);
  const yearPattern = year === null ? '' : `${dot ? "'.'" : ''}${comma} yyyy`;
  return {
    ...base,
    text: endsSentence ? base.text.slice(0, base.text.lastIndexOf('.')) : base.text.replace(/\.$/, ''),
    day: Number(day),
    month: month.number,
    year,
    ordinal: suffix !== undefined,
    capitalised: isCapitalised(word),
    style: 'day-month',
    pattern: `${dayPattern}${of && ` '${of.trim()}'`} ${month.pattern}${yearPattern}`,
  };
}

function readMonthDay(rest: string, base: Base): WrittenDate | null {
  const [, word = '', day = '', suffix, comma = '', year] = MONTH_DAY.exec(rest) ?? [];
  const month = readMonth(word);
  if (!month) return null;
  return {
    ...base,
    day: Number(day),
    month: month.number,
    year: Number(year),
    ordinal: suffix !== undefined,
    capitalised: isCapitalised(word),
    style: 'month-day',
    pattern: `${month.pattern} ${suffix ? 'do' : padded('d', day)}${comma} yyyy`,
  };
}

function readFigures(
  text: string,
  base: Base = { text, weekday: null, ambiguous: false },
): WrittenDate | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [year = 0, month = 0, day = 0] = iso.slice(1).map(Number);
    return {
      ...base,
      day,
      month,
      year,
      ordinal: false,
      capitalised: true,
      style: 'iso',
      pattern: 'yyyy-MM-dd',
    };
  }
  const [, first = '', mark = '', second = '', digits = ''] = FIGURES.exec(text) ?? [];
  if (first === '') return null;
  // 06/25/2023 can only be meant the American way.
  const isAmerican = Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
  const [day, month] = isAmerican ? [second, first] : [first, second];
  const isPadded = first.startsWith('0') || second.startsWith('0') || first.length + second.length === 4;
  const order = isAmerican ? ['M', 'd'] : ['d', 'M'];
  const written = order.map((letter) => (isPadded ? letter + letter : letter));
  return {
    ...base,
    day: Number(day),
    month: Number(month),
    year: digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900),
    ambiguous: Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second),
    ordinal: false,
    capitalised: true,
    style: 'numeric',
    pattern: [...written, 'y'.repeat(digits.length)].join(mark),
  };
}

function isCapitalised(word: string): boolean {
  return word === word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** `dd` for `05`, `d` for `5` and for `15`, which is written alike in both. */
function padded(letter: string, digits: string): string {
  return digits.startsWith('0') ? letter + letter : letter;
}
