/**
 * The tags of a PDF (ISO 32000-2, 14.7 and 14.8): what is a heading, a paragraph, a list or a table, and in which order
 * it is read. Word, LibreOffice and browsers write them; what UK councils publish must have them (Public Sector Bodies
 * (Websites and Mobile Applications) Accessibility Regulations 2018).
 */
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** What a page's tags say, as the ids of its pieces of text. */
export type Tagged = TaggedText | TaggedTable;

export interface TaggedText {
  kind: 'text';
  ids: string[];
  heading: number | null;
  list: TaggedItem | null;
  /** The tags say that it is one paragraph; else it is what stands between blocks, and may be several. */
  isParagraph: boolean;
}

/** An item of a list. */
export interface TaggedItem {
  /** The ids of its number or bullet; none where that is drawn and no text. */
  marker: string[];
  level: number;
}

export interface TaggedTable {
  kind: 'table';
  rows: { cells: Tagged[][]; isHeader: boolean }[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Structure types that are blocks (14.8.4.3 to 14.8.4.8); all others are inside a line or only stand round others. */
const BLOCKS = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title L LI Table Caption BlockQuote Note FENote TOCI Index Figure Formula Form Aside'.split(
    ' ',
  ),
);

/** What the tags of a page say, in the order in which it is read; null for a page without tags. */
export async function readStructure(page: PDFPageProxy): Promise<Tagged[] | null> {
  const root = (await page.getStructTree()) as Node | null;
  return root ? blocksOf(root, -1) : null;
}

/** The ids of all text in some blocks. */
export function idsOf(blocks: readonly Tagged[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? [...(block.list?.marker ?? []), ...block.ids]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => idsOf(cell))),
  );
}

function blocksOf(node: Node, level: number): Tagged[] {
  if (node.role === 'Table') return [tableOf(node, level)];
  if (node.role === 'LI') return itemOf(node, level);
  const inner = node.role === 'L' ? level + 1 : level;
  if (!hasBlocks(node)) {
    const ids = contentOf(node);
    const isParagraph = BLOCKS.has(node.role ?? '') || node.role === 'LBody';
    return ids.length > 0 ? [{ ...textOf(ids), heading: headingLevel(node.role), isParagraph }] : [];
  }
  const blocks: Tagged[] = [];
  let loose: string[] = [];
  const close = () => {
    if (loose.length > 0) blocks.push(textOf(loose));
    loose = [];
  };
  for (const part of node.children ?? []) {
    if (!BLOCKS.has(part.role ?? '') && !hasBlocks(part)) {
      loose.push(...contentOf(part));
      continue;
    }
    close();
    blocks.push(...blocksOf(part, inner));
  }
  close();
  return blocks;
}

function textOf(ids: string[]): TaggedText {
  return { kind: 'text', ids, heading: null, list: null, isParagraph: false };
}

/** The first block of an item has its marker. */
function itemOf(node: Node, level: number): Tagged[] {
  const parts = node.children ?? [];
  const marker = parts.filter(({ role }) => role === 'Lbl').flatMap(contentOf);
  const body = parts.filter(({ role }) => role !== 'Lbl');
  const [first, ...others] = blocksOf({ role: 'LBody', children: body }, level);
  if (first?.kind !== 'text' || first.list) {
    const alone: Tagged[] = marker.length > 0 ? [textOf(marker)] : [];
    return [...alone, ...(first ? [first] : []), ...others];
  }
  return [{ ...first, list: { marker, level: Math.max(level, 0) } }, ...others];
}

function tableOf(node: Node, level: number): TaggedTable {
  const rows = rowsOf(node).map((row) => {
    const cells = (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH');
    return {
      cells: cells.map((cell) => blocksOf({ role: 'Div', children: cell.children ?? [] }, level)),
      isHeader: cells.length > 0 && cells.every(({ role }) => role === 'TH'),
    };
  });
  return { kind: 'table', rows };
}

function rowsOf(node: Node): Node[] {
  return (node.children ?? []).flatMap((part) => (part.role === 'TR' ? [part] : rowsOf(part)));
}

function hasBlocks(node: Node): boolean {
  return (node.children ?? []).some((part) => BLOCKS.has(part.role ?? '') || hasBlocks(part));
}

function contentOf(node: Node): string[] {
  if (node.type === 'content') return node.id === undefined ? [] : [node.id];
  return (node.children ?? []).flatMap(contentOf);
}

function headingLevel(role: string | undefined): number | null {
  const level = /^H([1-6])$/.exec(role ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
