import type { Attribute, Range } from '../../../../grammar/src/index.ts';
import type { DocumentModel, ListNode, ParagraphNode, SectionNode } from '../types.ts';
import { readActions } from './actions.ts';
import { readContributions } from './contributions.ts';
import { readDeclarations } from './declarations.ts';
import { readExchanges } from './exchanges.ts';
import { itemNumberOf } from './item-number.ts';
import { readOutcomes } from './outcomes.ts';
import { readResolutions } from './resolutions.ts';
import type { MinutesItem, ReportLink } from './types.ts';

/** The items of minutes: a section of the first level each; text before the first is one without a heading. */
export function readItems(model: DocumentModel): MinutesItem[] {
  const attributes = model.tree.blocks.filter((block) => block.kind === 'attribute');
  const within = ({ start, end }: Range, key: Attribute['key']) =>
    attributes.filter(
      (attribute) => attribute.key === key && attribute.start >= start && attribute.start < end,
    );
  const items: MinutesItem[] = [];
  const end = model.sections[0]?.start ?? model.source.length;
  const loose = looseBlocks(model);
  const first = loose[0];
  if (first) {
    // A `REPORT:` line above the first sentence stands in the front block.
    const attributesFrom = within({ start: 0, end: first.start }, 'REPORT')[0]?.start ?? first.start;
    const start = Math.min(attributesFrom, first.start);
    const item = itemOf(null, { start, end: Math.min(end, endOf(loose)) }, loose);
    item.titleRange = { start: first.start, end: first.start };
    items.push({
      ...item,
      reports: within({ start, end }, 'REPORT').map(linkOf),
      outcomes: within({ start, end }, 'OUTCOME').flatMap(readOutcomes),
    });
  }
  for (const section of model.sections) {
    const item = itemOf(section, section, blocksOf(section));
    const standing = section.match === 'near' ? null : section.id;
    const lettered = section.number ? null : itemNumberOf(section.title.text, model.house);
    item.number = section.number?.text ?? lettered?.text ?? null;
    item.title = lettered ? section.title.text.slice(lettered.length) : section.title.text;
    item.standing = standing;
    item.reports = within(section, 'REPORT').map(linkOf);
    item.outcomes = within(section, 'OUTCOME').flatMap(readOutcomes);
    if (standing === 'declarations') item.declarations = readDeclarations(item.blocks);
    items.push(item);
  }
  return items;
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
