/** What of a document can be moved, put in or taken out as a whole, and where its text begins and ends. */

import type { Range } from '../lint/finding.ts';
import { attachmentsStart, isAttachment, ownSections } from '../model/attachments.ts';
import { firstWhere } from '../model/first-where.ts';
import { sectionExtent, startWithNotes, trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, ListItemNode, ListNode, SectionBlock, SectionNode } from '../model/types.ts';
import { minuteEnd } from './minutes/atoms.ts';

/** A section with all that is in it. */
export interface SectionPart {
  kind: 'section';
  section: SectionNode;
  siblings: readonly SectionNode[];
  index: number;
}

/**
 * A paragraph with what belongs to it: the list it introduces; for a numbered one all that stands before the next
 * number. Or a table.
 */
export interface BlockPart {
  kind: 'blocks';
  section: SectionNode;
  /** Of `section.blocks`: from the first … */
  from: number;
  /** … to here, exclusive. */
  to: number;
}

/** A list item with the lists in it. */
export interface ItemPart {
  kind: 'item';
  list: ListNode;
  index: number;
}

export type Part = SectionPart | BlockPart | ItemPart;

/** The innermost part at an offset; null in the front block, in notes and in empty lines. */
export function partAt(model: DocumentModel, offset: number): Part | null {
  const path = sectionsAt(model.sections, offset);
  const section = path.at(-1);
  if (!section) return null;
  if (offset <= section.heading.end) {
    const siblings = path.at(-2)?.sections ?? topSiblings(model, section);
    return { kind: 'section', section, siblings, index: siblings.indexOf(section) };
  }
  const index = section.blocks.findIndex(({ start, end }) => start <= offset && offset <= end);
  const block = section.blocks[index];
  if (!block) return null;
  if (block.kind === 'list') return itemAt(block, offset);
  // Who voted how is part of the decision, and an answer of its question.
  const from = model.kind === 'minutes' ? atomStart(section.blocks, index) : index;
  return { kind: 'blocks', section, from, to: partEnd(section.blocks, from) };
}

/**
 * The sections of the first level that one of them can change places with. What is attached is numbered by itself, and
 * the sections under the heading of an appendix stand beside it: the report’s own keep together, as do those of each
 * appendix; appendices only where that heading is all there is of each.
 */
function topSiblings(model: DocumentModel, section: SectionNode): readonly SectionNode[] {
  const own = ownSections(model);
  if (own.length === model.sections.length || model.kind === 'minutes') return model.sections;
  if (section.start < attachmentsStart(model)) return own;
  const attached = model.sections.slice(own.length);
  if (attached.every(isAttachment)) return attached;
  if (isAttachment(section)) return [section];
  const at = attached.indexOf(section);
  const from = attached.findLastIndex((each, index) => index < at && isAttachment(each)) + 1;
  const to = attached.findIndex((each, index) => index > at && isAttachment(each));
  return attached.slice(from, to < 0 ? attached.length : to);
}

/** Sections that hold an offset, the outermost first. */
export function sectionsAt(sections: readonly SectionNode[], offset: number): SectionNode[] {
  const path: SectionNode[] = [];
  let inner = sections;
  for (;;) {
    const section = inner[firstWhere(inner, ({ start }) => start > offset) - 1];
    if (!section) return path;
    path.push(section);
    inner = section.sections;
  }
}

function itemAt(list: ListNode, offset: number): ItemPart | null {
  const index = list.items.findLastIndex(({ start }) => start <= offset);
  const item = list.items[index];
  if (!item) return null;
  const inner = item.lists.find(({ start, end }) => start <= offset && offset <= end);
  return inner ? itemAt(inner, offset) : { kind: 'item', list, index };
}

/** Where the part that begins with a block ends, as an index. */
export function partEnd(blocks: readonly SectionBlock[], from: number): number {
  const depth = depthOf(blocks[from]);
  if (depth === 0) return atomEnd(blocks, from);
  let to = from + 1;
  for (; to < blocks.length; to += 1) {
    const next = depthOf(blocks[to]);
    if (next > 0 && next <= depth) break;
  }
  return to;
}

/** The part before, of the same kind and depth, as the index it begins at; -1 when there is none. */
export function partBefore(blocks: readonly SectionBlock[], from: number): number {
  const depth = depthOf(blocks[from]);
  if (depth > 0) {
    for (let at = from - 1; at >= 0; at -= 1) {
      const before = depthOf(blocks[at]);
      if (before > 0 && before <= depth) return before === depth ? at : -1;
    }
    return -1;
  }
  let last = -1;
  for (let at = 0; at < from; at = atomEnd(blocks, at)) last = at;
  return last;
}

/** Where the part after one ends, of the same kind and depth, as an index; -1 when there is none. */
export function partAfter(
  blocks: readonly SectionBlock[],
  { from, to }: Pick<BlockPart, 'from' | 'to'>,
): number {
  if (to >= blocks.length) return -1;
  const depth = depthOf(blocks[from]);
  if (depth === 0) return atomEnd(blocks, to);
  return depthOf(blocks[to]) === depth ? partEnd(blocks, to) : -1;
}

/** How deep a paragraph's number is: 2 for `3.1`; 0 for what has none. */
export function depthOf(block: SectionBlock | undefined): number {
  return block?.kind === 'paragraph' ? (block.number?.parts.length ?? 0) : 0;
}

/** A paragraph that ends with a colon and the lists and tables it introduces; a decision, a question; anything else alone. */
function atomEnd(blocks: readonly SectionBlock[], from: number): number {
  const block = blocks[from];
  const minute = minuteEnd(blocks, from);
  if (minute !== null) return minute;
  let to = from + 1;
  if (block?.kind !== 'paragraph' || !block.content.text.endsWith(':')) return to;
  while (blocks[to] && blocks[to]?.kind !== 'paragraph') to += 1;
  return to;
}

function atomStart(blocks: readonly SectionBlock[], index: number): number {
  for (let at = 0; at < index; ) {
    const end = atomEnd(blocks, at);
    if (end > index) return at;
    at = end;
  }
  return index;
}

/** The text of a part, from the notes right above it to its last character. */
export function extentOf(model: DocumentModel, part: Part): Range {
  if (part.kind === 'section') return sectionExtent(model, part.section);
  if (part.kind === 'item') return itemExtent(model, part);
  const { section, from, to } = part;
  return {
    start: startOfBlock(model, section, from),
    end: trimmedEnd(model.source, startOfBlock(model, section, to)),
  };
}

/** Where a block of a section begins with the notes right above it; for the one past the last, what comes next. */
export function startOfBlock(model: DocumentModel, section: SectionNode, index: number): number {
  const next = section.blocks[index] ?? section.sections[0];
  const start = next?.start ?? section.end;
  return start < model.source.length ? startWithNotes(model, start) : model.source.length;
}

function itemExtent(model: DocumentModel, { list, index }: ItemPart): Range {
  const item = list.items[index];
  const next = list.items[index + 1];
  if (!item) return { start: list.start, end: list.start };
  const end = next ? trimmedEnd(model.source, startWithNotes(model, next.start)) : endOfItem(item);
  return { start: startWithNotes(model, item.start), end };
}

/** The end of an item with the lists in it. */
export function endOfItem({ end, lists }: ListItemNode): number {
  return lists.reduce((last, list) => Math.max(last, list.end), end);
}
