/** The words of a text with how often each is there, for comparing many texts with each other. */
export interface WordBag {
  words: ReadonlyMap<string, number>;
  /** Of them all. */
  size: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function bagOf(text: string): WordBag {
  const words = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    size += 1;
  }
  return { words, size };
}

/**
 * How much of two texts is the same words, from 0 to 1: the coefficient of Sørensen and Dice over the words with their
 * numbers. Two texts without words are alike.
 */
export function similarity(a: WordBag, b: WordBag): number {
  if (a.size + b.size === 0) return 1;
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.words) shared += Math.min(count, many.words.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
