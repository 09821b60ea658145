import type { SourceTable } from '../source-document.ts';
import { isDate } from './front/titles.ts';

/**
 * A table whose first row can only be its header: words over a column of figures or dates. Word shows such a row as any other
 * when nobody has marked it, and Google Docs has no mark for it.
 */
export function withHeaderRow(table: SourceTable): SourceTable {
  const [top = [], second = []] = table.rows;
  // `Columns` over `Good`, `Fair` and `Poor`: the names of a wide cell are in the row below it.
  const isDouble =
    top.slice(1).includes('') &&
    second[0] === '' &&
    second.slice(1).every((cell) => YEAR.test(cell) || isName(cell));
  const others = table.rows.slice(isDouble ? 2 : 1);
  if (table.headerRows > 0 || others.length < FEWEST) return table;
  // The first column may have no name, and a year may be one.
  const isNamed = top.every(
    (cell, column) => (cell === '' && (column === 0 || isDouble)) || YEAR.test(cell) || isName(cell),
  );
  // The first column holds what the rows are about, which may be years.
  const isOverFigures = top.some(
    (_, column) =>
      column > 0 && others.every((row) => isFigure(row[column] ?? '') && !YEAR.test(row[column] ?? '')),
  );
  return isNamed && isOverFigures ? { ...table, headerRows: 1 } : table;
}

/** Rows that there must be below it. */
const FEWEST = 2;

function isName(cell: string): boolean {
  return cell !== '' && !isFigure(cell);
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a cell is a figure or a day: `£1,200`, `(3.5)`, `62%`, `£3.6m`, `12 June 2027`. */
export function isFigure(cell: string): boolean {
  const text = cell.replaceAll('**', '');
  return FIGURE.test(text) || isDate(text);
}

const FIGURE = /^[-–+(]?[£$€]?[-–]?\d[\d,.]{0,20}(?: ?(?:%|k|m|bn|million|thousand))?\)?$/i;
