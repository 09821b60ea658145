/**
 * ## What it does
 * Adds up a column of percentages that has 100% in the row called Total, and finds one that does not make 100%
 * even when every figure may have been rounded.
 *
 * ## Why it matters
 * A share is wrong or missing, and readers who add it up trust the rest no more.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * | Answer | Share |
 * | --- | --- |
 * | Yes | 62% |
 * | No | 28% |
 * | Total | 100% |
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * | Answer | Share |
 * | --- | --- |
 * | Yes | 62% |
 * | No | 38% |
 * | Total | 100% |
 * ```
 *
 * ## Source
 * Arithmetic.
 */
import { wrongPercentages } from '../../prose/table-figures.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'table-percentage-total',
  category: 'references',
  summary: 'Percentages that do not make 100%',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { header, rows } of model.tables) {
      const wrong = wrongPercentages({
        header: header.map((cell) => cell.text),
        rows: rows.map((row) => row.map((cell) => cell.text)),
      });
      for (const { row, column, sum } of wrong) {
        const cell = rows[row]?.[column];
        if (cell)
          report({
            at: cell,
            message: `The percentages make ${sum}, not ${cell.text.replaceAll('*', '')}: is one missing?`,
          });
      }
    }
  },
});
