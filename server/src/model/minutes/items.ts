import type { Attribute, Range } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';
import { firstWhere } from '../first-where.ts';
import type { DocumentModel, ListNode, ParagraphNode, SectionNode } from '../types.ts';
import { readActions } from './actions.ts';
import { readContributions } from './contributions.ts';
import { readDeclarations } from './declarations.ts';
import { readExchanges } from './exchanges.ts';
import { itemNumberOf } from './item-number.ts';
import { MovingReadings } from './moving-readings.ts';
import { readOutcomes } from './outcomes.ts';
import { readResolutions } from './resolutions.ts';
import type { MinutesItem, ReportLink } from './types.ts';

/** The items of minutes: a section of the first level each; text before the first is one without a heading. */
export function readItems(model: DocumentModel): MinutesItem[] {
  const attributes = model.tree.blocks.filter((block) => block.kind === 'attribute');
  const loose = looseItem(model, attributes);
  let before: string | null = null;
  const items = model.sections.map((section) => {
    const item: MinutesItem = known.of(section, () => sectionItem(section, before, model.house, attributes));
    before = item.number;
    // What is behind a section may have moved away from it.
    item.end = section.end;
    return item;
  });
  return loose ? [loose, ...items] : items;
}

const known = new MovingReadings<SectionNode, MinutesItem>();

/** Text that stands before any heading. */
function looseItem(model: DocumentModel, attributes: readonly Attribute[]): MinutesItem | null {
  const blocks = looseBlocks(model);
  const [first] = blocks;
  if (!first) return null;
  const end = model.sections[0]?.start ?? model.source.length;
  // A `REPORT:` line above the first sentence stands in the front block.
  const before = attributesIn({ start: 0, end: first.start }, attributes, 'REPORT')[0];
  const start = Math.min(before?.start ?? first.start, first.start);
  const item = itemOf(null, { start, end: Math.min(end, endOf(blocks)) }, blocks);
  item.titleRange = { start: first.start, end: first.start };
  return withAttributes(item, { start, end }, attributes);
}

/** @param before the number of the item before it: where it changes, the section is read again */
function sectionItem(
  section: SectionNode,
  before: string | null,
  house: House,
  attributes: readonly Attribute[],
): MinutesItem {
  const item = itemOf(section, section, blocksOf(section));
  const lettered = section.number ? null : itemNumberOf(section.title.text, house, before);
  item.number = section.number?.text ?? lettered?.text ?? null;
  // `5. The Clerk reported that …` has none.
  item.title = (lettered ? section.title.text.slice(lettered.length) : section.title.text) || null;
  item.standing = section.match === 'near' ? null : section.id;
  if (item.standing === 'declarations') item.declarations = readDeclarations(item.blocks);
  return withAttributes(item, section, attributes);
}

function withAttributes(item: MinutesItem, range: Range, attributes: readonly Attribute[]): MinutesItem {
  item.reports = attributesIn(range, attributes, 'REPORT').map(linkOf);
  item.outcomes = attributesIn(range, attributes, 'OUTCOME').flatMap(readOutcomes);
  return item;
}

/** Of attributes in document order those that begin in a range. */
function attributesIn(
  { start, end }: Range,
  attributes: readonly Attribute[],
  key: Attribute['key'],
): Attribute[] {
  const from = firstWhere(attributes, (attribute) => attribute.start >= start);
  const to = firstWhere(attributes, (attribute) => attribute.start >= end, from);
  return attributes.slice(from, to).filter((attribute) => attribute.key === key);
}

function itemOf(
  section: SectionNode | null,
  { start, end }: Range,
  blocks: (ParagraphNode | ListNode)[],
): MinutesItem {
  return {
    start,
    end,
    section,
    number: null,
    title: null,
    titleRange: section ? { start: section.heading.start, end: section.heading.end } : { start, end: start },
    standing: null,
    reports: [],
    outcomes: [],
    blocks,
    contributions: blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.block.lead === null && !block.content.text.endsWith(':')
        ? readContributions(block.content)
        : [],
    ),
    ...readExchanges(blocks),
    resolutions: readResolutions(blocks),
    actions: readActions(blocks),
    declarations: [],
  };
}

/** Text of the body before its first section. */
function looseBlocks({ paragraphs, lists }: DocumentModel): (ParagraphNode | ListNode)[] {
  const loose: (ParagraphNode | ListNode)[] = paragraphs.filter(({ section }) => section === null);
  const outer = lists.filter((list) => list.section === null && !isInner(list, lists));
  return outer.length === 0 ? loose : [...loose, ...outer].sort((a, b) => a.start - b.start);
}

function isInner(list: ListNode, all: readonly ListNode[]): boolean {
  return all.some(
    (other) =>
      other !== list &&
      other.start <= list.start &&
      other.end >= list.end &&
      other.items.some(({ lists }) => lists.includes(list)),
  );
}

function blocksOf(section: SectionNode): (ParagraphNode | ListNode)[] {
  const own = section.blocks.filter((block) => block.kind !== 'table');
  return section.sections.length === 0 ? own : [...own, ...section.sections.flatMap(blocksOf)];
}

function endOf(blocks: readonly Range[]): number {
  return blocks.at(-1)?.end ?? 0;
}

function linkOf({ value, start, end }: Attribute): ReportLink {
  return { path: value.text.replaceAll('\\', '/'), pathRange: value.range(0, value.text.length), start, end };
}
