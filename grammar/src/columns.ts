/**
 * Tables without pipes at their sides: columns set apart by tabs, as a word processor or a spreadsheet leaves them when
 * they are pasted, by bars, or by runs of blanks, as they come out of a PDF.
 */
import type { IToken } from 'chevrotain';
import { type Content, lineContent } from './content.ts';
import type { Table, TableRow } from './tree.ts';

/** Some lines of a block: running text, or a table of their own. */
export interface Piece {
  kind: 'text' | 'columns';
  lines: IToken[];
}

/**
 * The lines of a block, the tables among them apart. The lines of a table are two at least, and have as many cells each.
 *
 * @param firstRow index of the first line that may be a row: 1 where the first line begins a block of another kind
 * @param wanted `figures` where columns of words may be a form or names: only what has figures under its titles
 */
export function piecesOf(lines: IToken[], firstRow: 0 | 1, wanted: 'any' | 'figures'): Piece[] {
  const isDivided = (at: number) => DIVIDED.test(lines[at]?.image.trim() ?? '');
  const isRow = (at: number) =>
    at >= firstRow &&
    (isDivided(at) || (UNIT_ALONE.test(lines[at]?.image.trimEnd() ?? '') && isDivided(at + 1)));
  const pieces: Piece[] = [];
  for (let from = 0; from < lines.length; ) {
    const mayBeTable = isRow(from);
    let to = from + 1;
    while (to < lines.length && isRow(to) === mayBeTable) to += 1;
    const own = lines.slice(from, to);
    const last = pieces.at(-1);
    if (mayBeTable && isWanted(dividerOf(own), own, wanted)) pieces.push({ kind: 'columns', lines: own });
    else if (last?.kind === 'text') last.lines.push(...own);
    else pieces.push({ kind: 'text', lines: own });
    from = to;
  }
  return pieces;
}

function isWanted(divider: Divider | null, lines: readonly IToken[], wanted: 'any' | 'figures'): boolean {
  if (!divider || wanted === 'any') return divider !== null;
  const [titles = [], ...rows] = lines.map((line) => cellsOf(textOf(line, divider, lines), divider));
  return (
    !titles.some((text) => FIGURE.test(text) || text.endsWith(':')) &&
    rows.every((cells) => cells.some((text) => FIGURE.test(text.trim())))
  );
}

/** The rows of lines that `piecesOf` found to be a table. */
export function readColumns(source: string, lines: readonly IToken[]): TableRow[] {
  const divider = dividerOf(lines);
  return divider ? lines.map((line) => readRow(source, line, divider, lines)) : [];
}

/** The line under a table as one more row of it, `TOTAL` in capitals for instance; null when it is none. */
export function readRowBelow(source: string, table: Table, line: IToken): TableRow | null {
  const columns = table.rows.at(-1)?.cells.length;
  if (table.form !== 'columns' || !DIVIDED.test(line.image.trim())) return null;
  const divider = DIVIDERS.find((one) => cellsOf(line.image.trim(), one).length === columns);
  return divider ? readRow(source, line, divider, [line]) : null;
}

/**
 * Whether the first row says what each column holds: a line of dashes is under it, or it has the words of titles. Two
 * columns are also how a form is set out, so that there the words must stand over figures.
 */
export function hasHeaderRow({ form, rows }: Table): boolean {
  const [first, second] = rows;
  if (!first || !second) return false;
  if (second.isDelimiter || form === 'pipes') return second.isDelimiter;
  const [corner = '', ...titles] = first.cells.map(({ text }) => text);
  const areTitles = titles.every(isColumnTitle) || areYears(titles);
  if (!areTitles || !(corner === '' || isColumnTitle(corner))) return false;
  const below = rows.slice(1).map(({ cells }) => cells.map(({ text }) => text));
  const figure = first.cells.some(({ text }) => DIGIT.test(text)) ? FIGURE : DIGIT;
  if (first.cells.length === 2) return below.every(([, text = '']) => figure.test(text));
  // What a column holds is no entry of it as well.
  if (below.some((cells) => cells.some((text, at) => text !== '' && text === first.cells[at]?.text)))
    return false;
  return below.length > 1 || below.some((cells) => cells.some((text) => figure.test(text)));
}

interface Divider {
  pattern: RegExp;
  /** An empty first cell is told by what stands before the second, and an indentation looks the same. */
  mayBeginEmpty: boolean;
}

/** A tab for each border; as many as it takes to reach the next stop; bars; runs of blanks. */
const DIVIDERS: readonly Divider[] = [
  { pattern: /\t/, mayBeginEmpty: true },
  { pattern: /\t[\t ]*/, mayBeginEmpty: false },
  { pattern: /\|/, mayBeginEmpty: false },
  { pattern: /[ \u00a0]{3,}/, mayBeginEmpty: false },
];
const BLANKS = DIVIDERS.at(-1);
const DIVIDED = /\S(?: ?\t| \| | {3})/;
/** The title of the second of two columns, where the first has none. */
const UNIT_ALONE = /^\t(?:£['’0km]{0,4}s?|(?:19|20)\d\d(?:\/\d\d)?)$/;
const LONGEST_CELL = 60;
const DIGIT = /\d/;
// `£000` is a unit.
const FIGURE = /^(?!£0{3})[(–-]?£?\d[\d,.]*(?:%|m|k|bn)?\)?$/;

/** `2025`, `2026`, `2027` over what there is of each year. */
function areYears(titles: readonly string[]): boolean {
  const [first = ''] = titles;
  return (
    titles.length > 1 &&
    /^(?:19|20)\d\d$/.test(first) &&
    titles.every((text, at) => text === String(Number(first) + at))
  );
}

function isColumnTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_CELL && !FIGURE.test(text) && !/£[1-9]|@/.test(text);
}

/** What sets the cells of some lines apart, so that each has as many; null when nothing does. */
function dividerOf(lines: readonly IToken[]): Divider | null {
  if (lines.length < 2) return null;
  return (
    DIVIDERS.find((divider) =>
      isTable(
        lines.map((line) => cellsOf(textOf(line, divider, lines), divider)),
        divider,
      ),
    ) ?? null
  );
}

function isTable(rows: readonly string[][], divider: Divider): boolean {
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || rows.some(({ length }) => length !== columns)) return false;
  // Blanks also stand where a line of prose was stretched.
  return (
    divider !== BLANKS ||
    (columns + rows.length > 4 && rows.flat().every(({ length }) => length <= LONGEST_CELL))
  );
}

function cellsOf(text: string, { pattern }: Divider): string[] {
  return text.split(pattern);
}

function textOf({ image }: IToken, { mayBeginEmpty }: Divider, lines: readonly IToken[]): string {
  const isIndented = lines.every((line) => /^\s/.test(line.image));
  return mayBeginEmpty && !isIndented ? image.trimEnd() : image.trim();
}

function readRow(source: string, line: IToken, divider: Divider, lines: readonly IToken[]): TableRow {
  const { image, startOffset } = line;
  const start = startOffset + image.length - image.trimStart().length;
  const end = startOffset + image.trimEnd().length;
  const text = textOf(line, divider, lines);
  const cells: Content[] = [];
  let at = end - text.length;
  for (const cell of cellsOf(text, divider)) {
    cells.push(lineContent(source, at, at + cell.length));
    at += cell.length;
    at += divider.pattern.exec(source.slice(at, end))?.[0].length ?? 0;
  }
  return { start, end, cells, isDelimiter: cells.every((cell) => /^:?-+:?$/.test(cell.text)) };
}
