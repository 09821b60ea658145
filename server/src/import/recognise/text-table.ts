import type { SourceBlock, SourceParagraph } from '../source-document.ts';

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
  if (lines.length < FEWEST_ROWS) return [block];
  // A line of its own may stand above the columns.
  const from = lines.findIndex((line) => GAP.test(line.trim()));
  const columns = from < 0 ? null : columnsOf(lines.slice(from));
  if (columns === null) return [block];
  const place = { ...block.place, line: block.place.line === null ? null : block.place.line + from };
  const above: SourceBlock[] = from > 0 ? [{ ...block, text: lines.slice(0, from).join('\n') }] : [];
  return 'names' in columns
    ? [...above, { ...block, text: columns.names.join('\n'), place }]
    : [...above, { kind: 'table', rows: columns.rows, headerRows: 0, place }];
}

const GAP = /\t| {3}/;

/** The rows that lines in columns are, or the names in them; null where they are none. */
function columnsOf(lines: readonly string[]): { rows: string[][] } | { names: string[] } | null {
  if (lines.length < FEWEST_ROWS) return null;
  const rows = lines.some((line) => /\S\t/.test(line)) ? byTabs(lines) : bySpaces(lines);
  if (rows === null || rows.length < FEWEST_ROWS) return null;
  const cells = rows.flat().filter((cell) => cell !== '');
  if (cells.every((cell) => NAME.test(cell))) return { names: cells };
  const isTable = rows.every(([first = '', ...others]) => isFirstCell(first) && others.some((cell) => cell));
  return isTable && !isProse(rows) ? { rows } : null;
}

const FEWEST_ROWS = 3;
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
    // A row whose first cell is empty goes on with the one above.
    if (above && cells[0] === '')
      for (const [column, cell] of cells.entries()) above[column] = `${above[column]} ${cell}`.trim();
    else rows.push(cells);
  }
  return rows;
}

const NARROWEST_GAP = 2;
const LONGEST_LINE = 300;
const MOST_COLUMNS = 12;
