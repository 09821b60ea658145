import type { Place, SourceBlock, SourceParagraph } from '../source-document.ts';
import { isFigure } from './header-row.ts';

/**
 * Blocks whose lines stand in columns as tables: by tabs, as they are copied out of tables of a word processor, or by
 * spaces, as programs print the pages of a PDF. Not where lines only have a gap now and then, nor where the first column
 * numbers paragraphs or labels end with a colon, which are no tables. Names that stand in columns to save space are a
 * line each.
 */
export function withTextTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'body' && block.list === null ? partsOf(block) : [block],
  );
}

function partsOf(block: SourceParagraph): SourceBlock[] {
  const lines = block.text.split('\n');
  const parts: SourceBlock[] = [];
  let at = 0;
  for (const { from, to, columns } of columnsIn(lines)) {
    // Lines of their own may stand above the columns.
    if (from > at) parts.push(paragraphOf(block, lines, at, from));
    parts.push(
      'names' in columns
        ? { ...paragraphOf(block, lines, from, to), text: columns.names.join('\n') }
        : {
            kind: 'table',
            rows: columns.rows,
            headerRows: columns.rows.length < FEWEST_ROWS ? 1 : 0,
            place: placeOf(block, from),
          },
    );
    at = to;
  }
  if (at === 0) return [block];
  return at < lines.length ? [...parts, paragraphOf(block, lines, at, lines.length)] : parts;
}

function paragraphOf(
  block: SourceParagraph,
  lines: readonly string[],
  from: number,
  to: number,
): SourceParagraph {
  return { ...block, text: lines.slice(from, to).join('\n'), place: placeOf(block, from) };
}

function placeOf({ place }: SourceParagraph, from: number): Place {
  return { ...place, line: place.line === null ? null : place.line + from };
}

interface Found {
  from: number;
  /** Exclusive. */
  to: number;
  columns: Columns;
}

/** The lines that stand in columns: all from the first with a gap on, else those between lines without one. */
function columnsIn(lines: readonly string[]): Found[] {
  let from = next(lines, 0, WITH_GAP);
  const all = columnsOf(lines.slice(from));
  if (all) return [{ from, to: lines.length, columns: all }];
  const found: Found[] = [];
  while (from < lines.length) {
    const to = next(lines, from, WITHOUT_GAP);
    const columns = columnsOf(lines.slice(from, to));
    if (columns) found.push({ from, to, columns });
    from = next(lines, to, WITH_GAP);
  }
  return found;
}

/** Index of the next line of a kind; the length where there is none. */
function next(lines: readonly string[], from: number, isOfKind: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && !isOfKind(lines[at] ?? '')) at += 1;
  return at;
}

/** The gap behind the number of a title or a paragraph is none between columns. */
const WITH_GAP = (line: string) => {
  const text = line.trim();
  const [first = ''] = text.split(/\s/, 1);
  return GAP.test(MARKER.test(first) ? text.slice(first.length).trimStart() : text);
};
const WITHOUT_GAP = (line: string) => !WITH_GAP(line);

type Columns = { rows: string[][] } | { names: string[] };

const GAP = /\t| {3}/;

/** The rows that lines in columns are, or the names in them; null where they are none. */
function columnsOf(lines: readonly string[]): Columns | null {
  if (lines.length < 2) return null;
  const rows = lines.some((line) => /\S\t/.test(line)) ? byTabs(lines) : bySpaces(lines);
  if (rows === null || !(rows.length >= FEWEST_ROWS || isHeaderAndRow(rows, lines))) return null;
  const cells = rows.flat().filter((cell) => cell !== '');
  if (cells.every((cell) => NAME.test(cell))) return { names: cells };
  const isTable = rows.every(([first = '', ...others], at) => {
    // The header may have nothing over the first column.
    const isCorner = at === 0 && first === '' && others.every((cell) => cell !== '');
    return isCorner || (isFirstCell(first) && others.some((cell) => cell));
  });
  return isTable && !isProse(rows) ? { rows } : null;
}

const FEWEST_ROWS = 3;

/** Two rows are a table where there are three columns that wide gaps keep apart, words over one thing of each. */
function isHeaderAndRow(rows: readonly string[][], lines: readonly string[]): boolean {
  const [header = [], row = []] = rows;
  const gaps = lines.map((line) => (line.trim().match(WIDE_GAPS) ?? []).length);
  return (
    rows.length === 2 &&
    header.length > 2 &&
    header.every((cell) => cell !== '' && !isFigure(cell) && !/[.:;]$/.test(cell)) &&
    row.every((cell) => cell !== '') &&
    gaps.filter((count) => count === header.length - 1).length === 2
  );
}

const WIDE_GAPS = /\t| {3,}/g;
const NAME = /^(?:Councillor|Cllr|Alderman)s? \p{Lu}/u;
const MARKER =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]|[A-Z]{2,5} ?\d{1,4}|[-•*·▪◦●o])$/;
const LONGEST_FIRST = 60;

function isFirstCell(text: string): boolean {
  return text !== '' && text.length <= LONGEST_FIRST && !text.endsWith(':') && !MARKER.test(text);
}

/** Running text in two columns: its lines begin in lower case as often as not. */
function isProse(rows: readonly string[][]): boolean {
  const begun = rows.filter(([first = '']) => /^\p{Ll}/u.test(first)).length;
  return begun * 5 > rows.length;
}

/** Every line has as many cells as the others; a tab before all of them is an indent. */
function byTabs(lines: readonly string[]): string[][] | null {
  const rows = lines.map((line) =>
    line
      .trimEnd()
      .split('\t')
      .map((cell) => cell.trim()),
  );
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

/** Columns are between gaps that go down through all lines. */
function bySpaces(lines: readonly string[]): string[][] | null {
  const flat = lines.map((line) => line.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').trimEnd());
  const width = flat.reduce((most, line) => Math.max(most, line.length), 0);
  if (width > LONGEST_LINE) return null;
  const starts: number[] = [];
  let gap = NARROWEST_GAP;
  for (let at = 0; at < width; at += 1) {
    const isFree = flat.every((line) => (line[at] ?? ' ') === ' ');
    if (!isFree && gap >= NARROWEST_GAP) starts.push(at);
    gap = isFree ? gap + 1 : 0;
  }
  if (starts.length < 2 || starts.length > MOST_COLUMNS) return null;
  const rows: string[][] = [];
  for (const line of flat) {
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1] ?? width).trim());
    const above = rows.at(-1);
    // A row goes on with the one above where its first cell is empty, or nothing but the rest of that.
    const isRest = /^\p{Ll}/u.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');
    if (above && (cells[0] === '' || isRest))
      for (const [column, cell] of cells.entries()) above[column] = `${above[column]} ${cell}`.trim();
    else rows.push(cells);
  }
  return rows;
}

const NARROWEST_GAP = 2;
const LONGEST_LINE = 300;
const MOST_COLUMNS = 12;
