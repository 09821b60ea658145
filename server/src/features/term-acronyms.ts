import { WORD_STRIDE } from '../../../grammar/src/index.ts';
import type { DocumentModel, ProseUnit, Term } from '../model/types.ts';
import { inlineAt } from '../prose/inline-at.ts';
import { nameOf } from './term-uses.ts';

/** A defined acronym in running text; all places are indices of `unit.content.text`. */
export interface AcronymPlace {
  term: Term;
  start: number;
  /** Without plural and possessive endings. */
  end: number;
  /** With them. */
  wordEnd: number;
}

/** The acronyms that a document defines, without the plural's `s`, each with its first definition. */
export function definedAcronyms({ terms }: DocumentModel): ReadonlyMap<string, Term> {
  const acronyms = new Map<string, Term>();
  for (const term of terms) {
    const name = nameOf(term.term);
    if (SINGLE_WORD.test(name) && !acronyms.has(name)) acronyms.set(name, term);
  }
  return acronyms;
}

const SINGLE_WORD = /^[A-Z][a-z0-9]*[A-Z][A-Za-z0-9]*$/;

/**
 * Where defined acronyms are used in a text, definitions, addresses, references and statutes left out. The model has
 * counted the capitals of every word, so that only words which may be acronyms are looked at.
 */
export function* acronymsIn(
  unit: ProseUnit,
  defined: ReadonlyMap<string, Term>,
): Generator<AcronymPlace, void> {
  if (defined.size === 0) return;
  const { words, wordsFrom, wordsTo, content } = unit;
  for (let at = wordsFrom; at < wordsTo; at += WORD_STRIDE) {
    if ((words[at + 3] ?? 0) < 2) continue;
    const start = words[at] ?? 0;
    const wordEnd = words[at + 1] ?? 0;
    const word = content.text.slice(start, wordEnd).replace(/['’]s?$/, '');
    const name = defined.has(word) ? word : nameOf(word);
    const term = defined.get(name);
    if (!term || isPartOfAnother(unit, start)) continue;
    yield { term, start, end: start + name.length, wordEnd };
  }
}

/** The words of a link are running text; what it points at is not. */
function isPartOfAnother(unit: ProseUnit, index: number): boolean {
  const thing = inlineAt(unit, index);
  if (!thing || thing.kind === 'Strong' || thing.kind === 'Emphasis') return false;
  return thing.kind !== 'Link' || index > thing.start + thing.text.indexOf('](');
}
