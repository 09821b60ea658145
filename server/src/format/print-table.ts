import { hasHeaderRow, type Table, type TableRow } from '../../../grammar/src/index.ts';

/** A table with its pipes aligned. A table without a header row keeps being one; columns get the line under theirs. */
export function printTable(table: Table): string[] {
  const columns = Math.max(...table.rows.map((row) => row.cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      3,
      ...table.rows.filter((row) => !row.isDelimiter).map((row) => row.cells[column]?.text.length ?? 0),
    ),
  );
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

function printCell(row: TableRow, text: string, width: number, isRight: boolean): string {
  if (!row.isDelimiter) return isRight ? text.padStart(width) : text.padEnd(width);
  const left = text.startsWith(':') ? ':' : '';
  const right = text.endsWith(':') ? ':' : '';
  return `${left}${'-'.repeat(width - left.length - right.length)}${right}`;
}
