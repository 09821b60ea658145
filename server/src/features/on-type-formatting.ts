import type { Block } from '../../../grammar/src/index.ts';
import { paragraphNumber } from '../format/section-text.ts';
import { childrenOf } from '../house/lookup.ts';
import { insert, remove } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { firstWhere } from '../model/first-where.ts';
import { readHouseNote } from '../model/notes.ts';
import { isQuantity } from '../model/number-faults.ts';
import type { DocumentModel, ListItemNode, ListNode, ParagraphNode, SectionNode } from '../model/types.ts';
import { familyOf, markerText } from '../prose/list-markers.ts';
import type { FeatureDocument } from './document.ts';
import { type Enter, enterAt } from './enter.ts';
import { itemAfter, itemBefore, itemUnder, markerShifts } from './marker-shifts.ts';
import { nextNumber, numberShifts } from './number-shifts.ts';
import { minutesEdits } from './on-type-minutes.ts';

/**
 * What the Enter that was just typed should bring with it: the next number, marker or `//`, the numbers after it and
 * the references to them moved on; at an empty number or marker its removal, and everything back. What comes in at the
 * cursor is a pure insertion there, which every editor leaves the cursor behind.
 *
 * @param offset where the cursor is, on the new line
 * @param character what was typed; only a line end brings anything
 * @returns edits in document order; empty where nobody would expect any
 */
export function onTypeFormattingEdits(
  { model, text }: FeatureDocument,
  offset: number,
  character: string,
): TextEdit[] {
  if (character !== '\n') return [];
  const enter = enterAt(text, offset, model.tree.blocks);
  if (!enter) return [];
  const edits = editsAfter(enter, model);
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function editsAfter(enter: Enter, model: DocumentModel): TextEdit[] {
  const { block } = enter;
  if (block.kind === 'note') return noteEdits(enter, model);
  const section = nodeAt(model.allSections, block.start);
  if (section) return headingEdits(enter, section, model);
  // `That Members:` has the look of a field.
  if (block.kind !== 'paragraph' && block.kind !== 'listItem' && block.kind !== 'field') return [];
  const item = itemOf(block, model);
  if (item) return itemEdits(enter, item, model);
  const paragraph = nodeAt(model.paragraphs, block.start);
  if (!paragraph) return [];
  const inMinutes = model.kind === 'minutes' ? minutesEdits(enter, paragraph, model) : null;
  return inMinutes ?? paragraphEdits(enter, paragraph, model);
}

function noteEdits(enter: Enter, { source }: DocumentModel): TextEdit[] {
  const line = source.slice(enter.above.start, enter.above.end);
  const text = /^\s*\/\/(.*)$/.exec(line)?.[1]?.trim() ?? '';
  if (text === '') return enter.tail === '' ? [remove({ start: enter.above.start, end: enter.cursor })] : [];
  // What speaks to the linter is one line by itself.
  const isSaid =
    text.startsWith('rapporteur-') || (enter.above.start === 0 && readHouseNote(source) !== null);
  return isSaid ? [] : enter.begin('//', { isApart: false });
}

function headingEdits(enter: Enter, section: SectionNode, model: DocumentModel): TextEdit[] {
  if (enter.tail !== '' || model.kind === 'minutes' || !isEmptySection(enter.next, section, model)) return [];
  if (section === model.sectionById.get('recommendations')) {
    return enter.endsWithColon ? enter.begin(firstMarker(section, model), { isApart: true }) : [];
  }
  const { number, template, level } = section;
  const hasInner = template && childrenOf(model.house, template.id).some(({ required }) => required);
  if (level > 1 || enter.endsWithColon || section.heading.form === 'appendix' || hasInner) return [];
  const before = model.sections.find(({ start }) => start > section.start) ?? null;
  const place = { parent: null, after: section, before };
  const spelt = paragraphNumber(number?.parts[0] ?? null, place, model).trim();
  if (spelt === '') return [];
  const parts = spelt.split('.').filter((part) => part !== '');
  const shifts = numberShifts(model, section, parts.map(Number), 1);
  return [...enter.begin(spelt, { isApart: true }), ...shifts];
}

/** Whether nothing belongs to a section yet. */
function isEmptySection(next: Block | null, section: SectionNode, model: DocumentModel): boolean {
  if (!next) return true;
  const following = nodeAt(model.allSections, next.start);
  return following !== null && following.level <= section.level;
}

function paragraphEdits(enter: Enter, paragraph: ParagraphNode, model: DocumentModel): TextEdit[] {
  const { number, section } = paragraph;
  const isList = enter.endsWithColon && model.kind === 'report';
  if (number === null) return isList ? listEdits(enter, section, model) : [];
  if (isQuantity(paragraph)) return [];
  const isEmpty = enter.isFirstLine && model.source.slice(number.end, enter.above.end).trim() === '';
  if (isEmpty && enter.isAtEnd) {
    const gone = remove({ start: enter.above.start, end: enter.cursor });
    return [gone, ...numberShifts(model, paragraph, number.parts, -1)];
  }
  if (isList) return listEdits(enter, section, model);
  const next = nextNumber(model, paragraph);
  const spelt = `${next.join('.')}${number.dot ? '.' : ''}`;
  const isApart = enter.block.afterBlank || enter.previous?.kind !== 'paragraph';
  // The text of a paragraph that is emptied goes on in the next, and what refers to it means the text.
  const renamed = isEmpty ? paragraph : null;
  return [...enter.begin(spelt, { isApart }), ...numberShifts(model, paragraph, next, 1, renamed)];
}

/** The first item of a list that what was written announces, unless it is there. */
function listEdits(enter: Enter, section: SectionNode | null, model: DocumentModel): TextEdit[] {
  const kind = enter.next?.kind;
  const isThere = kind === 'listItem' || kind === 'table' || kind === 'caption';
  const isInside = enter.next === enter.block;
  return isThere || isInside ? [] : enter.begin(firstMarker(section, model), { isApart: true });
}

function firstMarker(section: SectionNode | null, { house, sectionById }: DocumentModel): string {
  const { marker } = house.recommendations;
  const isMarked = section !== null && section === sectionById.get('recommendations');
  return isMarked && familyOf(marker) !== 'bullet' ? markerText(marker, 1) : house.lists.bullet;
}

function itemEdits(enter: Enter, item: ListItemNode, model: DocumentModel): TextEdit[] {
  const { above, cursor } = enter;
  const markerEnd = item.marker?.end ?? item.bullet?.end ?? item.start;
  const isEmpty = enter.isFirstLine && model.source.slice(markerEnd, above.end).trim() === '';
  if (isEmpty && enter.isAtEnd) {
    const gone = markerShifts(model, itemBefore(item), -1);
    const outer = model.lists.flatMap(({ items }) => items).find(({ lists }) => lists.includes(item.list));
    if (!outer) {
      // The blank line that ends the list is the line the marker stood on, unless there is one above.
      const end = enter.block.afterBlank ? cursor : above.end;
      const indent = enter.block.afterBlank ? [] : [remove({ start: enter.line.start, end: cursor })];
      return [remove({ start: above.start, end }), ...indent.filter(isChange), ...gone];
    }
    const next = itemAfter(outer, model);
    const back = remove({ start: above.start, end: cursor });
    const put = insert(cursor, `${indentOf(outer, model)}${next.marker} `);
    return [back, put, ...gone, ...markerShifts(model, next, 1)];
  }
  const inner = item.lists.find((list) => isInnerAfter(enter, item, list, model));
  if (!inner && enter.endsWithColon && model.kind === 'report') {
    const indent = `${indentOf(item, model)}  `;
    return enter.begin(model.house.lists.bullet, { isApart: false, indent });
  }
  const next = inner ? itemUnder(inner, model) : itemAfter(item, model);
  if (next.marker === null) return [];
  const first = inner?.items[0] ?? item;
  const isApart = first === item && item.list.items[0] !== item && enter.block.afterBlank;
  const begun = enter.begin(next.marker, { isApart, indent: indentOf(first, model) });
  return [...begun, ...markerShifts(model, next, 1)];
}

/** Whether a list within an item comes next: not one that only another look parts from the list around it. */
function isInnerAfter(enter: Enter, item: ListItemNode, list: ListNode, model: DocumentModel): boolean {
  const [first] = list.items;
  if (!first || first.start < enter.cursor) return false;
  return !first.block.afterBlank || indentOf(first, model).length > indentOf(item, model).length;
}

function indentOf({ start }: ListItemNode, { source }: DocumentModel): string {
  return /^[^\S\r\n]*/.exec(source.slice(start, start + 200))?.[0] ?? '';
}

function isChange({ start, end, text }: TextEdit): boolean {
  return start < end || text !== '';
}

function itemOf(block: Block, model: DocumentModel): ListItemNode | null {
  for (const list of model.lists) {
    if (list.start > block.start) break;
    if (list.end < block.start) continue;
    const item = nodeAt(list.items, block.start);
    if (item) return item;
  }
  return null;
}

/** The node that begins at an offset, of nodes in the order of the text. */
function nodeAt<Node extends { start: number }>(nodes: readonly Node[], start: number): Node | null {
  const node = nodes[firstWhere(nodes, (each) => each.start >= start)];
  return node?.start === start ? node : null;
}
