/**
 * A tree that follows the edits of its text. Only the blocks round an edit are parsed again: from a block before it
 * whose shape nothing after it can change, to one behind it before which as much is known as was known before.
 */
import { type ParsedPart, type ParseState, parsePart, START } from './build-tree.ts';
import { detached } from './detached.ts';
import { Shift } from './shift.ts';
import type { Block, Range, Tree } from './tree.ts';

/** What an edit did to the blocks of a tree. */
export interface TreeChange {
  /** Index of the first block that was parsed again. */
  from: number;
  /** How many blocks there were, and are now, from there on. */
  removed: number;
  inserted: number;
  /** How everything behind them moves; those blocks have been moved already. */
  shift: Shift;
}

export class DocumentTree implements Tree {
  #source: string;
  #blocks: Block[];
  #states: ParseState[];

  constructor(source: string) {
    const { blocks, states } = parsePart(source, START);
    this.#source = source;
    this.#blocks = blocks;
    this.#states = states;
  }

  get source(): string {
    return this.#source;
  }

  /** One and the same list for the life of the tree: an edit changes it. */
  get blocks(): Block[] {
    return this.#blocks;
  }

  /**
   * Follow an edit.
   *
   * @param edited what was replaced, in the text so far
   * @param inserted how many units stand there now
   * @param source the text after the edit
   */
  replace(edited: Range, inserted: number, source: string): TreeChange {
    const delta = inserted - (edited.end - edited.start);
    const first = this.#firstToParse(edited.start);
    const from = Math.max(first, 0);
    const begin = first < 0 ? 0 : (this.#blocks[first]?.start ?? 0);
    const entry = first < 0 ? START : (this.#states[first] ?? START);
    this.#source = source;
    // Ever longer parts: behind a changed heading, no block may be as before for a whole section.
    let step = 1;
    for (let after = this.#firstAfter(from, edited.end); ; after = this.#nextEntry(after + step), step *= 2) {
      const block = this.#blocks[after];
      // The blocks hold pieces of what they were parsed from, which must not be this whole version of the text.
      const own = detached(source.slice(begin, block ? block.start + delta : source.length));
      const part = parsePart(own, entry);
      if (block && !(part.endsBlank && isSameState(part.end, this.#states[after]))) continue;
      return this.#splice(from, after, part, begin, delta);
    }
  }

  #splice(from: number, after: number, part: ParsedPart, begin: number, delta: number): TreeChange {
    const moved = new Shift(begin);
    if (begin !== 0) for (const block of part.blocks) moved.block(block);
    const shift = new Shift(delta);
    if (delta !== 0) {
      for (let index = after; index < this.#blocks.length; index += 1) {
        const block = this.#blocks[index];
        if (block) shift.block(block);
      }
    }
    replaceItems(this.#blocks, from, after, part.blocks);
    replaceItems(this.#states, from, after, part.states);
    return { from, removed: after - from, inserted: part.blocks.length, shift };
  }

  /** The last block that can be parsed from and whose own line ends before an offset; -1 for the beginning. */
  #firstToParse(offset: number): number {
    for (let index = this.#lastBefore(offset); index >= 0; index -= 1) {
      const block = this.#blocks[index];
      if (block && isEntry(block) && this.#endOfLine(block.start) < offset) return index;
    }
    return -1;
  }

  /** The first block from `from` on that can be parsed from and lies wholly behind an offset; their number if none does. */
  #firstAfter(from: number, offset: number): number {
    for (let index = Math.max(from, this.#lastBefore(offset)); index < this.#blocks.length; index += 1) {
      const block = this.#blocks[index];
      if (block && block.start > offset && isEntry(block)) return index;
    }
    return this.#blocks.length;
  }

  #nextEntry(from: number): number {
    for (let index = from; index < this.#blocks.length; index += 1) {
      const block = this.#blocks[index];
      if (block && isEntry(block)) return index;
    }
    return this.#blocks.length;
  }

  /** Index of the last block that begins at or before an offset, or 0. */
  #lastBefore(offset: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #endOfLine(offset: number): number {
    let at = offset;
    while (at < this.#source.length) {
      const code = this.#source.charCodeAt(at);
      if (code === 10 || code === 13) break;
      at += 1;
    }
    return at;
  }
}

/**
 * A block that begins anew whatever stands before it: a number or a `#` after a blank line. Text might go on from the
 * sentence before, and whether a bullet wraps a number depends on the numbers before.
 */
function isEntry(block: Block): boolean {
  if (!block.afterBlank) return false;
  if (block.kind === 'paragraph') return block.number !== null && block.bullet === null;
  if (block.kind !== 'heading') return false;
  if (block.form === 'hash' || block.form === 'appendix') return true;
  return block.number !== null && block.bullet === null;
}

function isSameState(one: ParseState, other: ParseState | undefined): boolean {
  return (
    one === other ||
    (other !== undefined &&
      one.inBody === other.inBody &&
      one.section === other.section &&
      one.paragraphSection === other.paragraphSection)
  );
}

/** As `splice`, for lists longer than a call can have arguments. */
function replaceItems<Item>(list: Item[], from: number, to: number, items: readonly Item[]): void {
  if (items.length < 10_000) {
    list.splice(from, to - from, ...items);
    return;
  }
  const rest = list.slice(to);
  list.length = from;
  for (const item of items) list.push(item);
  for (const item of rest) list.push(item);
}
