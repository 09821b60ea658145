/**
 * Words that the end of a line has broken. A hyphen there is either the typesetter's or the author's; the words of the
 * document itself decide which, and where they do not, the hyphen stays.
 */
const BROKEN = /([\p{L}]{2,})[-\u00ad\u2010]$/u;
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
      return BROKEN.test(text.trimEnd()) ? found.slice(0, -1) : found;
    });
    this.#words = new Set(words);
  }

  /** The end of a line that the next goes on from: without the hyphen where the typesetter put it, or null. */
  join(line: string, next: string): string | null {
    const start = BROKEN.exec(line)?.[1];
    const end = /^\p{Ll}+/u.exec(next)?.[0];
    if (start === undefined || end === undefined) return null;
    const whole = start + end;
    const isSoft = line.endsWith('\u00ad');
    const isKnown = this.#words.has(whole.toLowerCase()) && !this.#words.has(`${start}-${end}`.toLowerCase());
    if (!isSoft && !isKnown) return null;
    this.joined.push(whole);
    return line.slice(0, -1);
  }

  /** Whether the hyphen at the end of a line belongs to a word that goes on: no space comes after it. */
  static endsIn(line: string, next: string): boolean {
    return BROKEN.test(line) && /^\p{L}/u.test(next);
  }
}
