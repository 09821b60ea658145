/**
 * Moving what is known of a text when something before it grows or shrinks. Positions are plain numbers all over, so
 * that reading them costs nothing; an edit pays for it, at some ten nanoseconds a block.
 */
import type { Content } from './content.ts';
import type { Block, Range } from './tree.ts';

let shifts = 0;

/** One move of everything behind an edit: each content moves once, however many hold it. */
export class Shift {
  readonly delta: number;
  readonly #id: number;

  constructor(delta: number) {
    shifts += 1;
    this.delta = delta;
    this.#id = shifts;
  }

  content(content: Content | null | undefined): void {
    content?.shift(this.delta, this.#id);
  }

  /** For ranges that have one owner. */
  range(range: Range | null | undefined): void {
    if (!range) return;
    range.start += this.delta;
    range.end += this.delta;
  }

  /** A block of the tree with all that belongs to it. */
  block(block: Block): void {
    this.range(block);
    switch (block.kind) {
      case 'paragraph':
        this.range(block.number);
        this.range(block.titleNumber);
        this.range(block.bullet);
        this.range(block.label);
        for (const gap of block.gaps) this.range(gap);
        return this.content(block.content);
      case 'listItem':
        this.range(block.bullet);
        this.range(block.marker);
        this.range(block.label);
        for (const gap of block.gaps) this.range(gap);
        return this.content(block.content);
      case 'heading':
        this.range(block.number);
        this.range(block.bullet);
        this.range(block.label);
        for (const gap of block.gaps) this.range(gap);
        if (block.colon !== null) block.colon += this.delta;
        this.content(block.title);
        this.content(block.leadIn);
        return this.content(block.line);
      case 'field':
        block.colon += this.delta;
        this.content(block.label);
        this.content(block.value);
        return this.content(block.content);
      case 'table':
        for (const row of block.rows) {
          this.range(row);
          for (const cell of row.cells) this.content(cell);
        }
        return;
      case 'caption':
        this.content(block.name);
        return this.content(block.content);
      case 'attribute':
        this.content(block.value);
        return this.content(block.content);
      case 'note':
        return this.content(block.content);
      case 'separator':
      case 'conflict':
    }
  }
}
