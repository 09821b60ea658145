/**
 * Places where punctuation and spacing may have slipped, read for all the rules that look at them from what the
 * shared scan found between words. What a place means is for the rules to say.
 */

import { SideTable } from '../model/side-table.ts';
import type { ProseUnit } from '../model/types.ts';
import type { GapHit } from '../model/word-hits.ts';

/** A place in running text: indices of `unit.content.text`. */
export interface MarkPlace {
  unit: ProseUnit;
  start: number;
  end: number;
}

export interface PunctuationSlips {
  /** Two blanks or more. */
  blanks: MarkPlace[];
  /** One blank before `.` `,` `;` `:` `?` `!` or `)`, or after `(`. */
  blanksBeside: MarkPlace[];
  /** Two or more of `.` `,` `;` in a row. */
  doubled: MarkPlace[];
  /** One of `.` `,` `;` `?` `!` `)` with a letter right after it, or a letter with `(` right after it. */
  joined: MarkPlace[];
}

/** What slipped in the running text of a document, in order. Read once for all the rules that ask. */
export function punctuationSlips(gaps: readonly GapHit[]): PunctuationSlips {
  const known = collected.get(gaps);
  if (known) return known;
  const slips: PunctuationSlips = { blanks: [], blanksBeside: [], doubled: [], joined: [] };
  for (const gap of gaps) readGap(gap, slips);
  collected.set(gaps, slips);
  return slips;
}

const collected = new SideTable<readonly GapHit[], PunctuationSlips>();

const BLANK = 32;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const STOP = 46;
const COLON = 58;
const SEMICOLON = 59;
const EXCLAMATION = 33;
const QUESTION = 63;

function readGap({ unit, start, end }: GapHit, slips: PunctuationSlips): void {
  const { text } = unit.content;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === BLANK) {
      if (next === BLANK) {
        const stop = endOfRun(text, at);
        slips.blanks.push({ unit, start: at, end: stop });
        at = stop - 1;
      } else if (isClosingMark(next)) slips.blanksBeside.push({ unit, start: at, end: at + 1 });
    } else if (code === OPEN) {
      if (next === BLANK) slips.blanksBeside.push({ unit, start: at + 1, end: at + 2 });
      else if (isLetter(text.charCodeAt(at - 1))) slips.joined.push({ unit, start: at, end: at + 1 });
    } else if (isListMark(code) && isListMark(next)) {
      const stop = endOfMarks(text, at);
      slips.doubled.push({ unit, start: at, end: stop });
      at = stop - 1;
    } else if (isClosingMark(code) && code !== COLON && isLetter(next)) {
      slips.joined.push({ unit, start: at, end: at + 1 });
    }
  }
}

/** One of those that may stand twice by mistake. */
function isListMark(code: number): boolean {
  return code === STOP || code === COMMA || code === SEMICOLON;
}

function isClosingMark(code: number): boolean {
  return isListMark(code) || code === COLON || code === QUESTION || code === EXCLAMATION || code === CLOSE;
}

/** Latin letters, and whatever lies beyond the typographic marks. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === BLANK) end += 1;
  return end;
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  while (isListMark(text.charCodeAt(end))) end += 1;
  return end;
}
