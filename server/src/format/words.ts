import type { DocumentModel } from '../model/types.ts';
import { numberedTargets } from './numbers.ts';

/**
 * True when two documents say the same words in the same order. Numbers, markers and punctuation are not words:
 * they belong to the machine. Capitals are a matter of form in labels and titles.
 */
export function sameWords(before: DocumentModel, after: DocumentModel): boolean {
  const old = wordsOf(before);
  const now = wordsOf(after);
  return old.length === now.length && old.every((word, index) => word === now[index]);
}

function wordsOf(model: DocumentModel): string[] {
  const words: string[] = [];
  const markers = new Map<number, number>();
  for (const list of model.lists)
    for (const { marker } of list.items) if (marker) markers.set(marker.start, marker.end);
  const targets = new Map<number, number>();
  for (const reference of model.references) {
    for (const { start, end, target } of numberedTargets(reference)) if (target) targets.set(start, end);
  }
  for (const match of model.source.matchAll(WORD)) {
    if (isInside(match.index, markers) || isInside(match.index, targets)) continue;
    words.push(match[0].toLowerCase());
  }
  return words;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/** A marker or target may begin with its bracket: `(ii)`. */
function isInside(at: number, ranges: ReadonlyMap<number, number>): boolean {
  return ranges.has(at) || ranges.has(at - 1);
}
