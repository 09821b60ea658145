import type { SourceTable } from '../source-document.ts';

/** A table in pipes, its header row ruled off. Lines inside a cell become one: the language knows no others. */
export function tableLines({ rows, headerRows }: SourceTable): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const lines = filled.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  if (headerRows > 0 && lines.length > 1) {
    const rule = `| ${(filled[0] ?? []).map(() => '---').join(' | ')} |`;
    lines.splice(1, 0, rule);
  }
  return lines;
}

function cellText(cell: string): string {
  const lines = cell.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replace(/(?<!\\)\|/g, '\\|');
}
