import { fold } from '../house/fold.ts';
import type { ItemFacts, ReportFacts } from './types.ts';

const EMPTY = new Set('a an the and of for to in on report update'.split(' '));
/** From here on two titles are plainly one. */
const ENOUGH = 0.8;
/** Titles of one word are only the same when they are equal. */
const FEWEST = 2;

/** Whether an item of minutes is plainly about a report: their titles are the same but for little words. */
export function isAbout({ title }: ItemFacts, report: ReportFacts): boolean {
  return title !== null && report.title !== null && titleLikeness(title, report.title) >= ENOUGH;
}

/** Whether an item of minutes may be about a report: their titles share some of their words. */
export function mayBeAbout({ title }: ItemFacts, report: ReportFacts): boolean {
  return title !== null && report.title !== null && titleLikeness(title, report.title) >= 0.4;
}

/** How much of two titles is the same, from 0 to 1. */
function titleLikeness(a: string, b: string): number {
  if (fold(a) === fold(b)) return 1;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size < FEWEST || second.size < FEWEST) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

function wordsOf(title: string): Set<string> {
  return new Set(
    fold(title)
      .split(' ')
      .filter((word) => !EMPTY.has(word)),
  );
}
