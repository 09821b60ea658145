/** One line end: the three kinds that the grammar accepts. */
const LINE_END = /\r\n?|\n/g;

/** A text by lines from 1, without copying it: a report may be one line of 50 MB. */
export class SourceLines {
  readonly text: string;
  readonly #starts: number[] = [0];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(LINE_END)) {
      this.#ends.push(match.index);
      this.#starts.push(match.index + match[0].length);
    }
    this.#ends.push(text.length);
  }

  /** Where a line begins and where its last character ends, or null when there is no such line. */
  bounds(line: number): { start: number; end: number } | null {
    const start = this.#starts[line - 1];
    const end = this.#ends[line - 1];
    return start === undefined || end === undefined ? null : { start, end };
  }

  /** The UTF-16 offset of a place, or null when the text has no such place. */
  offset(line: number, column: number): number | null {
    const start = this.#starts[line - 1];
    if (start === undefined) return null;
    const offset = start + column - 1;
    // A place behind the line end belongs to the next line, unless it is the end of the file.
    return offset <= (this.#starts[line] ?? this.text.length) ? offset : null;
  }
}
