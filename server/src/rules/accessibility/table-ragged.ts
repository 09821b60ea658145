/**
 * ## What it does
 * Finds a row with fewer or more cells than its table has columns.
 *
 * ## Why it matters
 * What stands in a short row moves under the wrong heading, and what stands in a long one under none.
 *
 * ## Example
 * ```report
 * | Ward | Cost | Year |
 * | --- | --- | --- |
 * | Ashcombe | £400 |
 * ```
 * Write instead:
 * ```report
 * | Ward | Cost | Year |
 * | --- | --- | --- |
 * | Ashcombe | £400 |  |
 * ```
 *
 * ## Source
 * Councils' guidance on accessible papers asks for tables without merged or missing cells.
 */
import type { TableRow } from '../../../../grammar/src/index.ts';
import { insert } from '../../lint/edits.ts';
import type { TableNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'table-ragged',
  category: 'accessibility',
  summary: 'Row with too few or too many cells',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const table of model.tables) {
      const columns = columnsOf(table);
      for (const row of table.block.rows) {
        const cells = row.cells.length;
        if (row.isDelimiter || cells === columns || cells === 0) continue;
        const missing = columns - cells;
        report({
          at: { start: row.start, end: row.end },
          message:
            missing > 0
              ? `This row has ${count(cells)} and the table ${count(columns, 'column')}: leave the empty ones in`
              : `This row has ${count(cells)} and the table ${count(columns, 'column')}: a “|” inside a cell is written “\\|”`,
          ...(missing > 0
            ? {
                fix: {
                  kind: 'safe',
                  title: 'Add the empty cells at the end of the row',
                  edits: [insert(row.end, padding(model.source, row, missing))],
                },
              }
            : {}),
        });
      }
    }
  },
});

/** As many as the header has; without one, as most rows have. */
function columnsOf({ header, rows }: TableNode): number {
  if (header.length > 0) return header.length;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  for (const [length, times] of counts) {
    if (times < most || (times === most && length < columns)) continue;
    most = times;
    columns = length;
  }
  return columns;
}

function count(number: number, noun = 'cell'): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function padding(source: string, row: TableRow, missing: number): string {
  const isClosed = source.charAt(row.end - 1) === '|' && source.charAt(row.end - 2) !== '\\';
  return `${isClosed ? '' : ' |'}${'  |'.repeat(missing)}`;
}
