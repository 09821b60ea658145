import { distance } from 'fastest-levenshtein';

const MOST = 5;
/** How much less like the name than the first another may be, to be named beside it. */
const CLOSE_ENOUGH = 0.25;

/**
 * The names that were probably meant: those with all the letters of the name in one piece, those that share its
 * words, and those within a few slips, the likeliest first.
 */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase().trim().slice(0, 80);
  if (wanted === '') return [];
  const scored = known.map((candidate) => ({ candidate, score: unlikeness(wanted, candidate) }));
  const best = Math.min(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score < 1 && score <= best + CLOSE_ENOUGH)
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** 0 is the same name, 1 and more have nothing to do with each other. */
function unlikeness(wanted: string, candidate: string): number {
  const slips = distance(wanted, candidate) / (Math.max(wanted.length, candidate.length) * 0.4);
  if (wanted.length > 2 && candidate.includes(wanted)) return Math.min(slips, 0.5);
  const words = new Set(candidate.split('-'));
  const asked = wanted.split(/[^a-z]+/).filter((word) => word !== '');
  const shared = asked.filter((word) => words.has(word)).length;
  return Math.min(slips, shared * 2 >= asked.length && shared > 0 ? 1 - (0.3 * shared) / words.size : 1);
}
