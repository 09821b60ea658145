import { hasHeaderRow, type Table, type TableRow } from '../../../grammar/src/index.ts';

/** A table with its pipes aligned. A table without a header row keeps being one; columns get the line under theirs. */
export function printTable(table: Table): string[] {
  const widths = widthsOf(table);
  const delimiters = table.rows.find((row) => row.isDelimiter)?.cells ?? [];
  const isRight = delimiters.map(({ text }) => /^-+:$/.test(text));
  const lines = table.rows.map((row) => {
    const cells = row.cells.map((cell, column) =>
      printCell(row, cell.text, widths[column] ?? 3, isRight[column] ?? false),
    );
    return `| ${cells.join(' | ')} |`;
  });
  if (hasHeaderRow(table) && delimiters.length === 0) {
    lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  }
  return lines;
}

/** Units of the widest cell of each column, three at least. A table may have more rows than a call has arguments. */
function widthsOf({ rows }: Table): number[] {
  const widths: number[] = [];
  for (const { cells, isDelimiter } of rows) {
    for (const [column, { text }] of cells.entries())
      widths[column] = Math.max(widths[column] ?? 3, isDelimiter ? 3 : text.length);
  }
  return widths;
}

function printCell(row: TableRow, text: string, width: number, isRight: boolean): string {
  if (!row.isDelimiter) return isRight ? text.padStart(width) : text.padEnd(width);
  const left = text.startsWith(':') ? ':' : '';
  const right = text.endsWith(':') ? ':' : '';
  return `${left}${'-'.repeat(width - left.length - right.length)}${right}`;
}
