import { isWordCode } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import type { DocumentModel, ProseUnit, Term } from '../model/types.ts';
import { inlineAt } from '../prose/inline-at.ts';

/** One place where a term stands: in its definition's brackets, or used. */
export interface TermUse extends Range {
  unit: ProseUnit;
  isDefinition: boolean;
}

/** Every place of a term, as a whole word, in document order; the plural of an acronym counts without its `s`. */
export function usesOf(model: DocumentModel, { term }: Term): TermUse[] {
  const name = nameOf(term);
  if (name === '') return [];
  const uses: TermUse[] = [];
  for (const unit of model.prose) {
    for (const { start, end } of placesIn(unit, name)) {
      uses.push({ unit, isDefinition: isDefinitionAt(unit, start), ...unit.content.range(start, end) });
    }
  }
  return uses.sort((a, b) => a.start - b.start);
}

/** The term that stands at an index of a unit's text, with its place there; the longest, where two do. */
export function termAt(
  { terms }: DocumentModel,
  unit: ProseUnit,
  index: number,
): { term: Term; range: Range } | null {
  let found: { term: Term; start: number; end: number } | null = null;
  const seen = new Set<string>();
  for (const term of terms) {
    const name = nameOf(term.term);
    if (name === '' || seen.has(name) || (found && found.end - found.start >= name.length)) continue;
    seen.add(name);
    for (const place of placesIn(unit, name, index - name.length, index)) {
      found = { term, ...place };
      break;
    }
  }
  return found && { term: found.term, range: unit.content.range(found.start, found.end) };
}

/** Every definition of a term, the first of them its declaration. */
export function definitionsOf({ terms }: DocumentModel, { term }: Term): Term[] {
  const name = nameOf(term);
  return terms.filter((other) => nameOf(other.term) === name);
}

/** `ASYEs` is the plural of a term; `the Plan` is one with its article. */
export function nameOf(term: string): string {
  return /[A-Z]s$/.test(term) ? term.slice(0, -1) : term;
}

/** Places that begin between `from` and `to`, both inclusive. */
function* placesIn(unit: ProseUnit, name: string, from = 0, to = Number.POSITIVE_INFINITY): Iterable<Range> {
  const { text } = unit.content;
  // `The Plan` at the beginning of a sentence is `the Plan`.
  const isAnyInitial = /^[a-z]/.test(name);
  const rest = isAnyInitial ? name.slice(1) : name;
  const skipped = name.length - rest.length;
  for (
    let at = text.indexOf(rest, Math.max(0, from) + skipped);
    at !== -1 && at - skipped <= to;
    at = text.indexOf(rest, at + 1)
  ) {
    const start = at - skipped;
    const end = at + rest.length;
    if (isAnyInitial && text.charAt(start).toLowerCase() !== name.charAt(0)) continue;
    if (isWholeWord(text, start, end) && !isAddress(unit, start)) yield { start, end };
  }
}

function isWholeWord(text: string, start: number, end: number): boolean {
  if (isLetterAt(text, start - 1)) return false;
  return !isLetterAt(text, end) || (text.charAt(end) === 's' && !isLetterAt(text, end + 1));
}

/** `DfE’s` is the term and its ending, so that an apostrophe is no letter. */
function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return isWordCode(code) && code !== APOSTROPHE && code !== TYPOGRAPHIC_APOSTROPHE;
}

const APOSTROPHE = 39;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** In a web address, or in what a link points at; the words of a link are words. */
function isAddress(unit: ProseUnit, index: number): boolean {
  const thing = inlineAt(unit, index);
  if (!thing) return false;
  if (thing.kind === 'Link') return index > thing.start + thing.text.indexOf('](');
  return thing.kind === 'Url' || thing.kind === 'Email' || thing.kind === 'LabelDefinition';
}

function isDefinitionAt(unit: ProseUnit, index: number): boolean {
  return inlineAt(unit, index)?.kind === 'Definition';
}
