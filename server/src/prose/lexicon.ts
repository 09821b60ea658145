/**
 * One pass over running text for all rules that look for words: each word's hash is looked up in a table of
 * the triggers' first words, and only a hit is compared letter by letter. Profile: forty rules with a regular
 * expression each cost more than parsing; this costs a few microseconds a page.
 */

export interface LexiconEntry {
  /** Lower case, single blanks, plain apostrophes. */
  phrase: string;
  /** What the caller wants to be told. */
  owner: number;
}

const TABLE_SIZE = 1 << 14;

export class Lexicon {
  readonly #table = new Uint8Array(TABLE_SIZE);
  readonly #byFirstWord = new Map<string, LexiconEntry[]>();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const first = /^[\p{L}\p{N}']+/u.exec(entry.phrase)?.[0] ?? entry.phrase;
      let hash = 0;
      for (let at = 0; at < first.length; at += 1) hash = mix(hash, foldCode(first.charCodeAt(at)));
      this.#table[hash & (TABLE_SIZE - 1)] = 1;
      const list = this.#byFirstWord.get(first);
      if (list) list.push(entry);
      else this.#byFirstWord.set(first, [entry]);
    }
    // The longest phrase first, so that `direction of travel` is told before `direction`.
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /**
   * Tell every trigger in `text`, and every word with two capitals or more.
   *
   * @param onHit called with the entry and the indices of the phrase
   * @param onCapitals called with the indices of the word
   */
  scan(
    text: string,
    onHit: (entry: LexiconEntry, start: number, end: number) => void,
    onCapitals: (start: number, end: number) => void,
  ): void {
    const length = text.length;
    let at = 0;
    while (at < length) {
      let code = text.charCodeAt(at);
      if (!isWordCode(code)) {
        at += 1;
        continue;
      }
      const start = at;
      let hash = 0;
      let capitals = 0;
      do {
        if (code >= 65 && code <= 90) capitals += 1;
        hash = mix(hash, foldCode(code));
        at += 1;
        code = text.charCodeAt(at);
      } while (at < length && isWordCode(code));
      if (capitals > 1) onCapitals(start, at);
      if (this.#table[hash & (TABLE_SIZE - 1)] === 1) this.#compare(text, start, at, onHit);
    }
  }

  #compare(
    text: string,
    start: number,
    wordEnd: number,
    onHit: (entry: LexiconEntry, start: number, end: number) => void,
  ): void {
    const candidates = this.#byFirstWord.get(foldText(text.slice(start, wordEnd)));
    if (!candidates) return;
    for (const entry of candidates) {
      const end = start + entry.phrase.length;
      if (end > text.length || (end < text.length && isWordCode(text.charCodeAt(end)) && end !== wordEnd))
        continue;
      if (entry.phrase.length === wordEnd - start || foldText(text.slice(start, end)) === entry.phrase) {
        onHit(entry, start, end);
      }
    }
  }
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Lower case for the Latin letters, the typographic apostrophe as the plain one. */
function foldCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code === 0x2019 ? 39 : code;
}

function foldText(text: string): string {
  return text.toLowerCase().replace(/’/g, "'");
}

function isWordCode(code: number): boolean {
  if (code < 48) return code === 39;
  if (code < 58) return true;
  if (code < 65) return false;
  if (code < 91) return true;
  if (code < 97) return false;
  return code < 123 || (code >= 0xc0 && code < 0x2000) || code === 0x2019;
}
