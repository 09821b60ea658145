import { renumberMoved } from '../format/renumber-moved.ts';
import { lineEndOf } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import { startWithNotes, trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, ListItemNode, ParagraphNode, SectionNode } from '../model/types.ts';
import { coreOf } from '../prose/list-markers.ts';
import { type BlockPart, depthOf, extentOf, type ItemPart, partAt } from './blocks.ts';
import type { FeatureDocument } from './document.ts';
import { followReferences, ordersOf } from './follow-references.ts';
import { pointersOf } from './reference-index.ts';
import { withSections } from './reordered.ts';

/** Edits that take something out, and what is left pointing at nothing. */
export interface Deletion {
  /** In order; they belong together. */
  edits: TextEdit[];
  /** References elsewhere to what is taken out, as they stand now: their authors have to write them anew. */
  orphans: Range[];
}

/**
 * Put a paragraph after the one at `offset`, with the number that follows; those after it count on, and references
 * go on meaning what they meant. After a list item comes an item, on a heading the first paragraph of its section.
 *
 * @param text the words of the paragraph, without number and marker
 * @returns edits in order; null where nothing can follow (the front block, a table cell, between blocks)
 */
export function insertParagraphAfter(
  { model }: FeatureDocument,
  offset: number,
  text: string,
): TextEdit[] | null {
  if (model.conflicts.length > 0) return null;
  const part = partAt(model, offset);
  if (!part) return null;
  if (part.kind === 'item') return insertItem(model, part, text);
  return part.kind === 'section'
    ? insertInSection(model, { section: part.section, index: 0 }, text)
    : insertInSection(model, { section: part.section, index: part.to, after: part }, text);
}

/**
 * Take out the paragraph, list item or table at `offset` with what belongs to it; those after it count down, and
 * references to them follow.
 *
 * @returns null when there is none, and for sections, which are taken out by hand
 */
export function deleteParagraph({ model }: FeatureDocument, offset: number): Deletion | null {
  if (model.conflicts.length > 0) return null;
  const part = partAt(model, offset);
  if (!part || part.kind === 'section') return null;
  const text = extentOf(model, part);
  const cut = cutOf(model, part, text);
  const isInside = ({ start }: Range) => start >= cut.start && start < cut.end;
  const { own, names, orders } =
    part.kind === 'item' ? itemsAfterDeletion(part) : blocksAfterDeletion(model, part);
  const edits = [...own, ...followReferences(model, names, orders)].filter((edit) => !isInside(edit));
  const orphans = pointersOf(model).flatMap((pointer) =>
    pointer.to && isInside(pointer.to) && !isInside(pointer)
      ? [{ start: pointer.start, end: pointer.end }]
      : [],
  );
  const lost = new Set(orphans.map(({ start }) => start));
  return {
    edits: [...edits.filter(({ start }) => !lost.has(start)), { ...cut, text: '' }].sort(
      (a, b) => a.start - b.start,
    ),
    orphans,
  };
}

/** The text with the gap before it; for the first item of a list, which keeps its gap to the stem, the one after. */
function cutOf(model: DocumentModel, part: BlockPart | ItemPart, { start, end }: Range): Range {
  const next = part.kind === 'item' && part.index === 0 ? part.list.items[1] : undefined;
  if (next) return { start, end: startWithNotes(model, next.start) };
  return { start: trimmedEnd(model.source, start), end };
}

interface Following {
  own: TextEdit[];
  names: ReadonlyMap<number, string>;
  orders: ReturnType<typeof ordersOf>;
}

const NOTHING: Following = { own: [], names: new Map(), orders: [] };

function blocksAfterDeletion(model: DocumentModel, { section, from, to }: BlockPart): Following {
  const after = withSections(model.sections, (each) =>
    each === section ? { ...each, blocks: [...each.blocks.slice(0, from), ...each.blocks.slice(to)] } : each,
  );
  const numbers = renumberMoved(model, after);
  return numbers ? { own: numbers.edits, names: numbers.names, orders: ordersOf(model, after) } : NOTHING;
}

function itemsAfterDeletion({ list, index }: ItemPart): Following {
  const own: TextEdit[] = [];
  const names = new Map<number, string>();
  for (const [at, { start, marker }] of list.items.entries()) {
    const before = list.items[at - 1]?.marker;
    if (at <= index || !marker || !before) continue;
    own.push({ start: marker.start, end: marker.end, text: before.text });
    names.set(start, before.core);
  }
  return { own, names, orders: [] };
}

interface Place {
  section: SectionNode;
  /** Of `section.blocks`. */
  index: number;
  after?: BlockPart;
}

function insertInSection(
  model: DocumentModel,
  { section, index, after }: Place,
  text: string,
): TextEdit[] | null {
  const { source } = model;
  const made = newParagraph(model, section, after);
  const order = withSections(model.sections, (each) =>
    each === section && made ? { ...each, blocks: each.blocks.toSpliced(index, 0, made) } : each,
  );
  const numbers = renumberMoved(model, order);
  const own = numbers?.edits.find((edit) => edit.start === NOWHERE);
  const others = numbers?.edits.filter((edit) => edit.start !== NOWHERE) ?? [];
  const number = made ? (own?.text ?? `${made.number?.text}${made.number?.dot ? '.' : ''}`) : null;
  const eol = lineEndOf(source);
  const at = after ? extentOf(model, after).end : endOfHeading(model, section);
  const edits = [
    ...others,
    ...followReferences(model, numbers?.names ?? new Map(), ordersOf(model, order)),
    { start: at, end: at, text: `${eol}${eol}${number === null ? '' : `${number} `}${text}` },
  ];
  return edits.sort((a, b) => a.start - b.start);
}

/** Where nothing of the source is: the place of what is not there yet. */
const NOWHERE = -1;

/** The paragraph to be, with a number that renumbering sets right; null where paragraphs have none. */
function newParagraph(
  model: DocumentModel,
  section: SectionNode,
  after: BlockPart | undefined,
): ParagraphNode | null {
  const like = after?.section.blocks[after.from];
  const sample =
    like?.kind === 'paragraph' && like.number
      ? like
      : (section.blocks.find((block) => block.kind === 'paragraph' && block.number !== null) ??
        (after ? undefined : model.paragraphs.find(({ number }) => number !== null)));
  if (sample?.kind !== 'paragraph' || !sample.number || (after && depthOf(like) === 0)) return null;
  const { dot, parts } = sample.number;
  const isDeep = parts.length > 1;
  if (isDeep && !section.number) return null;
  const depth = after
    ? parts.length
    : isDeep
      ? (section.number?.parts.length ?? 1) + Number(section.level > 1)
      : 1;
  const own = Array.from({ length: Math.max(isDeep ? 2 : 1, depth) }, () => 0);
  const number = { start: NOWHERE, end: NOWHERE, text: own.join('.'), parts: own, dot };
  return { ...sample, section, start: NOWHERE, end: NOWHERE, number };
}

/** After the heading and the notes and marks right under it. */
function endOfHeading(model: DocumentModel, section: SectionNode): number {
  const next = section.blocks[0]?.start ?? section.sections[0]?.start ?? section.end;
  const end = next < model.source.length ? startWithNotes(model, next) : model.source.length;
  return Math.max(section.heading.end, trimmedEnd(model.source, end));
}

function insertItem(model: DocumentModel, { list, index }: ItemPart, text: string): TextEdit[] | null {
  const item = list.items[index];
  if (!item) return null;
  const { source } = model;
  const edits: TextEdit[] = [];
  const names = new Map<number, string>();
  for (const [at, { start, marker }] of list.items.entries()) {
    if (at <= index || !marker) continue;
    const core = nextCore(list.family, list.items[at]);
    edits.push({
      start: marker.start,
      end: marker.end,
      text: source.slice(marker.start, marker.end).replace(marker.core, core),
    });
    names.set(start, core);
  }
  const extent = extentOf(model, { kind: 'item', list, index });
  const lead = item.marker
    ? source.slice(item.start, item.marker.end).replace(item.marker.core, nextCore(list.family, item))
    : source.slice(item.start, item.bullet?.end ?? item.start);
  edits.push(...followReferences(model, names));
  edits.push({ start: extent.end, end: extent.end, text: `${lineEndOf(source)}${lead} ${text}` });
  return edits.sort((a, b) => a.start - b.start);
}

function nextCore(family: 'bullet' | 'roman' | 'alpha' | 'arabic', item: ListItemNode | undefined): string {
  const core = coreOf(family, (item?.value ?? 0) + 1);
  return item?.marker && item.marker.core !== item.marker.core.toLowerCase() ? core.toUpperCase() : core;
}
