import { detached } from '../../../grammar/src/index.ts';

/** Longer texts are hardly ever written twice. */
const LONGEST = 100;
/** Beyond so many different ones they are forgotten, and begun anew. */
const MOST = 5000;
const known = new Map<string, string>();

/**
 * A copy of a text that keeps nothing else in memory, one for all that are the same. A council's documents have the same
 * bodies, headings and names over and over: for thousands of them this is a tenth of what an index takes.
 */
export function sharedText(text: string): string {
  if (text.length > LONGEST) return detached(text);
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const copy = detached(text);
  known.set(copy, copy);
  return copy;
}
