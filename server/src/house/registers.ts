import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/**
 * How a value stands in a register of the house: as it is registered, in other punctuation, capitals or plurals
 * (`and` for `&`), or with a slip of the pen.
 */
export interface RegisterMatch {
  name: string;
  match: 'exact' | 'variant' | 'near';
}

/**
 * The name of a register that a value means, or null. A near miss is one letter in a word, two in a long one or
 * in different words, and only when no other name of the register is as close.
 */
export function matchRegister(names: readonly string[], value: string): RegisterMatch | null {
  if (names.length === 0 || value.length > LONGEST_NAME) return null;
  if (names.includes(value)) return { name: value, match: 'exact' };
  const { results } = registerOf(names);
  const known = results.get(value);
  if (known !== undefined) return known;
  const found = recognise(names, value);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(value, found);
  return found;
}

function recognise(names: readonly string[], value: string): RegisterMatch | null {
  const register = registerOf(names).entries;
  const folded = fold(value);
  const same = register.find((entry) => entry.folded === folded);
  if (same) return { name: same.name, match: plain(same.name) === plain(value) ? 'exact' : 'variant' };
  return nearest(register, folded);
}

const LONGEST_NAME = 200;
/** Below this length too many names are one letter apart. */
const SHORTEST_NEAR = 5;
const LONG_WORD = 10;

interface Entry {
  name: string;
  folded: string;
  words: string[];
}

interface Register {
  entries: Entry[];
  /** By value: a council's reports name the same few committees. */
  results: Map<string, RegisterMatch | null>;
}

const MOST_RESULTS = 5000;
const registers = new WeakMap<readonly string[], Register>();

function registerOf(names: readonly string[]): Register {
  const known = registers.get(names);
  if (known) return known;
  const entries = names.map((name) => ({ name, folded: fold(name), words: fold(name).split(' ') }));
  const register: Register = { entries, results: new Map() };
  registers.set(names, register);
  return register;
}

/** Typographic quotes and wide spaces are no other spelling. */
function plain(name: string): string {
  return name.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

function nearest(register: Entry[], folded: string): RegisterMatch | null {
  if (folded.length < SHORTEST_NEAR) return null;
  const words = folded.split(' ');
  let best: Entry[] = [];
  let least = 3;
  for (const entry of register) {
    const steps = stepsBetween(words, entry.words);
    if (steps === null || steps > least || steps > 2) continue;
    best = steps < least ? [entry] : [...best, entry];
    least = steps;
  }
  const [only] = best;
  return only && best.length === 1 ? { name: only.name, match: 'near' } : null;
}

function stepsBetween(a: string[], b: string[]): number | null {
  if (a.length !== b.length) return null;
  let steps = 0;
  for (const [index, word] of a.entries()) {
    const other = b[index] ?? '';
    if (word === other) continue;
    const length = Math.min(word.length, other.length);
    if (length < SHORTEST_NEAR) return null;
    const apart = distance(word, other);
    if (apart > (length >= LONG_WORD || isTransposed(word, other) ? 2 : 1)) return null;
    steps += apart;
  }
  return steps;
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
