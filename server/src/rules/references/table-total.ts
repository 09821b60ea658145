/**
 * ## What it does
 * Adds up the columns of a table that has a row called Total, and the rows of one that has a column called Total,
 * and finds totals that are not the sum. It allows for rounding (each figure may be half of its last digit away), for
 * sub-totals and for headings whose parts are listed below them. It leaves alone percentages, rates and averages,
 * columns in which a cell is no figure or is of another unit than the others (`£0.4m` below `£000`), tables with rows
 * such as “of which” or “less grant”, and a column called Total that the other rows do not bear out.
 *
 * ## Why it matters
 * A row is added, the total stays. Members approve the total.
 *
 * ## Example
 * ```report bad
 * 5. Financial implications
 *
 * | Item | Cost |
 * | --- | --- |
 * | Roof | £120,000 |
 * | Windows | £45,000 |
 * | Total | £185,000 |
 * ```
 * Write instead:
 * ```report good
 * 5. Financial implications
 *
 * | Item | Cost |
 * | --- | --- |
 * | Roof | £120,000 |
 * | Windows | £45,000 |
 * | Total | £165,000 |
 * ```
 *
 * ## Source
 * Arithmetic.
 */
import type { TableNode } from '../../model/types.ts';
import { type WrongTotal, wrongColumnTotals, wrongRowTotals } from '../../prose/table-figures.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const rule = defineRule({
  id: 'table-total',
  category: 'references',
  summary: 'A total that is not the sum',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check(context) {
    for (const table of context.model.tables) {
      const text = {
        header: table.header.map((cell) => cell.text),
        rows: table.rows.map((row) => row.map((cell) => cell.text)),
      };
      const inColumns = wrongColumnTotals(text);
      for (const wrong of inColumns) tell(context, table, wrong, `the figures above it make ${wrong.sum}`);
      for (const wrong of wrongRowTotals(text)) {
        if (inColumns.some(({ row, column }) => row === wrong.row && column === wrong.column)) continue;
        tell(context, table, wrong, `the figures of its row make ${wrong.sum}`);
      }
    }
  },
});

function tell(
  { report }: RuleContext<Record<string, never>>,
  { header, rows }: TableNode,
  { row, column }: WrongTotal,
  why: string,
): void {
  const cell = rows[row]?.[column];
  if (!cell) return;
  const heading = header[column]?.text.replaceAll('*', '').trim() ?? '';
  const where = heading === '' || /^total/i.test(heading) ? '' : ` of “${heading}”`;
  report({ at: cell, message: `The total${where} is given as ${cell.text.replaceAll('*', '')}, but ${why}` });
}
