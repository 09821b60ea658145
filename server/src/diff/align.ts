import type { DiffBlock } from './blocks.ts';
import { heaviestChain, type Pair } from './chain.ts';
import { bagOf, similarity, type WordBag } from './similarity.ts';

/** Which block of the old version is which of the new one. */
export interface Alignment {
  /** The index in the new version by that of the old one; -1 for none. */
  newOf: Int32Array;
  oldOf: Int32Array;
  /** Indices of the new version of blocks that stand in another order than before. */
  moved: ReadonlySet<number>;
}

/** Blocks at one place are the same from this much likeness on … */
const ALIKE = 0.4;
/** … from this much when they have kept their number … */
const ALIKE_WITH_NUMBER = 0.25;
/** … and wherever they stand from this much. */
const ALIKE_ELSEWHERE = 0.6;
/** What has fewer words than this may stand in many places, and is not looked for elsewhere. */
const FEWEST_WORDS = 5;
/** A word that more blocks than this have tells nothing about which of them is meant. */
const MOST_WITH_WORD = 40;
/** How many pairs of blocks are compared with each other at one place. */
const MOST_COMPARED = 400_000;
/** A heading with a paragraph that has passed it: the paragraph has moved, unless it is longer than this. */
const HEADING_WORDS = 200;

/** Find the blocks of two versions that are the same: by what they are, then by what they say. */
export function align(old: readonly DiffBlock[], fresh: readonly DiffBlock[]): Alignment {
  return new Aligner(old, fresh).align();
}

class Aligner {
  readonly #old: readonly DiffBlock[];
  readonly #new: readonly DiffBlock[];
  readonly #oldBags: WordBag[];
  readonly #newBags: WordBag[];
  readonly #newOf: Int32Array;
  readonly #oldOf: Int32Array;

  constructor(old: readonly DiffBlock[], fresh: readonly DiffBlock[]) {
    this.#old = old;
    this.#new = fresh;
    this.#oldBags = old.map(({ text }) => bagOf(text));
    this.#newBags = fresh.map(({ text }) => bagOf(text));
    this.#newOf = new Int32Array(old.length).fill(-1);
    this.#oldOf = new Int32Array(fresh.length).fill(-1);
  }

  align(): Alignment {
    this.#pairGaps(this.#pairUnique());
    this.#pairWithinSections();
    this.#pairElsewhere();
    return { newOf: this.#newOf, oldOf: this.#oldOf, moved: this.#movedBlocks() };
  }

  /** What is there once in both versions. Those that have kept their order are fixed points for the rest. */
  #pairUnique(): Pair[] {
    const old = uniqueIdentities(this.#old);
    const fresh = uniqueIdentities(this.#new);
    const pairs: Pair[] = [];
    for (const [identity, index] of old) {
      const other = fresh.get(identity);
      if (other !== undefined) pairs.push({ old: index, new: other });
    }
    const chain = heaviestChain(pairs, (pair) => this.#weight(pair));
    const fixed = new Set(chain);
    for (const pair of pairs) if (fixed.has(pair) || this.#isTelling(pair)) this.#pair(pair.old, pair.new);
    return chain;
  }

  /** Whether a block can be known again in another place. */
  #isTelling({ old }: Pair): boolean {
    const kind = this.#old[old]?.kind;
    return kind === 'heading' || kind === 'field' || (this.#oldBags[old]?.size ?? 0) >= FEWEST_WORDS;
  }

  #pairGaps(fixed: readonly Pair[]): void {
    let old = 0;
    let fresh = 0;
    for (const point of [...fixed, { old: this.#old.length, new: this.#new.length }]) {
      this.#pairGap(
        rangeOf(old, point.old).filter((index) => this.#newOf[index] === -1),
        rangeOf(fresh, point.new).filter((index) => this.#oldOf[index] === -1),
      );
      old = point.old + 1;
      fresh = point.new + 1;
    }
  }

  /** A section that has moved is a place of its own. */
  #pairWithinSections(): void {
    const oldLeft = unpairedByParent(this.#old, this.#newOf);
    const newLeft = unpairedByParent(this.#new, this.#oldOf);
    for (const [parent, old] of oldLeft) this.#pairGap(old, newLeft.get(this.#newOf[parent] ?? -1) ?? []);
  }

  #pairGap(old: readonly number[], fresh: readonly number[]): void {
    let from = 0;
    while (from < old.length && from < fresh.length && this.#isSame(old[from], fresh[from])) {
      this.#pair(old[from] ?? 0, fresh[from] ?? 0);
      from += 1;
    }
    let to = 0;
    const most = Math.min(old.length, fresh.length) - from;
    while (to < most && this.#isSame(old.at(-1 - to), fresh.at(-1 - to))) {
      this.#pair(old.at(-1 - to) ?? 0, fresh.at(-1 - to) ?? 0);
      to += 1;
    }
    const oldLeft = old.slice(from, old.length - to);
    const newLeft = fresh.slice(from, fresh.length - to);
    if (oldLeft.length * newLeft.length <= MOST_COMPARED) this.#pairAlike(oldLeft, newLeft);
  }

  /** The pairs in order that are the most alike together. */
  #pairAlike(old: readonly number[], fresh: readonly number[]): void {
    const width = fresh.length + 1;
    const likeness = new Float64Array(old.length * fresh.length);
    const best = new Float64Array((old.length + 1) * width);
    for (let row = old.length - 1; row >= 0; row -= 1) {
      for (let column = fresh.length - 1; column >= 0; column -= 1) {
        const alike = this.#likeness(old[row] ?? 0, fresh[column] ?? 0);
        likeness[row * fresh.length + column] = alike;
        best[row * width + column] = Math.max(
          best[(row + 1) * width + column] ?? 0,
          best[row * width + column + 1] ?? 0,
          alike > 0 ? alike + (best[(row + 1) * width + column + 1] ?? 0) : 0,
        );
      }
    }
    for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
      const here = best[row * width + column];
      const alike = likeness[row * fresh.length + column] ?? 0;
      if (alike > 0 && here === alike + (best[(row + 1) * width + column + 1] ?? 0)) {
        this.#pair(old[row] ?? 0, fresh[column] ?? 0);
        row += 1;
        column += 1;
      } else if (here === best[(row + 1) * width + column]) row += 1;
      else column += 1;
    }
  }

  /** What has moved and been rewritten a little: found by the words that few blocks have. */
  #pairElsewhere(): void {
    const byWord = new Map<string, number[]>();
    for (const [index, bag] of this.#newBags.entries()) {
      if (this.#oldOf[index] !== -1 || bag.size < FEWEST_WORDS) continue;
      for (const word of bag.words.keys()) {
        const having = byWord.get(word);
        if (having) having.push(index);
        else byWord.set(word, [index]);
      }
    }
    const found: (Pair & { alike: number })[] = [];
    for (const [index, bag] of this.#oldBags.entries()) {
      if (this.#newOf[index] !== -1 || bag.size < FEWEST_WORDS) continue;
      const candidates = new Set<number>();
      for (const word of bag.words.keys()) {
        const having = byWord.get(word) ?? [];
        if (having.length <= MOST_WITH_WORD) for (const other of having) candidates.add(other);
      }
      for (const other of candidates) {
        const alike = this.#likeness(index, other);
        if (alike >= ALIKE_ELSEWHERE) found.push({ old: index, new: other, alike });
      }
    }
    for (const { old, new: fresh } of found.sort((a, b) => b.alike - a.alike))
      if (this.#newOf[old] === -1 && this.#oldOf[fresh] === -1) this.#pair(old, fresh);
  }

  /** 0 when two blocks cannot be the same. */
  #likeness(old: number, fresh: number): number {
    const a = this.#old[old];
    const b = this.#new[fresh];
    const bagA = this.#oldBags[old];
    const bagB = this.#newBags[fresh];
    if (!a || !b || !bagA || !bagB || !mayBeSame(a, b)) return 0;
    const alike = similarity(bagA, bagB);
    const enough = a.number !== null && a.number === b.number ? ALIKE_WITH_NUMBER : ALIKE;
    return alike >= enough ? alike : 0;
  }

  #isSame(old: number | undefined, fresh: number | undefined): boolean {
    return this.#old[old ?? -1]?.identity === this.#new[fresh ?? -1]?.identity;
  }

  #pair(old: number, fresh: number): void {
    this.#newOf[old] = fresh;
    this.#oldOf[fresh] = old;
  }

  #weight({ new: fresh }: Pair): number {
    const isHeading = this.#new[fresh]?.kind === 'heading';
    return 1 + (this.#newBags[fresh]?.size ?? 0) + (isHeading ? HEADING_WORDS : 0);
  }

  #movedBlocks(): ReadonlySet<number> {
    const pairs: Pair[] = [];
    for (const [old, fresh] of this.#newOf.entries()) if (fresh !== -1) pairs.push({ old, new: fresh });
    const staying = new Set(heaviestChain(pairs, (pair) => this.#weight(pair)).map((pair) => pair.new));
    const outOfOrder = new Set(pairs.map((pair) => pair.new).filter((index) => !staying.has(index)));
    return new Set([...outOfOrder].filter((index) => !this.#wentWithSection(index, outOfOrder)));
  }

  /** Of a section that has moved, what is in it has not moved by itself. */
  #wentWithSection(index: number, outOfOrder: ReadonlySet<number>): boolean {
    const parent = this.#new[index]?.parent ?? -1;
    const oldParent = this.#old[this.#oldOf[index] ?? -1]?.parent ?? -1;
    return parent >= 0 && outOfOrder.has(parent) && this.#oldOf[parent] === oldParent;
  }
}

/** A heading of the house is never another of them. */
function mayBeSame(a: DiffBlock, b: DiffBlock): boolean {
  const isText = ({ kind }: DiffBlock) => kind === 'paragraph' || kind === 'item';
  return a.kind === b.kind || (isText(a) && isText(b));
}

/** The index of each identity that one block has. */
function uniqueIdentities(blocks: readonly DiffBlock[]): Map<string, number> {
  const found = new Map<string, number>();
  const several = new Set<string>();
  for (const [index, { identity }] of blocks.entries()) {
    if (found.has(identity)) several.add(identity);
    else found.set(identity, index);
  }
  for (const identity of several) found.delete(identity);
  return found;
}

/** What stands under each heading and has no counterpart yet, in order. */
function unpairedByParent(blocks: readonly DiffBlock[], counterparts: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { parent }] of blocks.entries()) {
    if (counterparts[index] !== -1 || parent === -1) continue;
    const others = found.get(parent);
    if (others) others.push(index);
    else found.set(parent, [index]);
  }
  return found;
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
