import type { Block, Content } from '../../../grammar/src/index.ts';
import { MinutesForm } from '../format/minutes-form.ts';
import type { DocumentModel, FieldNode, ListItemNode, ParagraphNode, SectionNode } from '../model/types.ts';

export type DiffBlockKind =
  | 'title'
  | 'field'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'caption'
  | 'row'
  | 'attribute';

/** One thing that a reader of the published document sees as a whole: what two versions are compared by. */
export interface DiffBlock {
  kind: DiffBlockKind;
  /** UTF-16 offsets of the source. */
  start: number;
  end: number;
  /** The number, marker or appendix label as typed; null when it has none. */
  number: string | null;
  /** Of a heading: 1 for a section, 2 for a sub-section …; of everything else 0. */
  level: number;
  /** What it says, on one line, without its number. */
  text: string;
  /** Where the text stands in the source, in order. */
  parts: TextPart[];
  /** Index of the heading it stands under; -1 for none. */
  parent: number;
  /** Blocks of two versions with the same identity are the same block, whatever became of its words. */
  identity: string;
}

/** A stretch of `DiffBlock.text` that stands in the source. */
export interface TextPart {
  /** Index in the text. */
  at: number;
  content: Content;
}

/**
 * The blocks of a document in order. Notes are left out, since they are never published, and so is what only parts
 * things (rules, the line under a table's header).
 */
export function blocksOf(model: DocumentModel): DiffBlock[] {
  const nodes = nodesByStart(model);
  const blocks: DiffBlock[] = [];
  const open: number[] = [];
  let covered = 0;
  const minutes = model.kind === 'minutes' ? new MinutesForm(model) : null;
  for (const [index, block] of model.tree.blocks.entries()) {
    // The model reads some headings over several blocks.
    if (block.start < covered) continue;
    const next = model.tree.blocks[index + 1];
    if (next && minutes?.joinsNext(block)) {
      // `RESOLVED –` and what was decided are one, on one line or on two.
      const contents = [block, next].map(({ start }) => nodes.paragraphs.get(start)?.content ?? null);
      const made = simple('paragraph', { start: block.start, end: next.end }, contents);
      blocks.push({ ...made, parent: open.at(-1) ?? -1 });
      covered = next.end;
      continue;
    }
    const section = nodes.sections.get(block.start);
    if (section) {
      covered = section.heading.end;
      while (open.length > 0 && (blocks[open.at(-1) ?? 0]?.level ?? 0) >= section.level) open.pop();
      blocks.push(headingOf(section, open.at(-1) ?? -1));
      open.push(blocks.length - 1);
      const [text] = section.blocks;
      // `4. Minutes: The minutes were approved.`
      if (text?.kind === 'paragraph' && text.start < block.end)
        blocks.push({ ...simple('paragraph', text, [text.content]), parent: blocks.length - 1 });
      continue;
    }
    for (const made of contentsOf(block, nodes, model.source))
      blocks.push({ ...made, parent: open.at(-1) ?? -1 });
  }
  return blocks;
}

interface Nodes {
  sections: ReadonlyMap<number, SectionNode>;
  paragraphs: ReadonlyMap<number, ParagraphNode>;
  items: ReadonlyMap<number, ListItemNode>;
  fields: ReadonlyMap<number, FieldNode>;
}

function nodesByStart({ allSections, paragraphs, lists, fields }: DocumentModel): Nodes {
  return {
    sections: new Map(allSections.map((section) => [section.start, section])),
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph])),
    items: new Map(lists.flatMap(({ items }) => items).map((item) => [item.start, item])),
    fields: new Map(fields.map((field) => [field.start, field])),
  };
}

function headingOf({ id, heading, title, leadIn, level }: SectionNode, parent: number): DiffBlock {
  const { text, parts } = joined([title, leadIn], ': ');
  const number = heading.number?.text ?? heading.appendix;
  const name = heading.label?.name ?? id ?? folded(title.text);
  const { start, end } = heading;
  return { kind: 'heading', start, end, number, level, text, parts, parent, identity: `heading ${name}` };
}

type Made = Omit<DiffBlock, 'parent'>;

function* contentsOf(block: Block, nodes: Nodes, source: string): Generator<Made> {
  const { start, end } = block;
  // A field may lack its colon, and is read as a paragraph by its shape.
  const field = nodes.fields.get(start);
  if (field) {
    yield fieldOf(field);
    return;
  }
  switch (block.kind) {
    case 'note':
    case 'separator':
      return;
    case 'conflict': {
      const made = simple('paragraph', block, []);
      const text = source.slice(start, end).trim();
      yield { ...made, text, identity: `conflict ${text}` };
      return;
    }
    case 'field':
      // `Label: words` in the body is a paragraph like any other.
      yield simple('paragraph', block, [block.content]);
      return;
    case 'heading': {
      const made = simple('title', block, [block.title, block.leadIn], ': ');
      yield { ...made, number: block.number?.text ?? block.appendix };
      return;
    }
    case 'caption':
      yield simple('caption', block, [block.content]);
      return;
    case 'attribute': {
      const made = simple('attribute', block, [block.value]);
      const text = `${block.key}: ${made.text}`;
      const parts = made.parts.map((part) => ({ ...part, at: part.at + block.key.length + 2 }));
      yield { ...made, text, parts, identity: `attribute ${text}` };
      return;
    }
    case 'table':
      for (const row of block.rows) if (!row.isDelimiter) yield simple('row', row, row.cells, ' | ');
      return;
    case 'listItem':
    case 'paragraph': {
      const paragraph = nodes.paragraphs.get(start);
      const item = nodes.items.get(start);
      const content = paragraph?.content ?? item?.content ?? block.content;
      const typed = block.kind === 'paragraph' ? block.number : block.marker;
      const number = paragraph?.number?.text ?? item?.marker?.text ?? typed?.text ?? null;
      const isItem = item !== undefined || (block.kind === 'listItem' && !paragraph);
      const made = simple(isItem ? 'item' : 'paragraph', { start, end }, [content]);
      yield { ...made, number: number ?? (isItem ? '-' : null) };
    }
  }
}

function fieldOf({ start, end, id, label, value }: FieldNode): Made {
  const made = simple('field', { start, end }, [label, value], ': ');
  return { ...made, identity: `field ${id ?? folded(label.text)}` };
}

function simple(
  kind: DiffBlockKind,
  { start, end }: { start: number; end: number },
  contents: readonly (Content | null)[],
  between = ' ',
): Made {
  const { text, parts } = joined(contents, between);
  // A paragraph that becomes a list item is the same text in another dress.
  const sort = kind === 'item' ? 'paragraph' : kind;
  return { kind, start, end, number: null, level: 0, text, parts, identity: `${sort} ${text}` };
}

function joined(contents: readonly (Content | null)[], between: string): { text: string; parts: TextPart[] } {
  let text = '';
  const parts: TextPart[] = [];
  for (const [index, content] of contents.entries()) {
    if (content === null) continue;
    if (index > 0) text += between;
    parts.push({ at: text.length, content });
    text += content.text;
  }
  return { text, parts };
}

function folded(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ');
}
