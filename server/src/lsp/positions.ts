import type { Position } from 'vscode-languageserver-types';
import { firstWhere } from '../model/first-where.ts';

/** How the client counts characters within a line, as negotiated in `initialize`. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/**
 * Lines and characters of a text, for the edge: everything inside counts UTF-16 offsets. Lines end at LF, CRLF or
 * CR alone, as the protocol says. Whatever comes from outside is clamped into the text.
 */
export class Positions {
  readonly encoding: PositionEncoding;
  /** How many characters the client has on the first line before the text. */
  readonly #before: number;
  #text: string;
  /** Offset of each line's first unit. */
  #starts: number[];

  /** @param before what the client has before the text: a byte-order mark, which is no part of it */
  constructor(text: string, encoding: PositionEncoding, before = '') {
    this.encoding = encoding;
    this.#before = lengthIn(before, encoding);
    this.#text = text;
    this.#starts = [0];
    pushLineStarts(text, 0, text.length, this.#starts);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset of a position: past the end of a line it is the line's end, past the last line the text's. */
  offsetAt(position: Position): number {
    if (!(position.line >= 0)) return 0;
    const line = Math.floor(position.line);
    const start = this.#starts[line];
    if (start === undefined) return this.#text.length;
    const end = this.#endOfLine(line);
    const character = Math.floor(position.character) - (line === 0 ? this.#before : 0);
    if (!(character > 0)) return start;
    if (this.encoding === 'utf-16') return Math.min(start + character, end);
    let at = start;
    for (let left = character; at < end && left > 0; ) {
      const code = this.#text.codePointAt(at) ?? 0;
      left -= this.encoding === 'utf-32' ? 1 : utf8Length(code);
      if (left < 0) break;
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  }

  /** The position of an offset, which is clamped to the text. */
  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#lineAt(clamped);
    return { line, character: this.#characterOn(line, clamped) };
  }

  #characterOn(line: number, offset: number): number {
    const start = this.#starts[line] ?? 0;
    const before = line === 0 ? this.#before : 0;
    return before + lengthIn(this.#text, this.encoding, start, offset);
  }

  range({ start, end }: { start: number; end: number }): { start: Position; end: Position } {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Whether offsets and positions, neither outside the text, are one and the same range. */
  isRange(
    { start, end }: { start: number; end: number },
    range: { start: Position; end: Position },
  ): boolean {
    return this.#isAt(start, range.start) && this.#isAt(end, range.end);
  }

  /** What `positionAt` would tell, without looking for the line. */
  #isAt(offset: number, { line, character }: Position): boolean {
    const start = this.#starts[line];
    const next = this.#starts[line + 1];
    if (start === undefined || offset < start || (next !== undefined && offset >= next)) return false;
    return this.#characterOn(line, offset) === character;
  }

  /** The offsets of a range, in their order whatever the client sent. */
  offsets(range: { start: Position; end: Position }): { start: number; end: number } {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }

  /** The line an offset is on, from 0. */
  lineAt(offset: number): number {
    return this.#lineAt(Math.min(Math.max(offset, 0), this.#text.length));
  }

  /** Offset of a line's beginning, lines from 0, clamped. */
  startOfLine(line: number): number {
    if (line < 0) return 0;
    return this.#starts[line] ?? this.#text.length;
  }

  /**
   * Follow an edit: `[start, end)` of the text so far became `inserted` units of `text`, the whole new text. Only the
   * lines touched are read again; those after them are moved.
   */
  replace(start: number, end: number, inserted: number, text: string): void {
    const starts = this.#starts;
    // A CR before the edit may have become, or ceased to be, half of a CRLF; so may the unit after it.
    const first = this.#lineAt(Math.max(0, start - 1));
    const last = this.#lineAt(Math.min(this.#text.length, end + 1));
    const delta = inserted - (end - start);
    const after = starts[last + 1];
    const until = after === undefined ? text.length : after + delta;
    const made: number[] = [];
    pushLineStarts(text, starts[first] ?? 0, until, made);
    this.#text = text;
    if (after !== undefined && made.at(-1) === until) made.pop();
    const tail = starts.length - (last + 1);
    if (delta !== 0)
      for (let line = last + 1; line < starts.length; line += 1) starts[line] = (starts[line] ?? 0) + delta;
    if (made.length === last - first) {
      for (const [index, value] of made.entries()) starts[first + 1 + index] = value;
    } else {
      this.#starts = [...starts.slice(0, first + 1), ...made, ...starts.slice(starts.length - tail)];
    }
  }

  #endOfLine(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const isCrLf = this.#text.charCodeAt(next - 1) === 10 && this.#text.charCodeAt(next - 2) === 13;
    return Math.max(this.#starts[line] ?? 0, next - (isCrLf ? 2 : 1));
  }

  #lineAt(offset: number): number {
    return firstWhere(this.#starts, (start) => start > offset, 1) - 1;
  }
}

/** The beginnings of the lines that begin in `(from, to]`. */
function pushLineStarts(text: string, from: number, to: number, starts: number[]): void {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
}

/** How many characters of an encoding a stretch of text has. */
function lengthIn(text: string, encoding: PositionEncoding, start = 0, end = text.length): number {
  if (encoding === 'utf-16') return end - start;
  let length = 0;
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) ?? 0;
    length += encoding === 'utf-32' ? 1 : utf8Length(code);
    at += code > 0xffff ? 2 : 1;
  }
  return length;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
