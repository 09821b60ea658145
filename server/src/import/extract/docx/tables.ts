/** Tables of Word (ISO/IEC 29500-1, 17.4), and text that is only laid out by one. */
import type { SourceBlock, SourceParagraph, SourceTable } from '../../source-document.ts';
import type { BlockReader } from './blocks.ts';
import { deletedText } from './inline.ts';
import { hasLines } from './styles.ts';
import { child, property, switchOf, type XmlElement } from './xml.ts';

interface Row {
  cells: Cell[];
  isHeader: boolean;
}

/** A cell where it stands; a place that another cell reaches into is a cell without blocks. */
interface Cell {
  blocks: SourceBlock[];
  isRuled: boolean;
}

/** What numbers a paragraph: `3.1`, `(a)`, `iv)`, `12.`. */
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxl]{1,6})[.)]{1,2})$/i;
const ROW_WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/**
 * A table, and behind it the comments and notes that hang in its cells. A table that only lays text out (one column with
 * text, or numbers beside paragraphs) is the paragraphs in it.
 */
export function readTable(table: XmlElement, reader: BlockReader): SourceBlock[] {
  const properties = child(table, 'w:tblPr');
  const { page } = reader.flow;
  const rows = withoutEmptyColumns(rowsOf(table, reader));
  if (rows.length === 0) return [];
  const style = reader.flow.styles.table(property(properties, 'w:tblStyle'));
  const ofTable = child(properties, 'w:tblBorders');
  const isRuled =
    (ofTable ? hasLines(ofTable) : style.isRuled) ||
    rows.some(({ cells }) => cells.some((cell) => cell.isRuled));
  const width = rows[0]?.cells.length ?? 0;
  if (width === 1) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  if (width === 2 && numbersParagraphs(rows, isRuled)) return rows.flatMap(numbered);
  const result: SourceTable = {
    kind: 'table',
    rows: rows.map(({ cells }) => cells.map(({ blocks }) => cellText(blocks))),
    headerRows: headerRows(rows, style.marksFirstRow && showsFirstRow(properties)),
    place: { page, line: null },
  };
  const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  const comments = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'comment');
  const notes = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'footnote');
  return [...comments, result, ...notes];
}

function rowsOf(container: XmlElement, reader: BlockReader): Row[] {
  return container.children.flatMap((element) => {
    if (element.name === 'w:tr') return readRow(element, reader);
    return ROW_WRAPPERS.has(element.name) ? rowsOf(element, reader) : [];
  });
}

function readRow(row: XmlElement, reader: BlockReader): Row[] {
  const { flow } = reader;
  const properties = child(row, 'w:trPr');
  const deletion = child(properties, 'w:del');
  if (deletion) {
    flow.changes.add('deletion', deletion);
    flow.drop(deletedText(row), 'deleted text (tracked change)');
    return [];
  }
  const insertion = child(properties, 'w:ins');
  if (insertion) flow.changes.add('insertion', insertion);
  const cells = [...blanks(numberOf(properties, 'w:gridBefore')), ...cellsOf(row, reader)];
  if (cells.length === 0) return [];
  return [{ cells, isHeader: switchOf(properties, 'w:tblHeader') === true }];
}

function cellsOf(container: XmlElement, reader: BlockReader): Cell[] {
  return container.children.flatMap((element) => {
    if (element.name === 'w:tc') return readCell(element, reader);
    return ROW_WRAPPERS.has(element.name) ? cellsOf(element, reader) : [];
  });
}

/** A cell as wide as it is: text in the first column that it covers. */
function readCell(cell: XmlElement, reader: BlockReader): Cell[] {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  const isCovered = merge !== null && merge.attributes['w:val'] !== 'restart';
  const blocks = reader.read(cell);
  // What a covered cell holds is not on the page.
  if (isCovered) for (const text of blocks.map(blockText)) reader.flow.drop(text, 'hidden text');
  const isRuled = hasLines(child(properties, 'w:tcBorders'));
  const span = Math.max(numberOf(properties, 'w:gridSpan'), 1);
  return [{ blocks: isCovered ? [] : blocks, isRuled }, ...blanks(span - 1)];
}

function blanks(count: number): Cell[] {
  return Array.from({ length: Math.min(Math.max(count, 0), 63) }, () => ({ blocks: [], isRuled: false }));
}

function numberOf(properties: XmlElement | null, name: string): number {
  const value = Number(property(properties, name) ?? 0);
  return Number.isInteger(value) ? value : 0;
}

/** All rows of one width, without the columns that keep text apart and have none. */
function withoutEmptyColumns(rows: readonly Row[]): Row[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const full = rows.map(({ cells, isHeader }) => ({
    cells: [...cells, ...blanks(width - cells.length)],
    isHeader,
  }));
  const used = Array.from({ length: width }, (_, at) =>
    full.some(({ cells }) => (cells[at]?.blocks.length ?? 0) > 0),
  );
  return full
    .map(({ cells, isHeader }) => ({ cells: cells.filter((_, at) => used[at]), isHeader }))
    .filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0));
}

/** Whether the first of two columns holds the numbers of the paragraphs in the second. */
function numbersParagraphs(rows: readonly Row[], isRuled: boolean): boolean {
  const markers = rows.map(({ cells }) => (cells[0]?.blocks ?? []).map(blockText).join(' ').trim());
  const given = markers.filter((text) => text !== '');
  if (given.length === 0 || !given.every((text) => MARKER.test(text))) return false;
  // Between lines, whole numbers may be the rows of a table; a number in a section is a paragraph's.
  return !isRuled || given.every((text) => /\d\.\d/.test(text));
}

function numbered({ cells: [first, second] }: Row): SourceBlock[] {
  const marker = (first?.blocks ?? []).map(blockText).join(' ').trim();
  const blocks = second?.blocks ?? [];
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'body');
  const paragraph = blocks[at];
  if (marker === '') return blocks;
  if (paragraph?.kind !== 'paragraph' || paragraph.list) return [...(first?.blocks ?? []), ...blocks];
  return blocks.with(at, { ...paragraph, list: { marker, level: 0 } });
}

function headerRows(rows: readonly Row[], isMarkedByStyle: boolean): number {
  const first = rows.findIndex(({ isHeader }) => !isHeader);
  const said = Math.max(first, 0);
  if (said > 0 || rows.length < 2) return said;
  const [top, ...others] = rows;
  const standsOut = isMarkedByStyle || (top !== undefined && isBold(top) && !others.every(isBold));
  return standsOut ? 1 : 0;
}

function isBold({ cells }: Row): boolean {
  const paragraphs = cells.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'paragraph');
  return paragraphs.length > 0 && paragraphs.every(({ look }) => look.bold);
}

/** Whether the first row has the look that the style keeps for it (17.4.55; the bit is of the older form). */
function showsFirstRow(properties: XmlElement | null): boolean {
  const look = child(properties, 'w:tblLook')?.attributes;
  const said = look?.['w:firstRow'];
  if (said !== undefined) return said === '1' || said === 'true';
  return (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) !== 0;
}

function cellText(blocks: readonly SourceBlock[]): string {
  return blocks
    .filter((block) => block.kind === 'table' || block.role === 'body')
    .map(blockText)
    .join('\n');
}

function blockText(block: SourceParagraph | SourceTable): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' ').trim()).join('\n');
  return block.list ? `${block.list.marker} ${block.text}` : block.text;
}
