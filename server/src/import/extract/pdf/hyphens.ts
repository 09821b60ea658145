/**
 * Words that the end of a line has broken. A hyphen there is either the typesetter's or the author's; the words of the
 * document itself decide which, and where they do not, the hyphen stays.
 */
const HYPHEN = /[-\u00ad\u2010]$/;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}]+(?:[-\u2010][\p{L}]+)*/gu;

export class Hyphens {
  readonly #words: ReadonlySet<string>;
  /** Words that have been put together, as they are now. */
  readonly joined: string[] = [];

  /** @param texts all lines of the document */
  constructor(texts: readonly string[]) {
    const words = texts.flatMap((text) => {
      const found = text.toLowerCase().replaceAll('\u2010', '-').match(WORD) ?? [];
      // The halves of broken words are no words.
      return brokenWord(text.trimEnd()) === null ? found : found.slice(0, -1);
    });
    this.#words = new Set(words);
  }

  /** The end of a line that the next goes on from: without the hyphen where the typesetter put it, or null. */
  join(line: string, next: string): string | null {
    const start = brokenWord(line);
    const end = /^\p{Ll}+/u.exec(next)?.[0];
    if (start === null || end === undefined) return null;
    const whole = start + end;
    const isSoft = line.endsWith('\u00ad');
    const isKnown = this.#words.has(whole.toLowerCase()) && !this.#words.has(`${start}-${end}`.toLowerCase());
    if (!isSoft && !isKnown) return null;
    this.joined.push(whole);
    return line.slice(0, -1);
  }

  /** Whether the hyphen at the end of a line belongs to a word that goes on: no space comes after it. */
  static endsIn(line: string, next: string): boolean {
    return brokenWord(line) !== null && /^\p{L}/u.test(next);
  }
}

/** What stands before a hyphen at the end of a line; null where there is no hyphen, or no word before it. */
function brokenWord(line: string): string | null {
  if (!HYPHEN.test(line)) return null;
  const end = line.length - 1;
  let start = end;
  while (start > 0 && LETTER.test(line.charAt(start - 1))) start--;
  return end - start < 2 ? null : line.slice(start, end);
}
