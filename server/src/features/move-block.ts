import { lineEndOf } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import type { Piece } from '../lint/pieces.ts';
import { trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, SectionBlock, SectionNode } from '../model/types.ts';
import type { BlockPart, Part, SectionPart } from './blocks.ts';
import { depthOf, extentOf, partAfter, partAt, partBefore, sectionsAt, startOfBlock } from './blocks.ts';
import type { FeatureDocument } from './document.ts';
import { moveItem } from './move-item.ts';
import { reordered, withSections } from './reordered.ts';

/**
 * Move the paragraph, table, list item or section at `offset` past its neighbour, its number and every reference
 * following: a reference goes on meaning the block it meant. A numbered paragraph takes along what belongs to it and
 * moves among its like within the section; a section among the sections beside it.
 *
 * @returns edits that belong together, in order; null when there is nothing to move or nowhere to move it, or when
 * a reference would come to mean something else
 */
export function moveBlock(
  document: FeatureDocument,
  offset: number,
  direction: 'up' | 'down',
): TextEdit[] | null {
  const { model } = document;
  const part = movablePart(model, offset);
  if (!part) return null;
  if (part.kind === 'item') {
    return moveItem(model, part, direction === 'up' ? part.index - 1 : part.index + 2);
  }
  if (part.kind === 'section') {
    return moveSection(model, part, direction === 'up' ? part.index - 1 : part.index + 2);
  }
  const { section } = part;
  const index = direction === 'up' ? partBefore(section.blocks, part.from) : partAfter(section.blocks, part);
  return moveBlocks(model, part, { section, index });
}

/**
 * Move the paragraph, table, list item or section at `from` to where it stands before what is at `before`, into
 * another section if need be. A paragraph dropped on a heading goes to the end of the section above it; an item can
 * only be moved within its list.
 *
 * @param before null for the end: of the document, for an item of its list
 * @returns as `moveBlock`
 */
export function moveBlockTo(
  document: FeatureDocument,
  from: number,
  before: number | null,
): TextEdit[] | null {
  const { model } = document;
  const part = movablePart(model, from);
  if (!part) return null;
  const target = before === null ? null : partAt(model, before);
  if (before !== null && !target) return null;
  switch (part.kind) {
    case 'item':
      if (target && (target.kind !== 'item' || target.list !== part.list)) return null;
      return moveItem(model, part, target?.kind === 'item' ? target.index : part.list.items.length);
    case 'section':
      return moveSectionTo(model, part, before);
    case 'blocks': {
      const place = before === null ? endOfReport(model) : placeBefore(model, before);
      return place && moveBlocks(model, part, place);
    }
  }
}

/** A list is moved item by item, the text of the front block not at all; a conflict has to be settled first. */
function movablePart(model: DocumentModel, offset: number): Part | null {
  return model.conflicts.length > 0 ? null : partAt(model, offset);
}

/** A place among the blocks of a section. */
interface BlockPlace {
  section: SectionNode;
  index: number;
}

function endOfReport(model: DocumentModel): BlockPlace | null {
  const section = sectionsAt(model.sections, model.source.length).at(-1);
  return section ? { section, index: section.blocks.length } : null;
}

function placeBefore(model: DocumentModel, offset: number): BlockPlace | null {
  const section = sectionsAt(model.sections, offset).at(-1);
  if (!section) return null;
  if (offset > section.heading.end) {
    return { section, index: section.blocks.findIndex(({ end }) => offset <= end) };
  }
  const above = sectionsAt(model.sections, section.start - 1).at(-1);
  return above ? { section: above, index: above.blocks.length } : null;
}

function moveBlocks(
  model: DocumentModel,
  part: BlockPart,
  { section, index }: BlockPlace,
): TextEdit[] | null {
  const { from, to } = part;
  if (index < 0 || (section === part.section && index >= from && index <= to)) return null;
  const moved = part.section.blocks.slice(from, to);
  const blocksOf = (each: SectionNode): SectionBlock[] => {
    const kept =
      each === part.section ? each.blocks.filter((block) => !moved.includes(block)) : [...each.blocks];
    if (each !== section) return kept;
    const at = each === part.section && index > to ? index - moved.length : index;
    kept.splice(at, 0, ...moved);
    return kept;
  };
  const { source } = model;
  const text = extentOf(model, part);
  const isPlain = depthOf(moved[0]) === 0;
  const next = startOfBlock(model, part.section, to);
  const isFirst = from === 0 && to < part.section.blocks.length;
  const gap = isFirst
    ? source.slice(text.end, next)
    : source.slice(trimmedEnd(source, text.start), text.start);
  const isBefore = index < section.blocks.length;
  const at = startOfBlock(model, section, index);
  return reordered(
    model,
    withSections(model.sections, (each) => ({ ...each, blocks: blocksOf(each) })),
    movedPieces(source, {
      text,
      cut: isFirst
        ? { start: text.start, end: next }
        : { start: trimmedEnd(source, text.start), end: text.end },
      at: isBefore ? at : trimmedEnd(source, at),
      side: isBefore ? 'before' : 'after',
      gap: isPlain ? withBlankLine(gap, source) : withLineEnd(gap, source),
    }),
  );
}

function moveSectionTo(model: DocumentModel, part: SectionPart, before: number | null): TextEdit[] | null {
  if (before === null) return moveSection(model, part, part.siblings.length);
  const path = sectionsAt(model.sections, before);
  const index = part.siblings.findIndex((each) => path.includes(each));
  return index < 0 ? null : moveSection(model, part, index);
}

/** Put a section before the one that is now at `index`; among those beside it. */
function moveSection(model: DocumentModel, part: SectionPart, index: number): TextEdit[] | null {
  const { section, siblings } = part;
  if (index < 0 || index > siblings.length || index === part.index || index === part.index + 1) return null;
  const order = siblings.filter((each) => each !== section);
  order.splice(index > part.index ? index - 1 : index, 0, section);
  const { source } = model;
  const text = extentOf(model, part);
  const next = siblings[part.index + 1];
  const nextStart = next && extentOf(model, { ...part, section: next }).start;
  const isFirst = part.index === 0 && nextStart !== undefined;
  const gap = isFirst
    ? source.slice(text.end, nextStart)
    : source.slice(trimmedEnd(source, text.start), text.start);
  const target = siblings[index] ?? siblings.at(-1);
  if (!target) return null;
  const place = extentOf(model, { ...part, section: target });
  const isBefore = index < siblings.length;
  const sections =
    section.parent === null
      ? withTopOrder(model.sections, order)
      : withSections(model.sections, (each) =>
          each === section.parent ? { ...each, sections: order } : each,
        );
  return reordered(
    model,
    sections,
    movedPieces(source, {
      text,
      cut: isFirst
        ? { start: text.start, end: nextStart }
        : { start: trimmedEnd(source, text.start), end: text.end },
      at: isBefore ? place.start : place.end,
      side: isBefore ? 'before' : 'after',
      gap: withBlankLine(gap, source),
    }),
  );
}

/** The sections of the first level with some that stand together in another order. */
function withTopOrder(sections: readonly SectionNode[], order: readonly SectionNode[]): SectionNode[] {
  const moved = new Set(order);
  const first = sections.findIndex((section) => moved.has(section));
  return sections.toSpliced(first, order.length, ...order);
}

interface Move {
  text: Range;
  /** The text with the gap that goes with it. */
  cut: Range;
  at: number;
  side: 'before' | 'after';
  gap: string;
}

function movedPieces(source: string, { text, cut, at, side, gap }: Move): Piece[] {
  const put: Piece[] = side === 'before' ? [text, gap] : [gap, text];
  const pieces: Piece[] =
    at <= cut.start
      ? [{ start: 0, end: at }, ...put, { start: at, end: cut.start }, { start: cut.end, end: source.length }]
      : [
          { start: 0, end: cut.start },
          { start: cut.end, end: at },
          ...put,
          { start: at, end: source.length },
        ];
  return pieces.filter((piece) => typeof piece === 'string' || piece.end > piece.start);
}

function withLineEnd(gap: string, source: string): string {
  return /[\r\n]/.test(gap) ? gap : lineEndOf(source).repeat(2);
}

function withBlankLine(gap: string, source: string): string {
  return (gap.match(/\r\n|\n|\r/g)?.length ?? 0) > 1 ? gap : lineEndOf(source).repeat(2);
}
