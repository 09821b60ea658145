/**
 * Finds the words that rules look for. Each word's hash is looked up in a table of the triggers' first words,
 * and only a hit is compared letter by letter. Profile: forty rules with a regular expression each cost more than
 * parsing; this costs a few microseconds a page.
 */
import { foldCode, hashWord, isWordCode, WORD_STRIDE } from '../../../grammar/src/index.ts';

export interface LexiconEntry {
  /** Lower case, single blanks, plain apostrophes. */
  phrase: string;
  /** What the caller wants to be told. */
  owner: number;
}

/** Large enough that an ordinary word seldom falls on a trigger's place. */
const TABLE_SIZE = 1 << 16;

export class Lexicon {
  readonly #table = new Uint8Array(TABLE_SIZE);
  /** By the whole hash of the first word, the longest phrase first. */
  readonly #byHash = new Map<number, LexiconEntry[]>();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const hash = hashWord(firstWordOf(entry.phrase));
      this.#table[hash & (TABLE_SIZE - 1)] = 1;
      const list = this.#byHash.get(hash);
      if (list) list.push(entry);
      else this.#byHash.set(hash, [entry]);
    }
    // So that `direction of travel` is told before `direction`.
    for (const list of this.#byHash.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** Whether a word of this hash may begin a trigger. */
  mayBegin(hash: number): boolean {
    return this.#table[hash & (TABLE_SIZE - 1)] === 1;
  }

  /**
   * Tell every trigger that begins at `start`, where a word of that hash stands. Letter by letter and without a
   * copy: phrases begin with words like `in` and `as`, and few go on as here.
   */
  match(
    text: string,
    start: number,
    hash: number,
    onHit: (entry: LexiconEntry, start: number, end: number) => void,
  ): void {
    for (const entry of this.#byHash.get(hash) ?? []) {
      const end = start + entry.phrase.length;
      if (end <= text.length && isPhraseAt(text, start, entry.phrase) && !goesOn(text, end)) {
        onHit(entry, start, end);
      }
    }
  }

  /**
   * Tell every trigger among recorded words.
   *
   * @param words as `WordRecord` takes them, the words of `text` from index `from` to index `to`
   */
  scan(
    text: string,
    words: Int32Array,
    from: number,
    to: number,
    onHit: (entry: LexiconEntry, start: number, end: number) => void,
  ): void {
    for (let at = from; at < to; at += WORD_STRIDE) {
      const hash = words[at + 2] ?? 0;
      if (this.mayBegin(hash)) this.match(text, words[at] ?? 0, hash, onHit);
    }
  }
}

function firstWordOf(phrase: string): string {
  let end = 0;
  while (end < phrase.length && isWordCode(phrase.charCodeAt(end))) end += 1;
  return phrase.slice(0, end);
}

/** The word at the phrase's end is longer than the phrase. */
function goesOn(text: string, end: number): boolean {
  return end < text.length && isWordCode(text.charCodeAt(end)) && isWordCode(text.charCodeAt(end - 1));
}

function isPhraseAt(text: string, start: number, phrase: string): boolean {
  // From the end: what phrases with the same first word differ in.
  for (let at = phrase.length - 1; at >= 0; at -= 1) {
    if (foldCode(text.charCodeAt(start + at)) !== phrase.charCodeAt(at)) return false;
  }
  return true;
}
