/** Text that stands side by side on a page: forms of labels and values, and tables. */
import type { SourceTable } from '../../source-document.ts';
import type { Fragment } from './fragments.ts';
import { spareBehind } from './paragraphs.ts';
import { linesOf, plainText, type Row, type Run } from './runs.ts';

/** Where a column of a table is. */
interface Column {
  x: number;
  right: number;
}

/** A distance between rows, in sizes of their letters, that ends a table. */
const TABLE_GAP = 3.2;

/** A cell that is close to the one before it begins where its column does, give or take this, in points. */
const SLACK = 1.5;

/** How many of the rows from `from` on stand side by side, or carry on what does. */
export function gridLength(rows: readonly Row[], from: number): number {
  const [first] = rows.slice(from);
  if (!first || first.length < 2) return 0;
  let length = 1;
  let columns = columnsOf(first);
  for (let at = from + 1; at < rows.length; at++) {
    const [row, above] = [apart(rows[at] ?? [], columns), rows[at - 1] ?? []];
    const distance = (row[0]?.y ?? 0) - (above[0]?.y ?? 0);
    if (distance > TABLE_GAP * (row[0]?.size ?? 0)) break;
    const isPart = row.length > 1 || carriesOn(row, columns, distance);
    if (!isPart) break;
    columns = row.length > 1 ? columnsOf([...columns, ...row]) : columns;
    length = at - from + 1;
  }
  return length;
}

/** A line by itself that stands in a column, and that the edge of the page does not explain. */
function carriesOn([run]: Row, columns: readonly Column[], distance: number): boolean {
  if (!run || distance > 1.6 * run.size) return false;
  // The next heading, below a table.
  if (NUMBERED.test(plainText(run))) return false;
  const at = columns.findIndex((column) => Math.abs(column.x - run.x) < run.size);
  const next = columns[at + 1];
  return at > 0 || (at === 0 && next !== undefined && run.right < next.x);
}

const NUMBERED = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+\p{Lu}/u;

/** The rows of a form as lines of label, tab and value; of three columns and more, as a table. */
export function gridOf(rows: readonly Row[], page: number): SourceTable | { lines: string[] } {
  const columns = columnsOfRows(rows);
  const records = recordsOf(
    rows.map((row) => apart(row, columns)),
    columns,
  );
  if (columns.length < 3) return { lines: records.map((cells) => cells.join('\t').trimEnd()) };
  return { kind: 'table', rows: records, headerRows: isHeader(rows) ? 1 : 0, place: { page, line: null } };
}

function isHeader([first, second]: readonly Row[]): boolean {
  return first?.every(isBold) === true && second?.every(isBold) !== true;
}

function isBold({ fragments }: Run): boolean {
  return fragments.every(({ bold }) => bold);
}

/** From row to row, since a narrow cell is only told from the next by the columns of the rows above it. */
function columnsOfRows(rows: readonly Row[]): Column[] {
  let columns: Column[] = [];
  for (const row of rows) {
    const parted = apart(row, columns);
    if (parted.length > 1) columns = columnsOf([...columns, ...parted]);
  }
  // Lines that stand alone in a column may be longer than those beside others.
  for (const run of rows.flat()) {
    const at = columnAt(run, columns);
    const column = columns[at];
    if (column && run.right < (columns[at + 1]?.x ?? Number.POSITIVE_INFINITY))
      column.right = Math.max(column.right, run.right);
  }
  return columns;
}

/** Columns are what no row reaches over. */
function columnsOf(parts: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { x, right } of parts.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

/** A row with its runs parted where a column begins: in a narrow table cells are as close as words. */
function apart(row: Row, columns: readonly Column[]): Row {
  return row.flatMap((run) => {
    const parts: Fragment[][] = [[]];
    for (const fragment of run.fragments) {
      const begins = columns.some(({ x }, at) => at > 0 && Math.abs(x - fragment.x) < SLACK);
      if (begins && parts.at(-1)?.length) parts.push([]);
      parts.at(-1)?.push(fragment);
    }
    return parts.length === 1 ? [run] : parts.flatMap((part) => linesOf(part));
  });
}

/** The cells of each row; a row without a first cell, or close under the one above, carries that on. */
function recordsOf(rows: readonly Row[], columns: readonly Column[]): string[][] {
  const records: string[][] = [];
  /** The line above in each column. */
  const above: (Run | undefined)[] = [];
  for (const row of rows) {
    const runs = columns.map((_, at) => row.filter((run) => columnAt(run, columns) === at));
    const cells = runs.map((cell) => cell.map(plainText).join(' '));
    const last = records.at(-1);
    if (last && (cells[0] === '' || isRestOfLabel(cells, last))) {
      for (const [at, cell] of cells.entries()) {
        const joint = endsParagraph(above[at], runs[at]?.[0], columns[at]) ? '\n' : ' ';
        if (cell !== '') last[at] = `${last[at]}${joint}${cell}`.trim();
      }
    } else records.push(cells);
    for (const [at, cell] of runs.entries()) above[at] = cell.at(-1) ?? above[at];
  }
  return records;
}

/** What follows a title in a cell is another paragraph, and so is what follows a sentence that left room on its line. */
function endsParagraph(above: Run | undefined, line: Run | undefined, column: Column | undefined): boolean {
  if (!above || !line || !column) return false;
  if (isBold(above) !== isBold(line)) return isBold(above);
  return /[.:;]['’”")]?$/.test(plainText(above)) && spareBehind(line, above, column.right) > 0;
}

/** `maker:` below `Decision`, whose column was narrow. */
function isRestOfLabel([first = '', ...others]: readonly string[], [above = '']: readonly string[]): boolean {
  return others.every((cell) => cell === '') && /^\p{Ll}/u.test(first) && !/[.:]$/.test(above);
}

function columnAt(run: Run, columns: readonly Column[]): number {
  return Math.max(
    columns.findLastIndex(({ x }) => x <= run.x + SLACK),
    0,
  );
}
