import { computeNumbers } from '../format/numbers.ts';
import type { Range } from '../lint/finding.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { firstWhere } from '../model/first-where.ts';
import type { Appendix, DocumentModel, ProseUnit, SectionNode, Term } from '../model/types.ts';
import { firstWords } from '../prose/first-words.ts';
import { nameOf, placeOf, plainText, textOf } from './describe.ts';
import type { FeatureDocument } from './document.ts';
import { itemsIn } from './in-range.ts';
import { type MinutesHintKind, minutesHints } from './minutes/hints.ts';
import { subjectAt } from './nodes.ts';
import { lastStartingBy, unitAt } from './places.ts';
import { type Pointer, pointersIn } from './reference-index.ts';
import { acronymsIn, definedAcronyms } from './term-acronyms.ts';
import { definitionsOf } from './term-uses.ts';
import type { FeatureWorkspace } from './workspace.ts';

/**
 * `acronym`: what an acronym stands for, where a section uses it first; `reference`: what the thing referred to says;
 * `number`: the number that formatting would give a heading; in minutes what an item, a report or a recommendation is
 * that is only named.
 */
export type HintKind = 'acronym' | 'reference' | 'number' | MinutesHintKind;

/** Words that are shown in the text and are not in it. */
export interface Hint {
  kind: HintKind;
  /** The offset it stands at. */
  at: number;
  label: string;
  /** The blank that parts it from the text: a number stands before what it numbers, all else after. */
  blank: 'before' | 'after';
}

/** What a hint says when one looks closer. */
export interface HintDetail {
  text: string;
  /** What it leads to. */
  place: Range | null;
}

/**
 * The hints of a document that stand in a range, in document order.
 *
 * @param workspace for what is said in other documents; null leaves that out
 */
export function inlayHints(
  document: FeatureDocument,
  range?: Range,
  workspace: FeatureWorkspace | null = null,
): Hint[] {
  const { model, text } = document;
  const asked = range ?? { start: 0, end: text.length };
  return [
    ...acronymHints(model, asked),
    ...referenceHints(model, asked),
    ...numberHints(model, asked),
    ...minutesHints(document, workspace, asked).map(
      ({ kind, at, label }): Hint => ({ kind, at, label, blank: 'before' }),
    ),
  ]
    .filter(({ at }) => asked.start <= at && at <= asked.end)
    .sort((a, b) => a.at - b.at);
}

/** The closer look at a hint; null when it is not there any more. */
export function hintDetail(
  document: FeatureDocument,
  { kind, at }: Pick<Hint, 'kind' | 'at'>,
  workspace: FeatureWorkspace | null = null,
): HintDetail | null {
  const { model } = document;
  switch (kind) {
    case 'acronym': {
      const use = [...acronymUses(model, { start: at, end: at })].find((each) => each.at === at);
      return use ? acronymDetail(model, use.term) : null;
    }
    case 'reference': {
      const pointer = pointersIn(model, { start: lineStart(model.source, at), end: at }).find(
        (each) => endOf(each) === at,
      );
      return pointer?.to ? referenceDetail(model, pointer.to) : null;
    }
    case 'number': {
      const section = unnumbered(model, { start: at, end: at }).find(({ title }) => title.start === at);
      if (!section) return null;
      return {
        text: `Formatting gives this heading its number, as ${model.house.name} has it.`,
        place: null,
      };
    }
    default: {
      const hint = minutesHints(document, workspace, { start: at, end: at }).find(
        (each) => each.kind === kind,
      );
      return hint ? { text: hint.text, place: hint.place } : null;
    }
  }
}

function* acronymHints(model: DocumentModel, asked: Range): Generator<Hint> {
  for (const { at, term } of acronymUses(model, asked)) {
    yield { kind: 'acronym', at, label: firstWords(term.expansion, MOST_NAME), blank: 'before' };
  }
}

/** Longer names are rare, and a hint must not push the text off the screen. */
const MOST_NAME = 60;

/**
 * The first use of each acronym in each section of the first level, unless the section has defined it by then. From
 * the beginning of the section that the range begins in: that a use is the first is not told by the range alone.
 */
function* acronymUses(model: DocumentModel, asked: Range): Generator<{ at: number; term: Term }> {
  const defined = definedAcronyms(model);
  if (defined.size === 0) return;
  const { prose, frontEnd, sections } = model;
  const body = firstWhere(prose, ({ content }) => content.start >= frontEnd);
  const from = lastStartingBy(sections, asked.start, ({ start }) => start)?.start ?? frontEnd;
  const range = { start: Math.min(from, asked.start), end: asked.end };
  const seen = new Set<Term>();
  let current: SectionNode | null = null;
  for (const unit of itemsIn(prose, range, ({ content }) => content, body)) {
    const section = outermost(unit.section);
    if (section !== current) {
      seen.clear();
      current = section;
    }
    if (!ROLES.has(unit.role)) continue;
    for (const { term, wordEnd } of acronymsIn(unit, defined)) {
      if (seen.has(term)) continue;
      seen.add(term);
      const at = unit.content.toSource(wordEnd - 1) + 1;
      if (term.expansion !== '' && !isDefinedBefore(model, term, section, at)) yield { at, term };
    }
  }
}

/** Not titles, and not the cells of tables, whose columns would be torn apart. */
const ROLES: ReadonlySet<ProseUnit['role']> = new Set(['paragraph', 'list-item', 'lead-in']);

function outermost(section: SectionNode | null): SectionNode | null {
  let at = section;
  while (at?.parent) at = at.parent;
  return at;
}

function isDefinedBefore(model: DocumentModel, term: Term, section: SectionNode | null, at: number): boolean {
  const from = section?.start ?? 0;
  return definitionsOf(model, term).some(({ start }) => from <= start && start < at);
}

function acronymDetail(model: DocumentModel, { term, expansion, start, end }: Term): HintDetail {
  const unit = unitAt(model, start)?.unit;
  const where = unit ? placeOf(model, unit) : '';
  return {
    text: `${term}: ${expansion}${where === '' ? '' : `, defined in ${where}`}`,
    place: { start, end },
  };
}

/** Enough to know a paragraph again. */
const MOST_WORDS = 40;

function* referenceHints(model: DocumentModel, asked: Range): Generator<Hint> {
  for (const pointer of pointersIn(model, { start: lineStart(model.source, asked.start), end: asked.end })) {
    const { to, reference, start, end } = pointer;
    // A cell would grow, and what stands in the thing itself needs no telling.
    if (!to || reference.unit.role === 'cell' || (to.start <= start && end <= to.end)) continue;
    const label = firstWords(saidBy(model, to), MOST_WORDS);
    if (label !== '' && !isSaidAfter(pointer, label)) {
      yield { kind: 'reference', at: endOf(pointer), label, blank: 'before' };
    }
  }
}

/** The title of a section, appendix or table; the text of anything else. */
function saidBy(model: DocumentModel, to: Range): string {
  const subject = subjectAt(model, to);
  if (!subject) return '';
  if (subject.kind === 'section') return plainText(subject.section.title.text);
  if (subject.kind === 'appendix') return plainText(titleOf(model, subject.appendix));
  if (subject.kind === 'table') return plainText(subject.table.caption?.title ?? '');
  return textOf(subject);
}

/** Of its own heading, if it is attached: that is the title, a list may say anything of it. */
function titleOf({ allSections }: DocumentModel, { label, title, isAttached, isListed }: Appendix): string {
  if (!isAttached || !isListed) return title;
  const heading = allSections.find(({ heading }) => heading.appendix?.toUpperCase() === label);
  return heading?.title.text || title;
}

/** `Appendix A: Fees`, `section 5 (Financial implications)`: the author says it already. */
function isSaidAfter({ reference }: Pointer, label: string): boolean {
  const { unit, text, start } = reference;
  const from = unit.content.fromSource(start) + text.length;
  const after = unit.content.text.slice(from, from + label.length + 10).toLowerCase();
  return after.includes(label.replace(/ …$/, '').toLowerCase());
}

/** After the number; after the whole of a link. */
function endOf({ reference, end }: Pointer): number {
  return reference.kind === 'label' ? reference.end : end;
}

function referenceDetail(model: DocumentModel, to: Range): HintDetail {
  const subject = subjectAt(model, to);
  const parts = subject ? [nameOf(model, subject), textOf(subject)].filter((part) => part !== '') : [];
  return { text: parts.join('\n\n'), place: { start: to.start, end: to.end } };
}

function* numberHints(model: DocumentModel, asked: Range): Generator<Hint> {
  const sections = unnumbered(model, asked);
  if (sections.length === 0) return;
  const numbers = computeNumbers(model, 'house', attachmentsStart(model));
  for (const { start, title } of sections) {
    const label = numbers.byStart.get(start);
    if (label !== undefined) yield { kind: 'number', at: title.start, label, blank: 'after' };
  }
}

function unnumbered({ allSections }: DocumentModel, asked: Range): readonly SectionNode[] {
  return itemsIn(allSections, asked, ({ heading }) => heading).filter(
    ({ number, heading, title }) => number === null && heading.form === 'hash' && !title.isEmpty,
  );
}

/** A label's pointer stands inside its link, and a hint behind it: the line has both. */
function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
}
