/** Rows of cells; the first has the titles. */
export type Table = readonly (readonly string[])[];

export function markdownTable(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [titles = [], ...rows] = table;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

export function plainTable(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `200 MB`; a megabyte is a million bytes. */
export function megabytes(bytes: number, digits = 0): string {
  return `${(bytes / 1e6).toFixed(digits)} MB`;
}

export function verdict(met: boolean): string {
  return met ? 'met' : 'missed';
}
