import { isWordCode } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import type { DocumentEntry, EntrySymbol, FeatureWorkspace } from './workspace.ts';

/** One thing of the workspace that a query found. */
export interface FoundSymbol extends Range {
  uri: string;
  kind: EntrySymbol['kind'] | 'document';
  name: string;
  /** The title of the document it stands in; of a document, the name of its file. */
  container: string;
}

/** More than anybody reads through; a longer query finds fewer. */
export const MOST_SYMBOLS = 200;

/**
 * The documents, sections, recommendations, appendices, labels and terms whose names have the characters of the query
 * in its order, in any case, best first. An empty query finds everything.
 */
export function workspaceSymbols(
  workspace: Pick<FeatureWorkspace, 'entries'>,
  query: string,
  most = MOST_SYMBOLS,
): FoundSymbol[] {
  const search = new SymbolSearch(query, most);
  for (const entry of workspace.entries()) search.add(entry);
  return search.found();
}

/** A search that goes through the documents one at a time, so that other requests can be answered between. */
export class SymbolSearch {
  readonly #query: string;
  readonly #most: number;
  #hits: { score: number; order: number; found: FoundSymbol }[] = [];
  #order = 0;
  /** What a hit needs to be among the best so far. */
  #least = Number.NEGATIVE_INFINITY;

  constructor(query: string, most = MOST_SYMBOLS) {
    this.#query = query.toLowerCase().replace(/\s+/g, '');
    this.#most = most;
  }

  add({ uri, path, title, symbols }: DocumentEntry): void {
    const file = fileName(path ?? uri);
    const container = file === title ? '' : file;
    this.#offer(title, (name) => ({ uri, kind: 'document', name, container, start: 0, end: 0 }));
    for (const { kind, name, start, end } of symbols) {
      this.#offer(name, () => ({ uri, kind, name, container: title, start, end }));
    }
  }

  /** The best so far, best first; equally good ones in the order of the documents. */
  found(): FoundSymbol[] {
    this.#keepBest();
    return this.#hits.map(({ found }) => found);
  }

  #offer(name: string, make: (name: string) => FoundSymbol): void {
    const score = scoreOf(name, this.#query);
    // Equally good ones that come later stand behind.
    if (score === null || score <= this.#least) return;
    this.#hits.push({ score, order: this.#order, found: make(name) });
    this.#order += 1;
    if (this.#hits.length >= this.#most * 4) this.#keepBest();
  }

  #keepBest(): void {
    this.#hits.sort((a, b) => b.score - a.score || a.order - b.order);
    this.#hits.length = Math.min(this.#hits.length, this.#most);
    if (this.#hits.length === this.#most) this.#least = this.#hits.at(-1)?.score ?? this.#least;
  }
}

/**
 * Where a symbol found earlier stands now: the one of its kind and name nearest to where it stood, since the document
 * may have been edited in between. Null when it is gone.
 */
export function placeNow(
  entry: DocumentEntry,
  { kind, name, start }: Pick<FoundSymbol, 'kind' | 'name' | 'start'>,
): Range | null {
  if (kind === 'document') return { start: 0, end: 0 };
  let nearest: EntrySymbol | null = null;
  for (const symbol of entry.symbols) {
    if (symbol.kind !== kind || symbol.name !== name) continue;
    if (!nearest || Math.abs(symbol.start - start) < Math.abs(nearest.start - start)) nearest = symbol;
  }
  return nearest && { start: nearest.start, end: nearest.end };
}

const WHOLE = 4000;
const BEGINS = 3000;
const BEGINS_WORD = 2000;
const INSIDE = 1000;

/**
 * How well a name fits a folded query, higher is better, or null when it does not: the whole name, its beginning, the
 * beginning of a word, anywhere in one piece, then scattered, the fewer pieces and the more at beginnings of words
 * the better. Of equally good ones the shorter name wins.
 */
function scoreOf(name: string, query: string): number | null {
  if (query === '') return 0;
  if (query.length > name.length || !isSubsequence(name, query)) return null;
  const folded = name.toLowerCase().replace(/\s+/g, '');
  const shortness = -Math.min(folded.length, 500) / 10;
  if (folded === query) return WHOLE;
  const at = folded.indexOf(query);
  if (at === 0) return BEGINS + shortness;
  const starts = wordStarts(name);
  if (at > 0) return (isAtWordStart(folded, query, starts) ? BEGINS_WORD : INSIDE) + shortness;
  return scattered(folded, query, starts) + shortness;
}

/** Without making a string of every name: most names of a workspace do not fit. */
function isSubsequence(name: string, query: string): boolean {
  let next = 0;
  for (let at = 0; at < name.length && next < query.length; at += 1) {
    const code = name.charCodeAt(at);
    const wanted = query.charCodeAt(next);
    if (code === wanted || (code < 128 ? isCapital(code) && code + 32 === wanted : foldsTo(code, wanted))) {
      next += 1;
    }
  }
  return next === query.length;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function foldsTo(code: number, wanted: number): boolean {
  return String.fromCharCode(code).toLowerCase().charCodeAt(0) === wanted;
}

/** The places, in a name without its blanks, where words begin. */
function wordStarts(name: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  let isInside = false;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    const isWord = isWordCode(code);
    if (isWord && !isInside) starts.add(at);
    isInside = isWord;
    if (!isSpace(code)) at += 1;
  }
  return starts;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 160 || (code >= 9 && code <= 13);
}

function isAtWordStart(folded: string, query: string, starts: ReadonlySet<number>): boolean {
  for (let at = folded.indexOf(query); at !== -1; at = folded.indexOf(query, at + 1)) {
    if (starts.has(at)) return true;
  }
  return false;
}

/** Below what stands in one piece: 100 is nearly so, each further piece costs, each at a word's beginning less. */
function scattered(folded: string, query: string, starts: ReadonlySet<number>): number {
  let score = 500;
  let at = -1;
  for (const letter of query) {
    const next = nextPlace(folded, letter, at + 1, starts);
    if (next === -1) return 0;
    if (next !== at + 1 || at === -1) score -= starts.has(next) ? 5 : 40;
    at = next + letter.length - 1;
  }
  return score;
}

/** Right here if it goes on, else the beginning of a word further on, else wherever it is. */
function nextPlace(folded: string, letter: string, from: number, starts: ReadonlySet<number>): number {
  if (folded.startsWith(letter, from)) return from;
  return folded.indexOf(letter, from) === -1 ? -1 : wordPlace(folded, letter, from, starts);
}

function wordPlace(folded: string, letter: string, from: number, starts: ReadonlySet<number>): number {
  const anywhere = folded.indexOf(letter, from);
  for (let at = anywhere; at !== -1; at = folded.indexOf(letter, at + 1)) if (starts.has(at)) return at;
  return anywhere;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
