import type { Range } from './tree.ts';

/**
 * Running text that may stand on several lines of the source.
 *
 * `text` reads as the published sentence: lines joined by one blank, every kind of space a plain one. Each
 * UTF-16 unit of it knows the offset it came from.
 */
export class Content {
  readonly text: string;
  /** Where each segment begins in `text` (ascending, first is 0). */
  readonly #at: number[];
  /** Where each segment begins in the source. */
  readonly #source: number[];
  /** The last move, so as not to move twice. */
  #shift = 0;

  constructor(text: string, at: number[], source: number[]) {
    this.text = text;
    this.#at = at;
    this.#source = source;
  }

  /** Source offset of a unit of `text`. */
  toSource(index: number): number {
    const segment = this.#at.length === 1 ? 0 : lastAtOrBefore(this.#at, index);
    return (this.#source[segment] ?? 0) + index - (this.#at[segment] ?? 0);
  }

  /** Source range of `text.slice(start, end)`; the end belongs to the last unit, not to the one after it. */
  range(start: number, end: number): Range {
    if (end <= start) {
      const at = this.toSource(start);
      return { start: at, end: at };
    }
    return { start: this.toSource(start), end: this.toSource(end - 1) + 1 };
  }

  /** Index in `text` of a source offset, or -1 when the offset is not part of this content. */
  fromSource(offset: number): number {
    const segment = lastAtOrBefore(this.#source, offset);
    const index = (this.#at[segment] ?? 0) + offset - (this.#source[segment] ?? 0);
    const next = this.#at[segment + 1] ?? this.text.length + 1;
    return index >= 0 && index < next ? index : -1;
  }

  get start(): number {
    return this.#source[0] ?? 0;
  }

  get end(): number {
    return this.text.length === 0 ? this.start : this.toSource(this.text.length - 1) + 1;
  }

  /**
   * Move with the text before it: what stood at an offset now stands at `offset + delta`. For documents that are
   * being edited; everyone who holds this content sees it move.
   *
   * @param shift names the move: a content that several hold moves once
   */
  shift(delta: number, shift: number): void {
    if (this.#shift === shift) return;
    this.#shift = shift;
    const source = this.#source;
    for (let index = 0; index < source.length; index += 1) source[index] = (source[index] ?? 0) + delta;
  }

  get isEmpty(): boolean {
    return this.text.length === 0;
  }

  /** More than one line of the source. */
  get isWrapped(): boolean {
    return this.#at.length > 1;
  }

  /** The part from `start` to `end` as content of its own. */
  slice(start: number, end = this.text.length): Content {
    if (this.#at.length === 1) {
      return new Content(this.text.slice(start, end), [0], [(this.#source[0] ?? 0) + start]);
    }
    const at = [0];
    const source = [this.toSource(start)];
    // Only the segments inside, found by halving: `lines()` slices once a line.
    const first = lastAtOrBefore(this.#at, start) + 1;
    for (let segment = first; segment < this.#at.length; segment += 1) {
      const position = this.#at[segment] ?? 0;
      if (position >= end) break;
      at.push(position - start);
      source.push(this.#source[segment] ?? 0);
    }
    return new Content(this.text.slice(start, end), at, source);
  }

  /** Without the blanks at both ends. */
  trim(): Content {
    const before = this.text.length - this.text.trimStart().length;
    const end = Math.max(before, this.text.trimEnd().length);
    return before === 0 && end === this.text.length ? this : this.slice(before, end);
  }

  /** The lines of the source it was joined from. */
  lines(): Content[] {
    return this.#at.map((position, index) => {
      const next = this.#at[index + 1];
      return this.slice(position, next === undefined ? this.text.length : next - 1);
    });
  }

  /** The line of the source that an index of the text lies in; the blank between two is of neither. */
  lineAt(index: number): Content {
    const line = lastAtOrBefore(this.#at, index);
    const next = this.#at[line + 1];
    return this.slice(this.#at[line] ?? 0, next === undefined ? this.text.length : next - 1);
  }

  joinedWith(next: Content): Content {
    return Content.join([this, next]);
  }

  /** Contents one after another, with one blank between. Linear in their number, however many. */
  static join(parts: Content[]): Content {
    const filled = parts.filter((part) => !part.isEmpty);
    const [first] = filled;
    if (!first) return parts[0] ?? new Content('', [0], [0]);
    if (filled.length === 1) return first;
    const at: number[] = [];
    const source: number[] = [];
    let length = 0;
    for (const part of filled) {
      for (const position of part.#at) at.push(position + length);
      for (const offset of part.#source) source.push(offset);
      length += part.text.length + 1;
    }
    return new Content(filled.map((part) => part.text).join(' '), at, source);
  }
}

/** Index of the last of the ascending `values` that is not greater than `limit`; 0 when none is. */
function lastAtOrBefore(values: number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

const AT_ZERO = [0];
const HAS_OTHER_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000\ufeff]/;

// Every kind of space that is not the plain one; kept one-to-one so that offsets stay true.
// Most lines have none, and asking is cheaper than replacing.
const OTHER_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000\ufeff]/g;

/** The content between two offsets of one line, without the spaces around it. */
export function lineContent(source: string, from: number, to: number): Content {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpaceOrLineEnd(source.charCodeAt(end - 1))) end -= 1;
  const text = source.slice(start, end);
  return new Content(HAS_OTHER_SPACE.test(text) ? text.replace(OTHER_SPACE, ' ') : text, AT_ZERO, [start]);
}

export function isSpace(code: number): boolean {
  if (code === 32 || code === 9 || code === 0xa0) return true;
  if (code < 0x2000) return false;
  return code <= 0x200a || code === 0x202f || code === 0x3000 || code === 0xfeff;
}

export function isSpaceOrLineEnd(code: number): boolean {
  return code === 10 || code === 13 || isSpace(code);
}
