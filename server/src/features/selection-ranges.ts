import type { Range } from '../lint/finding.ts';
import { trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, ListItemNode, SectionNode, TableNode } from '../model/types.ts';
import { inlineAt } from '../prose/inline-at.ts';
import { sentenceAt } from '../prose/sentences.ts';
import { depthOf, endOfItem, extentOf, partEnd, sectionsAt } from './blocks.ts';
import type { FeatureDocument } from './document.ts';
import { minutesExtents } from './minutes/extents.ts';
import { blockAt, unitAt } from './places.ts';

/**
 * What a selection at an offset grows to, step by step, each holding the one before it and more: word, what is
 * recognised there (a reference, a date), sentence, text of the paragraph, list item, cell or field, that with its
 * number, marker or label, the list or table, the paragraph with what it introduces, the decision, the sections, the front block,
 * the document. The last step is always the whole document; an offset outside is the nearest inside.
 */
export function selectionRanges({ model, text }: FeatureDocument, offset: number): Range[] {
  const at = Math.min(Math.max(offset, 0), text.length);
  const steps: Range[] = [];
  const candidates = [...candidatesAt(model, at), { start: 0, end: text.length }]
    .filter(({ start, end }) => start <= at && at <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of candidates) {
    const last = steps.at(-1);
    const isMore = !last || (start <= last.start && last.end <= end && end - start > last.end - last.start);
    if (isMore && (end > start || text === '')) steps.push({ start, end });
  }
  return steps;
}

function* candidatesAt(model: DocumentModel, at: number): Generator<Range> {
  yield wordAt(model.source, at);
  yield* textAt(model, at);
  const block = blockAt(model, at);
  if (block) yield block;
  yield* frontAt(model, at);
  for (const list of model.lists) {
    if (list.start > at || at > list.end) continue;
    yield list;
    yield* itemsAt(list.items, at);
  }
  for (const table of model.tables) if (table.start <= at && at <= table.end) yield* tableAt(table, at);
  const { attendance, resolutions, rounds, exchanges } = minutesExtents(model);
  yield* [...exchanges, ...rounds, ...resolutions];
  if (attendance) yield attendance;
  const sections = sectionsAt(model.sections, at);
  const inner = sections.at(-1);
  if (inner) yield* partsAt(model, inner, at);
  for (const { start, end } of sections) {
    const last = trimmedEnd(model.source, end);
    // In the blank lines after it one is still in the section.
    yield { start, end: at <= last ? last : end };
  }
}

/** A paragraph further up introduces few things. */
const FURTHEST = 20;

/** The paragraphs at and before an offset that what stands there belongs to, with all that belongs to them. */
function* partsAt(model: DocumentModel, section: SectionNode, at: number): Generator<Range> {
  const { blocks } = section;
  const index = blocks.findIndex(({ start, end }) => start <= at && at <= end);
  for (let from = index; from >= Math.max(0, index - FURTHEST); from -= 1) {
    if (blocks[from]?.kind !== 'paragraph') continue;
    const to = partEnd(blocks, from);
    if (to > index) yield extentOf(model, { kind: 'blocks', section, from, to });
    if (depthOf(blocks[from]) > 0) return;
  }
}

/** The parts of the running text: what is recognised, the sentence, all of it. */
function* textAt(model: DocumentModel, at: number): Generator<Range> {
  const place = unitAt(model, at);
  if (!place) return;
  const { unit, index } = place;
  const { content } = unit;
  const thing = inlineAt(unit, index) ?? inlineAt(unit, index - 1);
  if (thing) yield content.range(thing.start, thing.end);
  // After the last full stop one is still in the sentence.
  const { start, end } = sentenceAt(content.text, Math.min(index, content.text.length - 1));
  yield content.range(start, end);
  yield { start: content.start, end: content.end };
}

function* itemsAt(items: readonly ListItemNode[], at: number): Generator<Range> {
  for (const item of items) {
    yield { start: item.start, end: item.end };
    // With the lists in it.
    yield { start: item.start, end: endOfItem(item) };
  }
  for (const { lists } of items.filter(({ start, end }) => start <= at && at <= end)) yield* lists;
}

function* tableAt(table: TableNode, at: number): Generator<Range> {
  for (const row of table.block.rows) {
    if (row.start > at || at > row.end) continue;
    yield row;
    yield* row.cells.map(({ start, end }) => ({ start, end }));
  }
  yield table.block;
  // With its caption.
  yield table;
}

function* frontAt({ fields, titles, frontEnd, source }: DocumentModel, at: number): Generator<Range> {
  if (at > frontEnd) return;
  for (const { label, start, end } of fields) {
    yield { start: label.start, end: label.end };
    yield { start, end };
  }
  const starts = [...fields, ...titles].map(({ start }) => start);
  if (starts.length > 0) yield { start: Math.min(...starts), end: trimmedEnd(source, frontEnd) };
}

/** More is no word. */
const LONGEST_WORD = 100;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Marks that belong to a word when letters stand on both sides: `council’s`, `re-open`, `3.4`. */
const JOINT = /['’.-]/;

function wordAt(text: string, at: number): Range {
  let start = at;
  while (at - start < LONGEST_WORD && isWordUnit(text, start - 1)) start -= 1;
  let end = at;
  while (end - at < LONGEST_WORD && isWordUnit(text, end)) end += 1;
  return { start, end };
}

function isWordUnit(text: string, at: number): boolean {
  if (isLetter(text, at)) return true;
  return JOINT.test(text.charAt(at)) && isLetter(text, at - 1) && isLetter(text, at + 1);
}

/** Either half of a letter outside the first plane counts. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return LETTER.test(text.slice(at - 1, at + 1));
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2));
  return LETTER.test(text.charAt(at));
}
