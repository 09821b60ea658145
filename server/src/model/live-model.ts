import {
  type Block,
  type Content,
  DocumentTree,
  type Range,
  type Shift,
  type TreeChange,
} from '../../../grammar/src/index.ts';
import { templateOf } from '../house/template-of.ts';
import type { DocumentKind, House } from '../house/types.ts';
import { holdsWords } from './behind.ts';
import { type BodyContext, type BodyPart, shiftPart } from './body-part.ts';
import { assembleModel, readBody, readProse, readWholeFront, type WholeFront } from './build.ts';
import { firstWhere } from './first-where.ts';
import { isSameItemLines, readItemLines } from './minutes/item-lines.ts';
import { readParts } from './sections.ts';
import type { DocumentModel, ProseUnit } from './types.ts';

/** What an edit did to the parts of a body. */
export interface PartsChange {
  /** Index of the first part that was read again. */
  from: number;
  removed: number;
  inserted: number;
  /** How everything behind them moves; it has been moved already. */
  shift: Shift;
}

/** Everything was read again. */
export type ModelChange = PartsChange | 'all';

/**
 * A model that follows the edits of its text: the parts that an edit touches are read again, those behind it are
 * moved, and only what can be told of nothing but the whole document is worked out anew. The nodes of an earlier
 * version move too: whoever keeps one past an edit sees it where it would be now.
 */
export class LiveModel {
  readonly #kind: DocumentKind;
  readonly #house: House;
  readonly #tree: DocumentTree;
  #front: WholeFront;
  #parts: BodyPart[];
  #model: DocumentModel | null = null;

  constructor(source: string, kind: DocumentKind, house: House) {
    this.#kind = kind;
    this.#house = templateOf(house, kind);
    this.#tree = new DocumentTree(source);
    this.#front = readWholeFront(this.#tree.blocks, this.#house);
    this.#parts = readBody(this.#tree, this.#house, this.#front);
  }

  /** The model of the text as it is; made when it is first asked for. */
  get model(): DocumentModel {
    this.#model ??= assembleModel({
      kind: this.#kind,
      house: this.#house,
      tree: { source: this.#tree.source, blocks: this.#tree.blocks },
      front: this.#front,
      parts: this.#parts,
    });
    return this.#model;
  }

  /** The parts of the body, in order. */
  get parts(): readonly BodyPart[] {
    return this.#parts;
  }

  get front(): WholeFront {
    return this.#front;
  }

  /**
   * Follow an edit.
   *
   * @param edited what was replaced, in the text so far
   * @param inserted how many units stand there now
   * @param source the text after the edit
   */
  replace(edited: Range, inserted: number, source: string): ModelChange {
    this.#model = null;
    const change = this.#tree.replace(edited, inserted, source);
    const first = this.#parts[0];
    const itemLines = readItemLines(this.#tree.blocks, this.#house);
    if (!isSameItemLines(itemLines, this.#front.itemLines)) return this.#readAll();
    if (first && change.from > first.firstBlock) return this.#readAgain(change);
    return (first && this.#readFrontAgain(change, first)) ?? this.#readAll();
  }

  /** For an edit before the body; null when the body does not begin where it did. */
  #readFrontAgain({ from, removed, inserted, shift }: TreeChange, first: BodyPart): PartsChange | null {
    // The first block of the body is looked at to see where the front block ends.
    if (from + removed > first.firstBlock) return null;
    const moved = inserted - removed;
    const front = readWholeFront(this.#tree.blocks, this.#house);
    if (front.blockCount !== first.firstBlock + moved) return null;
    this.#front = front;
    return this.#replaceParts(0, 0, [], shift, moved);
  }

  #readAll(): 'all' {
    this.#front = readWholeFront(this.#tree.blocks, this.#house);
    this.#parts = readBody(this.#tree, this.#house, this.#front);
    return 'all';
  }

  #readAgain({ from, removed, inserted, shift }: TreeChange): PartsChange {
    const parts = this.#parts;
    const { blocks } = this.#tree;
    const moved = inserted - removed;
    const first = this.#firstToRead(from);
    // The last part with a block that was parsed again, then further until what is known is what was known.
    let last = this.#partOf(Math.max(from, from + removed - 1));
    const start = parts[first];
    if (!start) return this.#replaceParts(first, first, [], shift, moved);
    for (let step = 1; ; step *= 2) {
      const behind = parts[last + 1];
      const end = behind ? behind.firstBlock + moved : blocks.length;
      const { parts: read, exit } = readParts(
        blocks.slice(start.firstBlock, end),
        this.#house,
        { block: start.firstBlock, context: start.entry },
        { next: blocks[end], end: blocks[end]?.start ?? this.#tree.source.length },
      );
      if (behind && !fits(exit, behind.entry, blocks[end])) {
        last = Math.min(last + step, parts.length - 1);
        continue;
      }
      const known = unitsByContent(parts.slice(first, last + 1));
      for (const part of read) readProse(part, known);
      if (behind) behind.entry = exit;
      return this.#replaceParts(first, last + 1, read, shift, moved);
    }
  }

  #replaceParts(from: number, to: number, read: BodyPart[], shift: Shift, moved: number): PartsChange {
    for (let index = to; index < this.#parts.length; index += 1) {
      const part = this.#parts[index];
      if (!part) continue;
      part.firstBlock += moved;
      if (shift.delta !== 0) shiftPart(part, shift);
    }
    this.#parts = [...this.#parts.slice(0, from), ...read, ...this.#parts.slice(to)];
    return { from, removed: to - from, inserted: read.length, shift };
  }

  /**
   * The first part to read again: the one with the text before the first changed block, which was looked at ahead;
   * and if that is what the part begins with, the one before.
   */
  #firstToRead(from: number): number {
    const { blocks } = this.#tree;
    let before = from - 1;
    while (before > 0 && !isText(blocks[before])) before -= 1;
    const index = this.#partOf(before);
    return this.#parts[index]?.firstBlock === before ? Math.max(0, index - 1) : index;
  }

  /** Index of the part that a block of the tree belonged to before the edit. */
  #partOf(block: number): number {
    return Math.max(0, firstWhere(this.#parts, ({ firstBlock }) => firstBlock > block) - 1);
  }
}

function unitsByContent(parts: readonly BodyPart[]): Map<Content, ProseUnit> {
  return new Map(parts.flatMap(({ prose }) => prose.map((unit) => [unit.content, unit])));
}

function isText(block: Block | undefined): boolean {
  return block !== undefined && holdsWords(block);
}

/** Whether a part may stay as it is behind what is known now, where it was read behind what was known then. */
function fits(now: BodyContext, then: BodyContext, first: Block | undefined): boolean {
  if (now.hasNumberedSections !== then.hasNumberedSections) return false;
  if (now.lastSectionNumber !== then.lastSectionNumber) return false;
  if (now.awaited !== then.awaited || now.item !== then.item) return false;
  if (now.open.length !== then.open.length || now.numbers !== then.numbers) return false;
  // Whether a list of appendices is over, what it lists tells.
  if (now.open.at(-1)?.id === 'appendices') return false;
  // Whether a title that repeats the number of the section before it is one, that section tells.
  if (first?.kind === 'paragraph' && first.number?.parts[0] === now.lastSectionNumber) return false;
  const isAlike = now.open.every((section, index) => {
    const other = then.open[index];
    if (other === undefined || section.level !== other.level || section.id !== other.id) return false;
    // In minutes the look of an item tells of the headings behind it whether they are items.
    return (
      section.heading.form === other.heading.form && (section.number === null) === (other.number === null)
    );
  });
  // A heading in capitals may be the rest of the one before it.
  const mayBeMerged = first?.kind === 'heading' && first.form === 'caps' && first.number === null;
  return isAlike && !mayBeMerged;
}
