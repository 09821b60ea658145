/**
 * The figures of a table and whether its totals can be right. Everything here is told apart by the words of labels
 * and headings and by what stands in the cells; what cannot be told is left out, never guessed.
 */
import { readFigure } from './money.ts';

/** A table as text: the heading of each column, and the rows below. */
export interface TableText {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

type RowKind =
  /** Adds to the total. */
  | 'item'
  | 'total'
  | 'subtotal'
  /** Adds to the total or is taken from it: `less grant`, `fees and charges`. */
  | 'signed'
  /** Says more of a row above, or adds to the total: `of which agency staff`. */
  | 'detail'
  /** Neither, and what is around it is no sum: `closing balance`. */
  | 'foreign'
  /** Nothing but words or units. */
  | 'empty';

/** A total that does not agree with what it should be the sum of. */
export interface WrongTotal {
  row: number;
  column: number;
  /** What the figures add up to, written as the total is. */
  sum: string;
}

const TOTAL = /^(?:grand |overall )?totals?(?: ?[(:].*)?:?$/i;
const TOTAL_OF = /^totals? [a-z]/i;
const SUBTOTAL = /^sub[- ]?totals?\b/i;
const DETAIL = /^(?:[-–—•*+(]|of which|includ|incl\b|memo)/i;
const SIGNED =
  /\b(?:less|minus|deduct\w*|income|grants?|fund\w*|financed|contributions?|receipts?|reserves?|savings?|fees|offset|transfers?|adjust\w*|recharges?|refunds?|rebates?|credits?|sales|rents?|charges|recover\w*|revenue|tax|rates|subsid\w*|slippage|\w*spends?|efficienc\w*|reductions?|discounts?|write-offs?)\b/i;
const FOREIGN =
  /^(?:average|mean|median|variance|difference|change|balance|opening|closing|surplus|deficit|shortfall|gap|target|net|gross|remaining|available|revised|original|cumulative|as %|%)\b|\b(?:brought|carried) forward\b/i;
const NOT_ADDED =
  /%|per ?cent|\brate\b|\baverage|\bavg\b|\bmean\b|\bmedian\b|\bratio\b|\bindex\b|\bscore|\brank|\bprice|\bper\b|unit cost|\bref\b|\bage\b|\bdate|\brag\b|cumulative/i;
const UNIT_ROW = /^(?:£? ?['’]?0{0,6}s?|£ ?(?:m|k|bn|million)|fte|%|no\.?|number)$/i;
const PERCENTAGE = /^\d{1,6}(?:\.\d{1,4})? ?(?:%|per cent)$/;

/** Without marks of emphasis. */
function plain(text: string): string {
  return text.replaceAll('*', '').trim();
}

/** The label of a row: its first cell that says something. */
function labelOf(row: readonly string[]): { text: string; column: number } {
  const column = row.findIndex((cell) => plain(cell) !== '');
  return { text: plain(row[column] ?? ''), column };
}

function kindOf(row: readonly string[]): RowKind {
  const { text, column } = labelOf(row);
  const others = row.slice(column + 1).map(plain);
  if (column === -1 || others.every((cell) => cell === '' || UNIT_ROW.test(cell))) return 'empty';
  if (TOTAL.test(text)) return 'total';
  if (SUBTOTAL.test(text) || TOTAL_OF.test(text)) return 'subtotal';
  if (DETAIL.test(text)) return 'detail';
  if (FOREIGN.test(text)) return 'foreign';
  return SIGNED.test(text) ? 'signed' : 'item';
}

/** The kinds of all rows; a last row such as `Total cost` is the total where no other is. */
function kindsOf({ rows }: TableText): RowKind[] {
  const kinds = rows.map(kindOf);
  const last = kinds.findLastIndex((kind) => kind !== 'empty');
  const isOnly = !kinds.includes('total') && kinds.indexOf('subtotal') === last && last > 0;
  const label = labelOf(rows[last] ?? []).text;
  // A net total takes something off, and nothing says which rows that is.
  if (isOnly && TOTAL_OF.test(label) && !/\bnet\b/i.test(label)) kinds[last] = 'total';
  return kinds;
}

/** Cells of a row called Total that are not the sum of their column. */
export function wrongColumnTotals(table: TableText): WrongTotal[] {
  const kinds = kindsOf(table);
  if (!kinds.includes('total') || !isRegular(table)) return [];
  const wrong: WrongTotal[] = [];
  for (const [row, kind] of kinds.entries()) {
    if (kind !== 'total' || kinds.slice(0, row).includes('foreign')) continue;
    const cells = table.rows[row] ?? [];
    for (let column = labelOf(cells).column + 1; column < cells.length; column += 1) {
      const sum = checkColumn(table, kinds, row, column);
      if (sum !== null) wrong.push({ row, column, sum });
    }
  }
  return wrong;
}

/** Every row has as many cells as the header, or as the first row. */
function isRegular({ header, rows }: TableText): boolean {
  const width = header.length || (rows[0]?.length ?? 0);
  return rows.length < 500 && rows.every((row) => row.length === width);
}

interface Figure {
  value: number;
  /** What its last digit is worth; 0 for an exact figure. */
  precision: number;
  kind: RowKind;
}

function checkColumn(table: TableText, kinds: RowKind[], totalRow: number, column: number): string | null {
  if (NOT_ADDED.test(plain(table.header[column] ?? ''))) return null;
  const written = plain(table.rows[totalRow]?.[column] ?? '');
  const total = figureOf(written, 'total');
  if (!total) return null;
  const figures: Figure[] = [];
  const titles = [table.header[column] ?? '', labelOf(table.rows[totalRow] ?? []).text];
  const cells: string[] = [];
  for (let row = 0; row < totalRow; row += 1) {
    const kind = kinds[row] ?? 'empty';
    const cell = plain(table.rows[row]?.[column] ?? '');
    if (kind === 'empty') titles.push(cell);
    if (kind === 'empty' || cell === '') continue;
    const figure = figureOf(cell, kind);
    if (!figure) return null;
    figures.push(figure);
    cells.push(cell);
  }
  if (!areOfOneUnit(titles, cells, written)) return null;
  const parts = figures.filter(({ kind }) => kind !== 'total' && kind !== 'subtotal');
  if (parts.length < 2 || mayBeAverage(parts, total, written)) return null;
  const lastTotal = figures.findLastIndex(({ kind }) => kind === 'total');
  const sinceTotal = figures.slice(lastTotal + 1).filter(({ kind }) => kind !== 'subtotal');
  const sums = figures.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  const sets = [parts, sinceTotal, sums].filter((set) => set.length > 0);
  if (sets.some((set) => canAgree(set, total)) || isHierarchy(parts, total)) return null;
  return sumText(lastTotal === -1 || sinceTotal.length < 2 ? parts : sinceTotal, total, written);
}

/**
 * Whether nothing hints that figures are not of one unit. The pound sign may stand at the first of them, at the total or at
 * both alone. Where some say of themselves that they are pounds, thousands or millions and others do not, or their title
 * says it too, none can be told: `1,200` and `£0.4m` below `£000`.
 *
 * @param titles what is said of all of them
 * @param cells as they are written
 * @param total the one that should be their sum
 */
function areOfOneUnit(titles: readonly string[], cells: readonly string[], total: string): boolean {
  const [first = '', ...others] = cells.filter((cell) => !NOTHING.test(cell));
  const all = [first, ...others, total];
  const saysScale = titles.some((title) => SCALE.test(title));
  const isScaled = (cell: string) => scaleOf(cell) > 1;
  if (all.some(isScaled))
    return all.every(isScaled) || (!saysScale && all.every((cell) => isScaled(cell) || isOfPounds(cell)));
  if (all.every(isOfPounds) || !all.some(isOfPounds)) return true;
  return !saysScale && (isOfPounds(first) || !others.some(isOfPounds));
}

function isOfPounds(cell: string): boolean {
  return cell.includes('£');
}

/** `£000`, `£'000s`, `£m`, `in millions` */
const SCALE = /\b000|£ ?(?:k|mn?|bn)\b|\b(?:thousands?|millions?|billions?)\b/i;

/** No sum of such figures is as small as the largest of them; money is added up even so. */
function mayBeAverage(figures: readonly Figure[], total: Figure, written: string): boolean {
  if (written.includes('£') || figures.some(({ value }) => value < 0)) return false;
  return figures.some(({ value }) => total.value <= value);
}

const PENCE = /£ ?\d[\d,]*\.\d\d\)?$/;
const NOTHING = /^(?:[-–—−]|nil|£? ?0)$/i;

function figureOf(cell: string, kind: RowKind): Figure | null {
  if (PERCENTAGE.test(cell)) return null;
  const figure = readFigure(cell);
  if (!figure || figure.malformed) return null;
  const isExact = NOTHING.test(cell) || PENCE.test(cell);
  return { value: figure.pounds, precision: isExact ? 0 : figure.precision, kind };
}

/** More rows than this that may count either way, and some combination always fits. */
const MOST_OPEN = 8;

/** Whether the figures make the total, taking those that may count either way as suits. */
function canAgree(figures: readonly Figure[], total: Figure): boolean {
  const open = figures.filter(({ kind }) => kind === 'signed' || kind === 'detail');
  if (open.length > MOST_OPEN) return true;
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const chosen = figures.map((figure) => {
      const isTurned = ((choice >> open.indexOf(figure)) & 1) === 1 && open.includes(figure);
      if (!isTurned) return figure;
      return { ...figure, value: figure.kind === 'detail' ? 0 : -figure.value };
    });
    if (agrees(chosen, total)) return true;
  }
  return false;
}

function agrees(figures: readonly Figure[], total: Figure): boolean {
  return Math.abs(sumOf(figures) - total.value) <= tolerance([...figures, total]);
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((whole, { value }) => whole + value, 0);
}

/** Each figure may be half of its last digit away from what it was rounded from. */
function tolerance(figures: readonly Figure[]): number {
  const slack = figures.reduce((whole, { precision }) => whole + precision / 2, 0);
  // And what adding up decimals leaves behind.
  return slack + 1e-9 * Math.max(1, ...figures.map(({ value }) => Math.abs(value)));
}

/**
 * Some rows are the sums of the rows next to them: a heading and its parts, whatever the labels say. Then the
 * total is the sum of the headings, or everything stands twice.
 */
function isHierarchy(items: readonly Figure[], total: Figure): boolean {
  if (Math.abs(sumOf(items) - 2 * total.value) <= tolerance(items)) return true;
  const isParent = items.map(
    (item, index) => sumsUp(item, items.slice(index + 1)) || sumsUp(item, items.slice(0, index).reverse()),
  );
  if (!isParent.includes(true)) return false;
  // Parents may nest; leaving all of them out, or any one, must give the total.
  const withoutParents = items.filter((_, index) => !isParent[index]);
  if (agrees(withoutParents, total)) return true;
  return items.some(
    (item, index) =>
      isParent[index] &&
      agrees(
        items.filter((other) => other !== item),
        total,
      ),
  );
}

/** Whether the first two or more of `others` add up to `item`. */
function sumsUp(item: Figure, others: readonly Figure[]): boolean {
  let sum = 0;
  for (const [index, other] of others.entries()) {
    sum += other.value;
    if (index > 0 && Math.abs(sum - item.value) <= tolerance([item, ...others.slice(0, index + 1)]))
      return item.value !== 0;
  }
  return false;
}

/** The sum as the total is written: `£1.4m`, `£12,300`, `500`. */
function sumText(figures: readonly Figure[], total: Figure, written: string): string {
  const sum = sumOf(figures);
  const scale = scaleOf(written);
  const suffix = scale === 1 ? '' : (/ ?[a-z]{1,8}$/i.exec(written)?.[0] ?? '');
  const finest = figures.reduce(
    (least, { precision }) => Math.min(least, precision || 0.01),
    total.precision || 0.01,
  );
  const isWhole = Math.abs(sum / scale - Math.round(sum / scale)) < 1e-9;
  const decimals =
    isWhole && !written.includes('.') ? 0 : Math.max(0, Math.round(Math.log10(scale / finest)));
  const number = Math.abs(sum / scale).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${sum < 0 ? '−' : ''}${written.includes('£') ? '£' : ''}${number}${suffix}`;
}

function scaleOf(written: string): number {
  if (/\d ?(?:bn|billion)/i.test(written)) return 1e9;
  if (/\d ?(?:mn?|million)\b/i.test(written)) return 1e6;
  return /\d ?(?:k|thousand)\b/i.test(written) ? 1e3 : 1;
}

const ROW_TOTAL = /^(?:grand |overall )?totals?(?: ?[(:].*)?:?$|^(?:row|overall) totals?$/i;

/** Cells of a column called Total that are not the sum of their row, where the other rows show that they should be. */
export function wrongRowTotals(table: TableText): WrongTotal[] {
  const column = table.header.findIndex((cell) => ROW_TOTAL.test(plain(cell)));
  if (column < 2 || !isRegular(table)) return [];
  // What stands in the columns before it is added; a column that cannot be added makes the total another thing.
  const between = table.header.slice(1, column).map(plain);
  if (between.some((cell) => NOT_ADDED.test(cell) || FOREIGN.test(cell))) return [];
  const wrong: WrongTotal[] = [];
  let right = 0;
  for (const [row, cells] of table.rows.entries()) {
    const written = plain(cells[column] ?? '');
    const total = figureOf(written, 'total');
    const figures = cells
      .slice(1, column)
      .flatMap((cell) => (plain(cell) === '' ? [] : [figureOf(plain(cell), 'item')]));
    const known = figures.filter((figure) => figure !== null);
    if (!total || known.length < 2 || known.length < figures.length) continue;
    const label = labelOf(cells).text;
    if (NOT_ADDED.test(label) || FOREIGN.test(label) || mayBeAverage(known, total, written)) continue;
    const parts = cells.slice(1, column).map(plain);
    if (!areOfOneUnit([label, ...table.header.slice(1, column + 1)], parts, written)) continue;
    if (agrees(known, total)) right += 1;
    else wrong.push({ row, column, sum: sumText(known, total, written) });
  }
  return right >= 2 && right > wrong.length ? wrong : [];
}

/** A column of percentages under a total of 100% that they do not make. */
export function wrongPercentages(table: TableText): WrongTotal[] {
  const kinds = kindsOf(table);
  const row = kinds.indexOf('total');
  if (row < 2 || !isRegular(table) || kinds.slice(0, row).some((kind) => kind !== 'item')) return [];
  const wrong: WrongTotal[] = [];
  const cells = table.rows[row] ?? [];
  for (let column = labelOf(cells).column + 1; column < cells.length; column += 1) {
    if (!/^100(?:\.0+)? ?(?:%|per cent)$/.test(plain(cells[column] ?? ''))) continue;
    const parts = table.rows.slice(0, row).map((cellsOf) => plain(cellsOf[column] ?? ''));
    if (!parts.every((part) => PERCENTAGE.test(part))) continue;
    const sum = parts.reduce((whole, part) => whole + Number.parseFloat(part), 0);
    const slack = parts.reduce((whole, part) => whole + 0.5 / 10 ** decimalsOf(part), 0);
    if (Math.abs(sum - 100) > slack + 1e-6)
      wrong.push({ row, column, sum: `${Math.round(sum * 100) / 100}%` });
  }
  return wrong;
}

function decimalsOf(part: string): number {
  return /\.(\d+)/.exec(part)?.[1]?.length ?? 0;
}
