import type { Random } from '../random.ts';

/** One character, typed at a place of the document as it is at that moment. Counted from 0, in UTF-16 units. */
export interface Keystroke {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** What one adds to a sentence when reading it again. */
const PHRASES = ['in the main ', 'for the time being ', 'so far ', 'on the whole ', 'as before ', 'in part '];
/** Before this word there is prose in each of the documents, and room for some more. */
const ANCHOR = ' in ';

/** A document under the hands of its author, with the places where the next words go. */
export class Typing {
  readonly #random: Random;
  #text: string;

  constructor(text: string, random: Random) {
    this.#text = text;
    this.#random = random;
  }

  get text(): string {
    return this.#text;
  }

  /**
   * The keystrokes of a few words at one place: two times in three in the middle third of the document, else
   * anywhere. The text counts as changed when they have been made.
   */
  nextWords(): Keystroke[] {
    const share = this.#random.chance(2 / 3)
      ? this.#random.integer(333, 666) / 1000
      : this.#random.integer(50, 950) / 1000;
    const at = this.#anchorFrom(Math.floor(share * this.#text.length));
    const phrase = this.#random.pick(PHRASES);
    const { line, character } = positionIn(this.#text, at);
    this.#text = this.#text.slice(0, at) + phrase + this.#text.slice(at);
    return [...phrase].map((text, index) => ({ line, character: character + index, text }));
  }

  #anchorFrom(offset: number): number {
    const after = this.#text.indexOf(ANCHOR, offset);
    const found = after < 0 ? this.#text.indexOf(ANCHOR) : after;
    if (found < 0) throw new Error(`there is no “${ANCHOR}” in the document`);
    return found + 1;
  }
}

function positionIn(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
}
