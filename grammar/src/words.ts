/**
 * The words of running text: where each stands, and a hash of its letters. The inline scanner has to step over
 * every word anyway, so it notes them on the way, and nobody reads a document's units a second time to look for
 * words.
 */

/** What a UTF-16 unit is to the scanner. */
export const OTHER = 0;
export const WORD = 1;
/** May begin something that is recognised: `*`, `[`, `{`, `(`, `£`. */
export const MARK = 2;

// By table for every unit there is, since this is asked for every one of a document.
const CLASS_OF = new Uint8Array(1 << 16);
for (let code = 48; code <= 122; code += 1) {
  if (code < 58 || (code > 64 && code < 91) || code > 96) CLASS_OF[code] = WORD;
}
// Anything beyond Latin-1 punctuation counts as a letter, but for the general punctuation of typographers.
CLASS_OF.fill(WORD, 0xc0);
CLASS_OF.fill(OTHER, 0x2000, 0x2070);
CLASS_OF[0x27] = WORD;
CLASS_OF[0x2019] = WORD;
for (const character of '*[{(£') CLASS_OF[character.charCodeAt(0)] = MARK;

/** Letters, digits and the apostrophes inside words are `WORD`. */
export function classOf(code: number): number {
  return CLASS_OF[code] ?? OTHER;
}

export function isWordCode(code: number): boolean {
  return classOf(code) === WORD;
}

export const APOSTROPHE = 39;
export const TYPOGRAPHIC_APOSTROPHE = 0x2019;

export function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === TYPOGRAPHIC_APOSTROPHE;
}

/** Lower case for the Latin letters, the typographic apostrophe as the plain one. */
export function foldCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code === TYPOGRAPHIC_APOSTROPHE ? APOSTROPHE : code;
}

/** The hash of a word, the same in capitals and in lower case. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1)
    hash = (Math.imul(hash, 31) + foldCode(word.charCodeAt(at))) | 0;
  return hash;
}

/** Numbers a word takes in the record: start, end, hash, capitals. */
export const WORD_STRIDE = 4;

/** Words one after another as `WORD_STRIDE` numbers each: start, end (indices of its text), hash, capitals. */
export class WordRecord {
  #data = new Int32Array(1 << 12);
  #length = 0;

  /** How many numbers have been written: a place to slice at. */
  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A copy of all that was noted since `clear`. */
  take(): Int32Array {
    return this.#data.slice(0, this.#length);
  }

  /** Note the word at `start` and return its end. */
  add(text: string, start: number): number {
    const { length } = text;
    let hash = 0;
    let capitals = 0;
    let at = start;
    let code = text.charCodeAt(at);
    do {
      if (code < 91 && code > 64) {
        capitals += 1;
        code += 32;
      } else if (code === TYPOGRAPHIC_APOSTROPHE) code = APOSTROPHE;
      hash = (Math.imul(hash, 31) + code) | 0;
      at += 1;
      if (at === length) break;
      code = text.charCodeAt(at);
    } while (CLASS_OF[code] === WORD);
    if (this.#length + WORD_STRIDE > this.#data.length) this.#grow();
    const data = this.#data;
    const index = this.#length;
    data[index] = start;
    data[index + 1] = at;
    data[index + 2] = hash;
    data[index + 3] = capitals;
    this.#length = index + WORD_STRIDE;
    return at;
  }

  /** Note every word of a stretch: what stands inside something that was recognised. */
  addAll(text: string, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      at = classOf(code) === WORD && !isApostrophe(code) ? this.add(text, at) : at + 1;
    }
  }

  #grow(): void {
    const larger = new Int32Array(this.#data.length * 2);
    larger.set(this.#data);
    this.#data = larger;
  }
}
