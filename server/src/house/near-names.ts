import { distance } from 'fastest-levenshtein';

/** A folded name, with what is looked at before its letters are compared. */
export interface FoldedName {
  folded: string;
  words: readonly string[];
  /** Which of the letters a to z it has, a bit for each. */
  letters: number;
}

/** Shorter titles are never near misses: too many words are one letter apart. */
export const SHORTEST_NEAR = 6;
/** How many letters of a name may be wrong, by its length; where words run together or fall apart, and elsewhere. */
const SLACK_OF_SPACES = 0.05;
const SLACK = 0.15;

export function foldedName(folded: string): FoldedName {
  return { folded, words: folded.split(' '), letters: lettersOf(folded) };
}

/** Edit distance of two names, or null when they are too far apart to be one name with a slip. */
export function stepsBetween(a: FoldedName, b: FoldedName): number | null {
  const length = Math.max(a.folded.length, b.folded.length);
  if (b.folded.length < SHORTEST_NEAR) return null;
  if (Math.abs(a.folded.length - b.folded.length) > mostOf(length, SLACK)) return null;
  const hasSameSpaces = a.words.length === b.words.length;
  const most = mostOf(length, hasSameSpaces ? SLACK : SLACK_OF_SPACES);
  // A step puts at most one letter in and takes one out: most names are out of reach by that alone.
  if (bitsOf(a.letters ^ b.letters) > 2 * most) return null;
  const steps = hasSameSpaces ? stepsByWord(a.words, b.words) : stepsWithoutSpaces(a.folded, b.folded);
  return steps !== null && steps <= most ? steps : null;
}

function mostOf(length: number, slack: number): number {
  return Math.max(1, Math.floor(length * slack));
}

function stepsByWord(words: readonly string[], others: readonly string[]): number | null {
  let steps = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    const apart = isTransposed(word, other) ? 1 : distance(word, other);
    if (apart > mostInWord(word, other, words.length)) return null;
    steps += apart;
  }
  return steps;
}

/** Words that run together or fall apart: `BACK GROUND PAPERS`. */
function stepsWithoutSpaces(a: string, b: string): number {
  return distance(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
}

/** `finacial` is `financial`, but `local` is not `legal`, nor `poverty` `property`, nor `report on` `report no`. */
function mostInWord(a: string, b: string, words: number): number {
  const length = Math.max(a.length, b.length);
  if (length <= 3) return words > 2 && isTransposed(a, b) ? 1 : 0;
  return Math.max(1, Math.floor(length / 5));
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

function lettersOf(folded: string): number {
  let letters = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function bitsOf(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}
