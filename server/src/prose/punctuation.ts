/**
 * Places where punctuation and spacing may have slipped, found in one pass for all the rules that look at them.
 * Only letters are skipped unseen; what a place means is for the rules to say.
 */
import type { ProseUnit } from '../model/types.ts';

/** A place in running text: indices of `unit.content.text`. */
export interface MarkPlace {
  unit: ProseUnit;
  start: number;
  end: number;
}

export interface PunctuationSlips {
  /** Two blanks or more. */
  gaps: MarkPlace[];
  /** One blank before `.` `,` `;` `:` `?` `!` or `)`, or after `(`. */
  blanksBeside: MarkPlace[];
  /** Two or more of `.` `,` `;` in a row. */
  doubled: MarkPlace[];
  /** One of `.` `,` `;` `?` `!` `)` with a letter right after it, or a letter with `(` right after it. */
  joined: MarkPlace[];
  /** A figure with a small letter right after it. */
  figureAndLetter: MarkPlace[];
  /** Units in which as many brackets do not close as open. */
  unbalanced: ProseUnit[];
}

/** What slipped in the running text of a document (`model.prose`), in order. Collected once. */
export function punctuationSlips(prose: readonly ProseUnit[]): PunctuationSlips {
  const known = collected.get(prose);
  if (known) return known;
  const slips: PunctuationSlips = {
    gaps: [],
    blanksBeside: [],
    doubled: [],
    joined: [],
    figureAndLetter: [],
    unbalanced: [],
  };
  for (const unit of prose) scan(unit, slips);
  collected.set(prose, slips);
  return slips;
}

const collected = new WeakMap<readonly ProseUnit[], PunctuationSlips>();

const BLANK = 32;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const STOP = 46;
const COLON = 58;
const SEMICOLON = 59;
const EXCLAMATION = 33;
const QUESTION = 63;

function scan(unit: ProseUnit, slips: PunctuationSlips): void {
  const { text } = unit.content;
  const { length } = text;
  let depth = 0;
  let isUnbalanced = false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > QUESTION) continue;
    const next = text.charCodeAt(at + 1);
    if (code === BLANK) {
      if (next === BLANK) {
        const end = endOfRun(text, at, BLANK);
        slips.gaps.push({ unit, start: at, end });
        at = end - 1;
      } else if (isClosingMark(next)) slips.blanksBeside.push({ unit, start: at, end: at + 1 });
      continue;
    }
    if (code === OPEN) {
      depth += 1;
      if (next === BLANK) slips.blanksBeside.push({ unit, start: at + 1, end: at + 2 });
      else if (isLetter(text.charCodeAt(at - 1))) slips.joined.push({ unit, start: at, end: at + 1 });
    } else if (code === CLOSE) {
      depth -= 1;
      if (depth < 0) isUnbalanced = true;
      if (isLetter(next)) slips.joined.push({ unit, start: at, end: at + 1 });
    } else if (code === STOP || code === COMMA || code === SEMICOLON) {
      if (next === STOP || next === COMMA || next === SEMICOLON) {
        const end = endOfMarks(text, at);
        slips.doubled.push({ unit, start: at, end });
        at = end - 1;
      } else if (isLetter(next)) slips.joined.push({ unit, start: at, end: at + 1 });
    } else if (code === QUESTION || code === EXCLAMATION) {
      if (isLetter(next)) slips.joined.push({ unit, start: at, end: at + 1 });
    } else if (code >= 48 && code <= 57 && next >= 97 && next <= 122) {
      slips.figureAndLetter.push({ unit, start: at, end: at + 1 });
    }
  }
  if (isUnbalanced || depth !== 0) slips.unbalanced.push(unit);
}

function isClosingMark(code: number): boolean {
  return (
    code === STOP ||
    code === COMMA ||
    code === SEMICOLON ||
    code === COLON ||
    code === QUESTION ||
    code === EXCLAMATION ||
    code === CLOSE
  );
}

/** Latin letters, and whatever lies beyond the typographic marks. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

function endOfRun(text: string, from: number, code: number): number {
  let end = from;
  while (text.charCodeAt(end) === code) end += 1;
  return end;
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  let code = text.charCodeAt(end);
  while (code === STOP || code === COMMA || code === SEMICOLON) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return end;
}
