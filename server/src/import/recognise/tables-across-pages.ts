import type { SourceBlock, SourceTable } from '../source-document.ts';
import { isFigure } from './header-row.ts';
import type { Losses } from './losses.ts';

/**
 * Tables that the end of a page has cut in two, as one: what is on the next page has as many columns and nothing before
 * it, goes on with the rows, and may say the header again. A row that was cut itself goes on in its last row.
 *
 * @param blocks without headers and footers
 */
export function withWholeTables(blocks: readonly SourceBlock[], losses: Losses): SourceBlock[] {
  const whole: SourceBlock[] = [];
  let end: number | null = null;
  for (const block of blocks) {
    const above = whole.at(-1);
    if (above?.kind === 'table' && block.kind === 'table' && goesOn(above, block, end))
      whole[whole.length - 1] = joined(above, block, losses);
    else whole.push(block);
    // Of a table that is joined, the page where it ends.
    end = block.place.page;
  }
  return whole;
}

function goesOn(above: SourceTable, table: SourceTable, end: number | null): boolean {
  if (end === null || table.place.page !== end + 1) return false;
  if (above.rows[0]?.length !== table.rows[0]?.length) return false;
  return table.headerRows === 0 || repeatsHeader(above, table);
}

function repeatsHeader(above: SourceTable, table: SourceTable): boolean {
  return table.rows[0]?.join('|') === above.rows[0]?.join('|');
}

function joined(above: SourceTable, table: SourceTable, losses: Losses): SourceTable {
  const rows = [...table.rows];
  if (repeatsHeader(above, table)) losses.add(rows.shift()?.join(' ') ?? '', 'header or footer', table.place);
  const last = above.rows.at(-1) ?? [];
  const isCut = above.rows.length > above.headerRows && isRestOfRow(rows[0] ?? [], above);
  const cut = isCut ? (rows.shift() ?? []) : null;
  const whole = cut ? last.map((cell, column) => cellOf(cell, cut[column] ?? '')) : last;
  return { ...above, rows: [...above.rows.slice(0, -1), whole, ...rows] };
}

/** Nothing in the first column, which in other rows always has something; figures are those of a row of its own. */
function isRestOfRow(row: readonly string[], above: SourceTable): boolean {
  if (row[0] !== '' || row.some((cell) => cell !== '' && isFigure(cell))) return false;
  return above.rows.slice(above.headerRows).every(([first]) => first !== '');
}

/** A sentence goes on in the line where it was cut. */
function cellOf(above: string, below: string): string {
  if (above === '' || below === '') return `${above}${below}`;
  return /^\p{Ll}/u.test(below) ? `${above} ${below}` : `${above}\n${below}`;
}
