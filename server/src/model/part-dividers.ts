/**
 * Whether a title divides a report into parts, of which councils print the public one first and the exempt one after
 * it: `PART I`, `Part 2 – Exempt`, `PART B (CONFIDENTIAL)`.
 *
 * Source: published reports; a part two is what section 100A(4) of the Local Government Act 1972 lets a council take
 * in private.
 */
export function isPartDivider(title: string): boolean {
  return DIVIDER.test(title);
}

/**
 * Which part such a title begins: 2 of `PART II`, `Part B – Exempt` and also of `PART TWO EXEMPT ITEMS`, which is no
 * divider wherever it stands; null of any other title.
 */
export function partNumber(title: string): number | null {
  const word = NUMBERED.exec(title)?.[1]?.toLowerCase();
  return word === undefined ? null : (NUMBERS[word] ?? null);
}

const NUMBER = '(?:i{1,3}|[1-4]|one|two|three|[a-d])';
const OPENNESS = '(?:confidential|exempt|open|private|public|restricted)';
const DIVIDER = new RegExp(`^part ${NUMBER}(?:$| ?[:–—(-].{0,80}\\b${OPENNESS}\\b)`, 'i');
const NUMBERED = new RegExp(`^part (${NUMBER})(?:$| ?[:–—(-].{0,80}\\b${OPENNESS}\\b| ${OPENNESS}\\b)`, 'i');
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['i', '1', 'one', 'a'],
    ['ii', '2', 'two', 'b'],
    ['iii', '3', 'three', 'c'],
    ['4', 'd'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1])),
);
