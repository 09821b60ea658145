import type { Heading, Paragraph, Shift } from '../../../grammar/src/index.ts';
import type { Awaited } from './minutes/headings.ts';
import type { ItemLines } from './minutes/item-lines.ts';
import type {
  ListItemNode,
  ListNode,
  ParagraphNode,
  ProseUnit,
  Reference,
  SectionNode,
  TableNode,
  Term,
} from './types.ts';

/** An appendix heading with the `FILE:` line under it. */
export interface AppendixHeading {
  heading: Heading;
  file: string | null;
}

/** What is known between two blocks of the body, as far as the meaning of what follows depends on it. */
export interface BodyContext {
  hasNumberedSections: boolean;
  lastSectionNumber: number;
  /** The section that is open, within those around it, outermost first. */
  open: readonly SectionNode[];
  /** What numbers in the outermost of them begin with: 3 of `3.1`, or of its own; null while it has none. */
  numbers: number | null;
  /** In minutes, what a short numbered line goes on with instead of beginning an item. */
  awaited: Awaited;
  /** In minutes, the number of the item that is open, `PL/24`, or null. */
  item: string | null;
  /** In minutes, which lines besides titles begin items: the same in the whole document. */
  itemLines: ItemLines;
}

/**
 * One section of the first level with all that is in it; or what stands before the first. The body is read a part at
 * a time, so that after an edit only the parts that it touched are read again.
 */
export interface BodyPart {
  /** Index of its first block in the tree. */
  firstBlock: number;
  /** What was known before that block. */
  entry: BodyContext;
  sections: SectionNode[];
  allSections: SectionNode[];
  paragraphs: ParagraphNode[];
  lists: ListNode[];
  tables: TableNode[];
  appendixHeadings: AppendixHeading[];
  /** Everything that holds text, in document order. */
  order: (SectionNode | ParagraphNode | ListItemNode | TableNode)[];
  /** Blocks that the tree has in another shape: text that is a heading, a heading that is an entry. */
  reshaped: (Heading | Paragraph)[];
  prose: ProseUnit[];
  /** The references in its prose; what they mean is looked up in the whole document. */
  references: Reference[];
  terms: Term[];
}

export function emptyPart(firstBlock: number, entry: BodyContext): BodyPart {
  return {
    firstBlock,
    entry,
    sections: [],
    allSections: [],
    paragraphs: [],
    lists: [],
    tables: [],
    appendixHeadings: [],
    order: [],
    reshaped: [],
    prose: [],
    references: [],
    terms: [],
  };
}

/** Move a part with the text before it. Its blocks in the tree have been moved already. */
export function shiftPart(part: BodyPart, shift: Shift): void {
  for (const node of part.order) {
    shift.range(node);
    if (node.kind === 'section') shift.range(node.exempt);
    // A paragraph that is an item has its number for a marker; other markers belong to the tree.
    else if (node.kind === 'listItem' && node.block.kind === 'paragraph') shift.range(node.marker);
    else if (node.kind === 'table') shift.range(node.caption?.range);
  }
  for (const list of part.lists) shift.range(list);
  for (const block of part.reshaped) shiftReshaped(block, shift);
  for (const reference of part.references) {
    shift.range(reference);
    for (const target of reference.targets) shift.range(target);
  }
  for (const term of part.terms) shift.range(term);
}

/** Numbers, bullets and labels are those of the tree. */
function shiftReshaped(block: Heading | Paragraph, shift: Shift): void {
  shift.range(block);
  for (const gap of block.gaps) shift.range(gap);
  if (block.kind === 'paragraph') return shift.content(block.content);
  if (block.colon !== null) block.colon += shift.delta;
  shift.content(block.title);
  shift.content(block.leadIn);
}
