/** Tables as files have them, of whatever format, and text that is only laid out by one. */
import { ImportError } from '../import-error.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../source-document.ts';
import { TOO_LARGE } from './refusals.ts';

export interface Row {
  cells: Cell[];
  isHeader: boolean;
}

/** A cell where it stands; a place that another cell reaches into is a cell without blocks. */
export interface Cell {
  blocks: SourceBlock[];
  isRuled: boolean;
}

/** What is said of a table as a whole. */
export interface TableLook {
  page: number;
  /** There are lines between its cells. */
  isRuled: boolean;
  /** Its style sets the first row off from the others. */
  marksFirstRow: boolean;
}

/** What numbers a paragraph: `3.1`, `(a)`, `iv)`, `12.`. */
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxl]{1,6})[.)]{1,2})$/i;

/**
 * A table, and behind it the comments and notes that hang in its cells. A table that only lays text out (one column with
 * text, or numbers beside paragraphs) is the paragraphs in it.
 */
export function tableOf(given: readonly Row[], { page, isRuled, marksFirstRow }: TableLook): SourceBlock[] {
  const rows = withoutEmptyColumns(given);
  if (rows.length === 0) return [];
  const hasLines = isRuled || rows.some(({ cells }) => cells.some((cell) => cell.isRuled));
  const width = rows[0]?.cells.length ?? 0;
  if (width === 1) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  if (width === 2 && numbersParagraphs(rows, hasLines)) return rows.flatMap(numbered);
  const result: SourceTable = {
    kind: 'table',
    rows: rows.map(({ cells }) => cells.map(({ blocks }) => cellText(blocks))),
    headerRows: headerRows(rows, marksFirstRow),
    place: { page, line: null },
  };
  const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  const comments = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'comment');
  const notes = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'footnote');
  return [...comments, result, ...notes];
}

/** Places that a table may have; a register of a thousand pages has some hundred thousand. */
export const MOST_PLACES = 1_000_000;
const MOST_ROWS = 100_000;

/**
 * How many places the longest row has.
 *
 * @throws ImportError when with all rows as long as that one the table had far more places than any
 */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MOST_PLACES || rows.length > MOST_ROWS) throw new ImportError(TOO_LARGE);
  return width;
}

/** Places without text. */
export function blanks(count: number): Cell[] {
  return Array.from({ length: Math.min(Math.max(count, 0), 63) }, () => ({ blocks: [], isRuled: false }));
}

/** All rows of one width, without the columns that keep text apart and have none. */
function withoutEmptyColumns(rows: readonly Row[]): Row[] {
  const width = widthOf(rows.map(({ cells }) => cells));
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

function cellText(blocks: readonly SourceBlock[]): string {
  return blocks
    .filter((block) => block.kind === 'table' || block.role === 'body')
    .map(blockText)
    .join('\n');
}

export function blockText(block: SourceParagraph | SourceTable): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' ').trim()).join('\n');
  return block.list ? `${block.list.marker} ${block.text}` : block.text;
}
