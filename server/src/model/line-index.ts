/** Where the lines of a text begin, and positions from offsets. Lines end at LF, CRLF or CR alone. */
import { firstWhere } from './first-where.ts';

export interface Position {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

export class LineIndex {
  readonly #starts: number[] = [0];
  /** The last line looked up: findings come in order, so the next is mostly on it or just after. */
  #last = 0;
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Position of an offset, which is clamped to the text. */
  at(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#length);
    const line = this.#lineOf(clamped);
    return { line: line + 1, column: clamped - (this.#starts[line] ?? 0) + 1 };
  }

  /** Offset of a line's beginning, lines from 1, clamped. */
  startOfLine(line: number): number {
    return this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] ?? 0;
  }

  #lineOf(offset: number): number {
    const starts = this.#starts;
    const from = (starts[this.#last] ?? 0) <= offset ? this.#last : 0;
    if (offset < (starts[from + 1] ?? Number.POSITIVE_INFINITY)) return from;
    this.#last = firstWhere(starts, (start) => start > offset, from) - 1;
    return this.#last;
  }
}
