/**
 * Finds the words that rules look for. Each word's hash is looked up in a table of the triggers' first words,
 * and only a hit is compared letter by letter. Profile: forty rules with a regular expression each cost more than
 * parsing; this costs a few microseconds a page.
 */
import { foldCode, hashWord, isWordCode, WORD_STRIDE, WordRecord } from '../../../grammar/src/index.ts';

export interface LexiconEntry {
  /** Lower case, single blanks, plain apostrophes. */
  phrase: string;
  /** What the caller wants to be told. */
  owner: number;
}

/** Large enough that an ordinary word seldom falls on a trigger's place. */
const TABLE_SIZE = 1 << 16;

/** Triggers by a hash, behind a table that most questions end at. */
class HashIndex {
  readonly #table = new Uint8Array(TABLE_SIZE);
  readonly #byHash = new Map<number, LexiconEntry[]>();

  add(hash: number, entry: LexiconEntry): void {
    this.#table[hash & (TABLE_SIZE - 1)] = 1;
    const list = this.#byHash.get(hash);
    if (list) list.push(entry);
    else this.#byHash.set(hash, [entry]);
  }

  find(hash: number): readonly LexiconEntry[] | undefined {
    return this.#table[hash & (TABLE_SIZE - 1)] === 1 ? this.#byHash.get(hash) : undefined;
  }
}

type OnHit = (entry: LexiconEntry, start: number, end: number) => void;

export class Lexicon {
  /** Triggers of one word, by its hash. */
  readonly #words = new HashIndex();
  /**
   * Longer ones, by the hashes of their first two words: nearly half the words of a report (`the`, `in`, `as`)
   * begin some phrase, and hardly any two.
   */
  readonly #pairs = new HashIndex();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const [first = '', second] = wordsOf(entry.phrase);
      if (second === undefined) this.#words.add(hashWord(first), entry);
      else this.#pairs.add(pairHash(hashWord(first), hashWord(second)), entry);
    }
  }

  /**
   * Tell every trigger that begins at `start`, where a word of hash `hash` stands with one of hash `next` after it.
   */
  match(text: string, start: number, hash: number, next: number, onHit: OnHit): void {
    const words = this.#words.find(hash);
    if (words) tell(words, text, start, onHit);
    const pairs = this.#pairs.find(pairHash(hash, next));
    if (pairs) tell(pairs, text, start, onHit);
  }

  /**
   * Tell every trigger among recorded words.
   *
   * @param words as `WordRecord` takes them, the words of `text` from index `from` to index `to`
   */
  scan(text: string, words: Int32Array, from: number, to: number, onHit: OnHit): void {
    for (let at = from; at < to; at += WORD_STRIDE) {
      const next = at + WORD_STRIDE < to ? (words[at + WORD_STRIDE + 2] ?? 0) : 0;
      this.match(text, words[at] ?? 0, words[at + 2] ?? 0, next, onHit);
    }
  }
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) | 0;
}

function tell(entries: readonly LexiconEntry[], text: string, start: number, onHit: OnHit): void {
  for (const entry of entries) {
    const end = start + entry.phrase.length;
    if (end <= text.length && isPhraseAt(text, start, entry.phrase) && !goesOn(text, end))
      onHit(entry, start, end);
  }
}

// One for all phrases: a record is made for a document, and there are a thousand phrases.
const words = new WordRecord();

/** The first two words of a phrase, as the scanner takes words. */
function wordsOf(phrase: string): string[] {
  words.clear();
  words.addAll(phrase, 0, phrase.length);
  const record = words.take();
  const found: string[] = [];
  for (let at = 0; at < Math.min(record.length, 2 * WORD_STRIDE); at += WORD_STRIDE) {
    found.push(phrase.slice(record[at], record[at + 1]));
  }
  return found;
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
