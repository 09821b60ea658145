/**
 * Lines that go on from none: titles that stand right above their text, with no blank line between (`5. Finance`,
 * `26/087 Apologies`), and entries one under the other.
 */
import type { Content } from './content.ts';
import { endsTerminally, isUpperCase, startsInLowerCase } from './shapes.ts';
import type { NumberShape } from './tree.ts';
import { MINUTE_NUMBER, MONTH } from './vocabulary.ts';

/** Lines wrap at more characters than this. */
const NARROWEST = 80;
/** Text on longer lines is not wrapped by hand. */
const WIDEST = 120;
/** Of the width that the other lines have, how much a title may take with the first word behind it. */
const SHORT_OF_WIDTH = 0.75;
const LONGEST_TITLE = 110;
/** No text that is wrapped by hand is as narrow. */
const NARROW = 50;
/** A reference or a figure, something and what is said of it, brackets at the end. */
const SHAPES_OF_ENTRIES = [/^\d/, /\S (?:[–—-]|\() ?\S|\S: \S/, /\)$/];

/** A line that a sentence breaks off at. */
const BREAKS_OFF =
  /(?:[,;–—-]|\b(?:an?|and|as|at|by|for|from|in|into|of|on|or|that|the|their|this|to|with|was|were|is|are|be|which|who|Mrs?|Ms|Miss|Dr))$/i;
const BOLD = /^\*\*[^*]+\*\*$/;
const ENDS_SENTENCE = /[.;:,?!…][”’"')\]]{0,3}$/;
const BEGINS_TITLE = /^(?:\*\*)?[“‘"'(]?[\p{Lu}\d]/u;
const GAP = '(?:[.:]| [–-])?\\s+';
const CAPITAL = '[“‘"\'(]?\\p{Lu}';
// `26/088 2026/27 Budget`
const OF_MINUTE = new RegExp(`^(${MINUTE_NUMBER})${GAP}(?=${CAPITAL}|(?:20)?\\d{2}/\\d{2} ${CAPITAL})`, 'u');
const BARE = new RegExp(`^(\\d{1,3}[A-Z]?)${GAP}(?=${CAPITAL})(?!${MONTH}\\b)`, 'u');

/** The number that stands before the title of an item of minutes. */
export interface TitleNumber {
  /** `26/087`, without a following dot. */
  text: string;
  /** UTF-16 units that it takes, with the blanks behind it. */
  length: number;
  /**
   * `minute` has the look of nothing else: `26/087`, `PF/14/26`; `bare` is an integer: `7 Election of Chair`; `year` may
   * as well be a year of accounts: `26/27`. See `isNextMinute`.
   */
  form: 'minute' | 'bare' | 'year';
}

/** The number at the beginning of a line that may be the title of an item, or null. */
export function readTitleNumber(line: string): TitleNumber | null {
  const match = OF_MINUTE.exec(line) ?? BARE.exec(line);
  const text = match?.[1];
  if (!match || text === undefined) return null;
  const form = isYear(text) ? 'year' : text.includes('/') ? 'minute' : 'bare';
  return { text, length: match[0].length, form };
}

/**
 * Whether a number is the next: `8` behind `7`, `26/27` behind `25/27`. So a number is told from a year of accounts that it
 * looks like.
 */
export function isNextMinute(number: string, before: string | null): boolean {
  const [count = '', ...rest] = number.split('/');
  return before !== null && before === [Number(count) - 1, ...rest].join('/');
}

/** `1` of `1 Purpose`, or null. What it numbers is no title yet: `14 Mill Street`. */
export function readBareNumber(content: Content): NumberShape | null {
  const text = /^\d{1,2}(?=\s)/.exec(content.text)?.[0];
  if (text === undefined || readTitleNumber(content.text)?.text !== text) return null;
  return { ...content.range(0, text.length), text, parts: [Number(text)], dot: false };
}

/**
 * Whether the first line of a numbered paragraph is a title, and the others are the text under it.
 *
 * @param depth see `depthOf`: below the first level, only a look of its own tells a title
 */
export function isTitleOver(lines: readonly Content[], depth: number): boolean {
  return isOver(
    lines.map(({ text }) => text.trim()),
    depth,
  );
}

/**
 * Where blocks begin among the lines of one text: at the first, at each title with the number of a minute, and behind
 * each title that has no text on its line; at every line, when they are entries. Indices of the lines, ascending.
 *
 * @param afterBlank whether a blank line stands before them
 */
export function beginningsAmong(lines: readonly string[], afterBlank: boolean): number[] {
  const [first = ''] = lines;
  if (lines.length === 1) return [0];
  const number = afterBlank ? readTitleNumber(first) : null;
  // Over the next number it is an entry, as that is: `1 – Map`, `2 – Plan`.
  const isEntry = number !== null && isNextMinute(readTitleNumber(lines[1] ?? '')?.text ?? '', number.text);
  if (
    number &&
    number.form !== 'minute' &&
    !isEntry &&
    isOver([first.slice(number.length), ...lines.slice(1)], 1)
  )
    return [0, 1];
  if (areEntries(lines)) return lines.map((_line, index) => index);
  const beginnings = [0];
  // Behind a sentence that goes on, a number is part of it.
  let isApart = true;
  let last: string | null = null;
  for (const [index, line] of lines.entries()) {
    const minute: string | null = isApart ? minuteOf(line, last) : null;
    const begins: boolean = minute !== null && !startsInLowerCase(lines[index + 1] ?? '');
    if (begins) {
      last = minute;
      if (beginnings.at(-1) !== index) beginnings.push(index);
      if (index + 1 < lines.length) beginnings.push(index + 1);
    } else if (isApart && index > 0 && isMinuteWithText(line)) {
      if (beginnings.at(-1) !== index) beginnings.push(index);
    }
    isApart = begins || endsTerminally(line);
  }
  return beginnings;
}

/** No line is a sentence or part of one, and each had room for the word that the next begins with. */
function areEntries(lines: readonly string[]): boolean {
  const isAlike = SHAPES_OF_ENTRIES.some((shape) => lines.every((line) => shape.test(line)));
  const width = lines.reduce((most, { length }) => Math.max(most, length), isAlike ? LONGEST_TITLE : NARROW);
  return lines.every((line, index) => {
    if (line.length > LONGEST_TITLE || !(BEGINS_TITLE.test(line) || line.startsWith('£'))) return false;
    const next = lines[index + 1];
    if (next === undefined) return true;
    if (ENDS_SENTENCE.test(line) || BREAKS_OFF.test(line)) return false;
    return line.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) <= width;
  });
}

function isOver([title = '', next = '', ...others]: readonly string[], depth: number): boolean {
  if (!isTitle(title) || startsInLowerCase(next)) return false;
  if (isUpperCase(title) || BOLD.test(title)) return !isUpperCase(next);
  if (depth > 1) return false;
  const word = next.split(' ', 1)[0]?.length ?? 0;
  const width = Math.max(NARROWEST, next.length, ...others.map(({ length }) => length));
  return title.length + 1 + word <= width * SHORT_OF_WIDTH;
}

/** More words are a sentence that a page has broken. */
const MOST_WORDS_ALONE = 7;

/**
 * Whether a numbered line with nothing right below it is a title, so that what comes after a blank line is text of its
 * own, however it begins: `3. Background`, and below it `iPads are lent …`.
 */
export function isTitleAlone(text: string): boolean {
  return isTitle(text.trim()) && text.trim().split(/\s+/, MOST_WORDS_ALONE + 1).length <= MOST_WORDS_ALONE;
}

/** Whether a short line of words is a title, and had room for the word that the line below begins with. */
export function isTitleWithRoom(line: string, below: string): boolean {
  if (
    /^\d/.test(line) ||
    !isTitle(line) ||
    startsInLowerCase(below) ||
    line.split(' ').length > MOST_WORDS_ALONE
  )
    return false;
  return line.length + 1 + firstWordOf(below) <= NARROWEST * SHORT_OF_WIDTH;
}

function firstWordOf(line: string): number {
  return line.split(' ', 1)[0]?.length ?? 0;
}

/** Whether a line has come to its end before it was full, so that the line below does not go on with it. */
export function hadRoomFor(below: string, line: string): boolean {
  return !BREAKS_OFF.test(line) && line.length + 1 + firstWordOf(below) <= NARROWEST * SHORT_OF_WIDTH;
}

/** Whether a line of wrapped text was full, so that the first two words of the line below did not fit on it. */
export function hadNoRoomFor(below: string, line: string): boolean {
  const words = below.split(' ', 2).join(' ').length;
  return line.length <= WIDEST && line.length + 1 + words > NARROWEST * SHORT_OF_WIDTH;
}

/** The number of a minute that stands before a title on a line by itself: `26/087 Apologies`, `PF/14/26 Minutes`. */
function minuteOf(line: string, before: string | null): string | null {
  const number = readTitleNumber(line);
  if (!number || number.form === 'bare' || !isTitle(line.slice(number.length))) return null;
  return number.form === 'minute' || isNextMinute(number.text, before) ? number.text : null;
}

/** `26/087 Apologies – None were received.` */
function isMinuteWithText(line: string): boolean {
  const number = readTitleNumber(line);
  return number?.form === 'minute' && TITLE_AND_TEXT.test(line.slice(number.length));
}

const TITLE_AND_TEXT = /^[^.;?!:–—]{2,60}(?::| [–—-]) \S/;

function isTitle(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_TITLE &&
    BEGINS_TITLE.test(text) &&
    !ENDS_SENTENCE.test(text) &&
    !BREAKS_OFF.test(text)
  );
}

/** `2026/27 Budget`, `26/27 Outturn`. */
function isYear(number: string): boolean {
  const years = /^(\d{2}|20\d{2})\/(\d{2})$/.exec(number);
  return years !== null && (Number(years[1]) + 1) % 100 === Number(years[2]);
}
