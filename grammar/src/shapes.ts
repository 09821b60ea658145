/** Reading the typed shape of one line's beginning: bullet, number, marker, bold, label. */
import { isSpace } from './content.ts';
import type { LabelShape, MarkerShape, NumberShape, Range } from './tree.ts';
import { BULLET, MARKER, MARKER_CORE, REMARK } from './vocabulary.ts';

const BULLET_AT = new RegExp(BULLET, 'y');
const MARKER_AT = new RegExp(MARKER, 'y');
const MARKER_CORE_AT = new RegExp(MARKER_CORE);
const LABEL_AT_END = /\{#([A-Za-z][\w-]{0,63})\}$/;

/** First offset at or after `from` that is not a space inside the line. */
export function skipSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** A bullet followed by space, or by the bracket of a marker (`-(i)`), at `at`; or null. `**` is not a bullet. */
export function readBullet(source: string, at: number): Range | null {
  BULLET_AT.lastIndex = at;
  if (!BULLET_AT.test(source)) return null;
  const end = BULLET_AT.lastIndex;
  if (end >= source.length) return null;
  const next = source.charCodeAt(end);
  return isSpace(next) || next === OPENING ? { start: at, end } : null;
}

/** `3.1`, `2.0.` or `12.` at `at`, or null. By hand, since every numbered line is read so. */
export function readNumber(source: string, at: number): NumberShape | null {
  const parts: number[] = [];
  let end = at;
  while (parts.length < MOST_PARTS) {
    if (parts.length > 0 && codeAt(source, end) !== DOT) break;
    const from = parts.length > 0 ? end + 1 : at;
    let value = 0;
    let cursor = from;
    for (; cursor - from < MOST_DIGITS && isDigit(codeAt(source, cursor)); cursor += 1) {
      value = value * 10 + source.charCodeAt(cursor) - ZERO;
    }
    if (cursor === from) break;
    parts.push(value);
    end = cursor;
  }
  if (parts.length === 0) return null;
  const dot = codeAt(source, end) === DOT;
  return { start: at, end: dot ? end + 1 : end, text: source.slice(at, end), parts, dot };
}

const MOST_PARTS = 5;
const MOST_DIGITS = 3;
const OPENING = 40;
const DOT = 46;
const ZERO = 48;

/** 0 past the end, where `charCodeAt` would make a number that V8's fastest code cannot hold. */
function codeAt(source: string, at: number): number {
  return at < source.length ? source.charCodeAt(at) : 0;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

/** `(ii)`, `a)`, `iv.` at `at`, or null. */
export function readMarker(source: string, at: number): MarkerShape | null {
  MARKER_AT.lastIndex = at;
  const match = MARKER_AT.exec(source);
  if (!match) return null;
  const text = match[0];
  const open = text.startsWith('(');
  const core = MARKER_CORE_AT.exec(open ? text.slice(1) : text)?.[0] ?? '';
  return { start: at, end: at + text.length, text, core, open, close: text.endsWith('.') ? '.' : ')' };
}

/** `{#name}` at the end of a text, as offsets into that text, or null. */
export function readLabelAtEnd(text: string): (LabelShape & { name: string }) | null {
  if (!text.endsWith('}')) return null;
  const match = LABEL_AT_END.exec(text.length > 70 ? text.slice(-70) : text);
  if (!match) return null;
  return { name: match[1] ?? '', start: text.length - match[0].length, end: text.length };
}

const TERMINAL = '.:;?!…';
const CLOSING = '”’"\')]*_ ¹²³⁰⁴⁵⁶⁷⁸⁹';

/** True when the text ends as a sentence, a list lead-in or a list item does. */
export function endsTerminally(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.includes(text.charAt(at))) at -= 1;
  return at >= 0 && TERMINAL.includes(text.charAt(at));
}

/** The end of a clause behind which the next one of the same list begins. */
export const CLAUSE_GOES_ON = /[;,] ?(?:and|or)(?:\/or)?$/;

/** True when the first letter is lower case: the text goes on from something before it. */
export function startsInLowerCase(text: string): boolean {
  return /^[a-zß-öø-ÿ]/.test(text);
}

/** A title without what stands behind it in brackets: `FINANCIAL IMPLICATIONS [Officer initials: AB]`. */
export function withoutRemark(title: string): string {
  // Asked of nearly every line: looking for the beginning of a remark takes longer than looking at its end.
  return title.endsWith(')') || title.endsWith(']') ? title.replace(REMARK_AT_END, '') : title;
}

const REMARK_AT_END = new RegExp(` ?${REMARK}$`);

/** No lower-case letter, and at least three capitals. */
export function isUpperCase(text: string): boolean {
  return !/\p{Ll}/u.test(text) && hasCapitals(text, 3);
}

/** At least so many capitals. Counted one by one: a repetition under the `u` flag overflows on long texts. */
export function hasCapitals(text: string, count: number): boolean {
  let capitals = 0;
  for (const _ of text.matchAll(/\p{Lu}/gu)) {
    capitals += 1;
    if (capitals === count) return true;
  }
  return false;
}
