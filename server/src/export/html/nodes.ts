/** The nodes of a document in the order of the page, and what no node of the model holds. */
import type { Block, Range } from '../../../../grammar/src/index.ts';
import type { DocumentModel, ListNode, ParagraphNode, SectionNode, TableNode } from '../../model/types.ts';

export type PageNode = SectionNode | ParagraphNode | ListNode | TableNode;

/** Sections, and what stands before the first of them. */
export function topLevel(model: DocumentModel): PageNode[] {
  const front = new Set(model.frontParagraphs);
  const inner = new Set(model.lists.flatMap(({ items }) => items.flatMap(({ lists }) => lists)));
  const loose = [
    ...model.paragraphs.filter((paragraph) => paragraph.section === null && !front.has(paragraph)),
    ...model.lists.filter((list) => list.section === null && !inner.has(list)),
    ...model.tables.filter(({ section }) => section === null),
  ];
  return [...loose, ...model.sections].sort((a, b) => a.start - b.start);
}

/** Blocks of the tree that no node of the model holds. */
export function straysOf(model: DocumentModel): Block[] {
  const held: Range[] = [
    ...model.titles,
    ...model.fields,
    ...model.frontParagraphs,
    ...model.allSections.map(({ heading }) => heading),
    ...model.paragraphs,
    ...model.lists.flatMap(({ items }) => items),
    ...model.tables,
    ...model.tables.flatMap(({ caption }) => caption?.range ?? []),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  let end = 0;
  return model.tree.blocks.filter((block) => {
    for (let node = held[at]; node && node.start <= block.start; node = held[at]) {
      end = Math.max(end, node.end);
      at += 1;
    }
    return block.start >= end && block.kind !== 'note' && block.kind !== 'separator';
  });
}

/** A table that no section holds. */
export function asTable(block: Extract<Block, { kind: 'table' }>): TableNode {
  const rows = block.rows.filter(({ isDelimiter }) => !isDelimiter).map(({ cells }) => cells);
  const hasHeader = block.rows[1]?.isDelimiter === true;
  return {
    kind: 'table',
    section: null,
    caption: null,
    header: hasHeader ? (rows[0] ?? []) : [],
    rows: hasHeader ? rows.slice(1) : rows,
    block,
    start: block.start,
    end: block.end,
  };
}
