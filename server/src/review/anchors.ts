import { blocksOf, type DiffBlock } from '../diff/blocks.ts';
import { bagOf, similarity, type WordBag } from '../diff/similarity.ts';
import { digest } from '../lint/fingerprint.ts';
import type { DocumentModel } from '../model/types.ts';
import type { Anchor } from './thread.ts';

/** How much of its first words a block has to have kept to be known again. */
const ALIKE = 0.5;
/** How many of its words an anchor keeps. */
const MOST_WORDS = 24;

/** The blocks of a document, to find the places of comments in it. Make it anew when the document has changed. */
export class Anchors {
  readonly #blocks: readonly DiffBlock[];
  readonly #hashes: readonly string[];
  readonly #bags: WordBag[] = [];

  constructor(model: DocumentModel) {
    this.#blocks = blocksOf(model);
    this.#hashes = this.#blocks.map(({ text }) => digest(folded(text)));
  }

  /** The anchor of the block at an offset, or of the one before it; null in a document without blocks. */
  at(offset: number): Anchor | null {
    const index = this.#blocks.findLastIndex(({ start }) => start <= offset);
    return this.#blocks.length === 0 ? null : this.of(Math.max(index, 0));
  }

  /** The anchor of a block, by its index. */
  of(index: number): Anchor {
    const block = this.#blocks[index];
    return {
      hash: this.#hashes[index] ?? '',
      words: firstWords(block?.text ?? ''),
      section: this.#sectionOf(index),
      before: this.#hashes[index - 1] ?? null,
      after: this.#hashes[index + 1] ?? null,
      place: index,
    };
  }

  block(index: number): DiffBlock | null {
    return this.#blocks[index] ?? null;
  }

  /**
   * The index of the block that an anchor means: the one that says the same, else the one that begins alike, else
   * the one between the same neighbours. Null when it has gone.
   */
  find(anchor: Anchor): number | null {
    const same = this.#best(anchor, (index) => (this.#hashes[index] === anchor.hash ? 1 : 0));
    if (same !== null) return same;
    const words = bagOf(anchor.words);
    const alike = this.#best(anchor, (index) => {
      const likeness = similarity(words, this.#bagOf(index));
      return likeness >= ALIKE ? likeness : 0;
    });
    return alike ?? this.#betweenNeighbours(anchor);
  }

  /** The block with the highest score above 0; of several, the one that stands most as the anchor did. */
  #best(anchor: Anchor, scoreOf: (index: number) => number): number | null {
    let best: { index: number; score: number } | null = null;
    for (let index = 0; index < this.#blocks.length; index += 1) {
      const likeness = scoreOf(index);
      if (likeness === 0) continue;
      const score = likeness + this.#standing(anchor, index);
      if (best === null || score > best.score) best = { index, score };
    }
    return best?.index ?? null;
  }

  /** Up to 0.4 for the same section and neighbours, with a little for being near. */
  #standing(anchor: Anchor, index: number): number {
    const hasBefore = (this.#hashes[index - 1] ?? null) === anchor.before;
    const hasAfter = (this.#hashes[index + 1] ?? null) === anchor.after;
    const isInSection = this.#sectionOf(index) === anchor.section;
    const far = Math.abs(index - anchor.place) / (this.#blocks.length + 1);
    return (hasBefore ? 0.12 : 0) + (hasAfter ? 0.12 : 0) + (isInSection ? 0.12 : 0) + 0.04 * (1 - far);
  }

  /** A paragraph that was written anew, where only one can be meant. */
  #betweenNeighbours({ before, after, section }: Anchor): number | null {
    if (before === null || after === null) return null;
    const found: number[] = [];
    for (let index = 1; index + 1 < this.#blocks.length; index += 1) {
      if (this.#hashes[index - 1] !== before || this.#hashes[index + 1] !== after) continue;
      if (this.#sectionOf(index) === section) found.push(index);
    }
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #sectionOf(index: number): string | null {
    const heading = this.#blocks[this.#blocks[index]?.parent ?? -1];
    return heading ? heading.identity.replace(/^heading /, '') : null;
  }

  #bagOf(index: number): WordBag {
    const known = this.#bags[index];
    if (known) return known;
    const bag = bagOf(firstWords(this.#blocks[index]?.text ?? ''));
    this.#bags[index] = bag;
    return bag;
  }
}

/** Numbers of paragraphs in a reference change with renumbering, which is no change of what is said. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d{1,3}(?:\.\d{1,3}){1,4}/g, '#')
    .replace(/\s+/g, ' ');
}

function firstWords(text: string): string {
  return text.split(' ', MOST_WORDS).join(' ').slice(0, 300);
}
