import type { Range, TextEdit } from '../../lint/finding.ts';
import type { DocumentModel, ProseUnit, Term } from '../../model/types.ts';
import { articleBefore } from '../../prose/articles.ts';
import { unitAt } from '../places.ts';
import { definitionsOf, nameOf, type TermUse, termAt, usesOf } from '../term-uses.ts';
import { type ActionContext, type CodeAction, editOf, type Offer } from './action.ts';

/**
 * Write an acronym out in full: where the cursor is, everywhere (and then its definition goes), or at its first use,
 * where that stands before the definition.
 *
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 A service level agreement (SLA) is in place.
 *
 * 1.2 An SLA$0 lasts a year.
 * ```
 * Write out SLA here
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 A service level agreement (SLA) is in place.
 *
 * 1.2 A service level agreement lasts a year.
 * ```
 */
export const expandAcronym: CodeAction = {
  id: 'expand-acronym',
  kind: 'refactor.rewrite',
  offered: 'always',
  offers(context) {
    const found = acronymAt(context);
    if (!found) return [];
    const { term, use } = found;
    const { model } = context.document;
    const name = nameOf(term.term);
    const offers: Offer[] = [];
    const offer = (title: string, how: How) =>
      offers.push({ title, argument: `${how} ${context.range.start}` });
    if (!use.isDefinition && isSpelt(model, use, term)) offer(`Write out ${name} here`, 'here');
    const uses = usesOf(model, term).filter(({ isDefinition }) => !isDefinition);
    if (uses.length > 0 && uses.every((each) => isSpelt(model, each, term)))
      offer(`Write out ${name} everywhere`, 'everywhere');
    const first = firstUse(uses);
    if (first && first.start < term.start && isSpelt(model, first, term))
      offer(`Define ${name} at its first use`, 'first');
    return offers;
  },
  edit(context, argument) {
    const [how, offset] = argument.split(' ');
    const at = Number(offset);
    const found = acronymAt({ ...context, range: { start: at, end: at } });
    if (!found) return null;
    return editOf(context.document, editsFor(how as How, context.document.model, found.term, found.use));
  },
};

type How = 'here' | 'everywhere' | 'first';

/** Letters in capitals with a known expansion: `DfE`; not `the Plan`, which stands for nothing longer. */
const ACRONYM = /^[A-Z][A-Za-z]{0,7}[A-Z]s?$/;

function acronymAt({ document: { model }, range }: ActionContext): { term: Term; use: TermUse } | null {
  const place = unitAt(model, range.start);
  const found = place && termAt(model, place.unit, place.index);
  if (!found || !ACRONYM.test(found.term.term)) return null;
  const term = definitionsOf(model, found.term).find(({ expansion }) => expansion !== '');
  const use = usesOf(model, found.term).find(({ start }) => start === found.range.start);
  return term && use ? { term, use } : null;
}

/** Whether the definition has it in the same number: the plural of `agency` is not ours to make. */
function isSpelt({ source }: DocumentModel, use: TermUse, { term }: Term): boolean {
  return (source.charAt(use.end) === 's') === (term !== nameOf(term));
}

/** The first in running text: titles and fields may have it short. */
function firstUse(uses: readonly TermUse[]): TermUse | undefined {
  return uses.find(({ unit: { role } }) => role !== 'title' && role !== 'field');
}

function editsFor(how: How, model: DocumentModel, term: Term, use: TermUse): TextEdit[] | null {
  if (how === 'here') return expanded(model, use, term);
  const uses = usesOf(model, term).filter(({ isDefinition }) => !isDefinition);
  if (how === 'everywhere') {
    const edits = [
      ...uses.flatMap((each) => expanded(model, each, term)),
      ...definitionsOf(model, term).map((each) => withSpaceBefore(model, each)),
    ];
    return edits.sort((a, b) => a.start - b.start);
  }
  const first = firstUse(uses);
  const defined = usesOf(model, term).find((each) => each.start >= term.start && each.end <= term.end);
  if (!first || !defined) return null;
  const [article, name] = split(expanded(model, first, term));
  if (!name) return null;
  return [...article, { ...name, text: `${name.text} (${term.term})` }, ...shortened(model, defined, term)];
}

/** The name in the place of its letters, with the article it asks for before it. */
function expanded({ source }: DocumentModel, use: TermUse, { expansion }: Term): TextEdit[] {
  const end = source.charAt(use.end) === 's' ? use.end + 1 : use.end;
  const { text } = use.unit.content;
  const index = use.unit.content.fromSource(use.start);
  const beginsSentence = index === 0 || /[.?!] $/.test(text.slice(Math.max(0, index - 2), index));
  const name = beginsSentence ? expansion.charAt(0).toUpperCase() + expansion.slice(1) : expansion;
  return [...articleEdit(use.unit, index, expansion), { start: use.start, end, text: name }];
}

/** `an SLA` becomes `a service level agreement`. */
function articleEdit({ content }: ProseUnit, index: number, name: string): TextEdit[] {
  const typed = /(?<![\w’'-])(an?) $/i.exec(content.text.slice(Math.max(0, index - 4), index))?.[1];
  const right = articleBefore(name.split(' ')[0] ?? '');
  if (!typed || !right || typed.toLowerCase() === right) return [];
  const at = content.range(index - 1 - typed.length, index - 1);
  return [{ ...at, text: typed.charAt(0) + right.slice(1) }];
}

/** The article's edit, when there is one, and the name's. */
function split(edits: TextEdit[]): [TextEdit[], TextEdit | undefined] {
  return [edits.slice(0, -1), edits.at(-1)];
}

/** `service level agreement (SLA)` becomes `SLA`. */
function shortened(
  model: DocumentModel,
  { unit }: TermUse,
  { term, expansion, start, end }: Term,
): TextEdit[] {
  const { content } = unit;
  const to = content.fromSource(start);
  const from = content.text.lastIndexOf(expansion, to);
  if (from === -1 || from + expansion.length + 1 < to) return [withSpaceBefore(model, { start, end })];
  return [...articleEdit(unit, from, term), { start: content.toSource(from), end, text: term }];
}

function withSpaceBefore({ source }: DocumentModel, { start, end }: Range): TextEdit {
  let from = start;
  while (from > 0 && source.charAt(from - 1) === ' ') from -= 1;
  return { start: from, end, text: '' };
}
