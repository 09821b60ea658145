import { lineEndOf } from '../../lint/edits.ts';
import type { Range, TextEdit } from '../../lint/finding.ts';
import { type Piece, piecesOf } from '../../lint/pieces.ts';
import { attachmentsStart, ownSections } from '../../model/attachments.ts';
import { isNonePhrase } from '../../model/none-phrase.ts';
import { sectionExtent, startWithNotes, trimmedEnd } from '../../model/section-extent.ts';
import type { DocumentModel, SectionBlock, SectionNode } from '../../model/types.ts';
import { sectionsAt } from '../blocks.ts';
import { rearrange } from '../rearrange.ts';
import { pointersOf } from '../reference-index.ts';
import { type ActionContext, type CodeAction, editOf, type Offer } from './action.ts';
import { nextAppendix } from './next-appendix.ts';

/**
 * Move the selected paragraphs, tables or sub-sections into an appendix at the end. A sentence that refers to it takes
 * their place, references to what has moved name the appendix, and the list of appendices, where there is one, has it.
 *
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant may be lost, as paragraph 1.2 explains.
 *
 * $[1.2 The grant ends in March.
 *
 * 1.3 It was given$] in May.
 *
 * 1.4 Nothing else is at risk.
 *
 * 2.0 CLIMATE CHANGE IMPLICATIONS
 *
 * 2.1 See paragraph 1.4.
 * ```
 * Move into an appendix
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant may be lost, as Appendix 1 explains.
 *
 * 1.2 The details are set out in Appendix 1.
 *
 * 1.3 Nothing else is at risk.
 *
 * 2.0 CLIMATE CHANGE IMPLICATIONS
 *
 * 2.1 See paragraph 1.3.
 *
 * APPENDIX 1: Risk analysis
 *
 * The grant ends in March.
 *
 * It was given in May.
 * ```
 */
export const extractAppendix: CodeAction = {
  id: 'extract-appendix',
  kind: 'refactor.extract',
  offered: 'always',
  offers({ document: { model }, range }): Offer[] {
    const part = selectedPart(model, range);
    if (!part) return [];
    const offer = { title: 'Move into an appendix', argument: `${range.start} ${range.end}` };
    const reason = obstacle(model, part);
    return [reason === null ? offer : { ...offer, disabled: reason }];
  },
  edit(context: ActionContext, argument) {
    const { model } = context.document;
    const [start, end] = argument.split(' ').map(Number);
    const part = selectedPart(model, { start: start ?? 0, end: end ?? 0 });
    if (!part || obstacle(model, part) !== null) return null;
    const pieces = extracted(model, part);
    return editOf(context.document, pieces && rearrange(model, pieces));
  },
};

/** What is moved: some of the blocks of a section, or some of its sub-sections, one after another. */
interface Selected extends Range {
  section: SectionNode;
  blocks: readonly SectionBlock[];
  sections: readonly SectionNode[];
}

/** Where nothing can be spared: what is decided, and what is a list already. */
const KEPT: ReadonlySet<string> = new Set(['recommendations', 'appendices', 'background-papers']);

function selectedPart(model: DocumentModel, range: Range): Selected | null {
  const { source } = model;
  const end = trimmedEnd(source, Math.min(range.end, source.length));
  const start = range.start + source.slice(range.start, end).search(/\S/);
  if (end <= range.start || start < range.start || model.conflicts.length > 0) return null;
  const path = sectionsAt(model.sections, start);
  const top = path[0];
  if (
    !top ||
    end > top.end ||
    top.start >= attachmentsStart(model) ||
    path.some(({ id }) => KEPT.has(id ?? ''))
  )
    return null;
  const section = path.findLast((each) => each.start < start && end <= each.end) ?? top;
  const isTouched = (each: Range) => each.start < end && each.end > start;
  const blocks = section.blocks.filter(isTouched);
  const sections = section.sections.filter(isTouched);
  const first = blocks[0] ?? sections[0];
  const last = sections.at(-1) ?? blocks.at(-1);
  if (!first || !last) return null;
  return {
    section,
    blocks,
    sections,
    start: startWithNotes(model, first.start),
    end: last.kind === 'section' ? sectionExtent(model, last).end : last.end,
  };
}

/** Why the text cannot be moved, for the author; null when it can. */
function obstacle(model: DocumentModel, part: Selected): string | null {
  if (ownSections(model).at(-1)?.id === 'appendices')
    return 'The list of appendices is the last section: an appendix after it would be read as an entry of it';
  if (nextAppendix(model) === null) return 'The appendices are not lettered or numbered one after another';
  const torn = pointersOf(model).find(
    ({ to, reference }) =>
      to && isIn(to, part) && !reference.targets.every(({ target }) => target && isIn(target, part)),
  );
  return torn ? `“${torn.reference.text}” names text that would stay and text that would move` : null;
}

function extracted(model: DocumentModel, part: Selected): Piece[] | null {
  const next = nextAppendix(model);
  if (!next) return null;
  const { source } = model;
  const eol = lineEndOf(source);
  const gap = eol + eol;
  const end = trimmedEnd(source, source.length);
  const { section, blocks } = part;
  const isTable = part.sections.length === 0 && blocks.every(({ kind }) => kind === 'table');
  const sentence = `${isTable ? 'The table is' : 'The details are set'} ${isTable ? '' : 'out '}in ${next.name}.`;
  const edits: TextEdit[] = [...renamed(model, part, next.name), ...listed(model, next.name, titleOf(part))];
  const outside = edits.filter(({ start }) => start < part.start || start >= part.end);
  const inside = [
    ...edits.filter(({ start }) => !outside.some((edit) => edit.start === start)),
    ...withoutNumbers(part),
  ];
  return [
    ...between(outside, 0, part.start),
    `${numberFor(section, part)}${sentence}`,
    ...between(outside, part.end, end),
    `${gap}${next.heading}: ${titleOf(part)}${gap}`,
    ...between(inside, part.start, part.end),
    eol,
  ];
}

/** References to what moves name the appendix instead, each once. */
function renamed(model: DocumentModel, part: Selected, name: string): TextEdit[] {
  const references = new Set(
    pointersOf(model).flatMap(({ to, reference }) =>
      to && isIn(to, part) && (reference.kind === 'paragraph' || reference.kind === 'section')
        ? [reference]
        : [],
    ),
  );
  return [...references].map(({ start, end }) => ({ start, end, text: name }));
}

/** Numbers belong to the section the text leaves. */
function withoutNumbers({ blocks, sections }: Selected): TextEdit[] {
  const edits: TextEdit[] = [];
  const strip = (block: SectionBlock) => {
    if (block.kind === 'paragraph' && block.number)
      edits.push({ start: block.start, end: block.content.start, text: '' });
  };
  const stripSection = (section: SectionNode) => {
    const { number, heading, title } = section;
    if (number) {
      // Bold is what makes a sub-heading of it now.
      const mark = heading.bold ? '' : '**';
      const end = heading.bold && title.start - 2 >= number.end ? title.start - 2 : title.start;
      edits.push({ start: number.start, end, text: mark }, { start: title.end, end: title.end, text: mark });
    }
    section.blocks.forEach(strip);
    section.sections.forEach(stripSection);
  };
  blocks.forEach(strip);
  sections.forEach(stripSection);
  return edits;
}

/** The number of the first paragraph that moves; where a table moves, the one after the paragraph before it. */
function numberFor(section: SectionNode, { blocks, sections }: Selected): string {
  const first = blocks[0];
  if (!first) {
    const number = sections[0]?.number;
    return number ? `${number.text}${number.dot ? '.' : ''} ` : '';
  }
  if (first.kind === 'paragraph')
    return first.number ? `${first.number.text}${first.number.dot ? '.' : ''} ` : '';
  const before = section.blocks
    .slice(0, section.blocks.indexOf(first))
    .findLast((block) => block.kind === 'paragraph' && block.number !== null);
  if (before?.kind !== 'paragraph' || !before.number) return '';
  const { parts, dot } = before.number;
  return `${[...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.')}${dot ? '.' : ''} `;
}

/** The table's own title, the first sub-section's, else the section's. */
function titleOf({ section, blocks, sections }: Selected): string {
  const only = blocks[0];
  if (blocks.length === 1 && only?.kind === 'table' && only.caption) return only.caption.title;
  const { text } = (blocks.length === 0 ? (sections[0] ?? section) : section).title;
  return /\p{Ll}/u.test(text) ? text : text.charAt(0) + text.slice(1).toLowerCase();
}

/** The entry in the list of appendices, in the form of the last one. */
function listed(model: DocumentModel, name: string, title: string): TextEdit[] {
  const section = model.sectionById.get('appendices');
  if (!section) return [];
  const eol = lineEndOf(model.source);
  const last = section.blocks.at(-1);
  const entry = `${name}: ${title}`;
  if (!last || last.kind === 'table') {
    const at = last?.end ?? section.heading.end;
    return [{ start: at, end: at, text: `${eol}${eol}${entry}` }];
  }
  if (last.kind === 'list') {
    const item = last.items.at(-1);
    const bullet = item?.bullet ? `${model.source.slice(item.bullet.start, item.bullet.end)} ` : '';
    return [{ start: last.end, end: last.end, text: `${eol}${bullet}${entry}` }];
  }
  const { content, number, end } = last;
  if (isNonePhrase(content.text, model.house) || /\bno appendices\b/i.test(content.text))
    return [{ start: content.start, end: content.end, text: entry }];
  const { parts, dot } = number ?? { parts: [], dot: false };
  const next = [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.');
  return [{ start: end, end, text: `${eol}${eol}${number ? `${next}${dot ? '.' : ''} ` : ''}${entry}` }];
}

function isIn(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}

/** A stretch of the source as pieces, with the edits that are in it. */
function between(edits: readonly TextEdit[], from: number, to: number): Piece[] {
  const within = edits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, text }) => ({ start: start - from, end: end - from, text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return piecesOf(within, to - from).map((piece) =>
    typeof piece === 'string' ? piece : { start: piece.start + from, end: piece.end + from },
  );
}
