/**
 * ## What it does
 * Finds a column without a heading. The corner above a column of row labels may be empty.
 *
 * ## Why it matters
 * Screen readers announce each cell by the heading of its column.
 *
 * ## Example
 * ```report
 * | Ward | 2022 |  |
 * | --- | --- | --- |
 * | Ashcombe | £400 | £500 |
 * ```
 * Write instead:
 * ```report
 * | Ward | 2022 | 2023 |
 * | --- | --- | --- |
 * | Ashcombe | £400 | £500 |
 * ```
 *
 * ## Source
 * Web Content Accessibility Guidelines 2.2, success criterion 1.3.1 (info and relationships).
 */
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'table-empty-header-cell',
  category: 'accessibility',
  summary: 'Table column without a heading',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { header, rows } of model.tables) {
      for (const [index, cell] of header.entries()) {
        if (index === 0 || !cell.isEmpty) continue;
        // A column with nothing in it at all is an empty column, not one without a heading.
        if (!rows.some((row) => row[index]?.isEmpty === false)) continue;
        report({
          at: { start: cell.start, end: cell.end },
          message: `Column ${index + 1} of this table has no heading: say what it holds`,
        });
      }
    }
  },
});
