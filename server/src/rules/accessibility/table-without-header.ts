/**
 * ## What it does
 * Finds a table without a header row. A table whose first column holds the labels (in bold, or with colons) has
 * its headings there, and is left alone.
 *
 * ## Why it matters
 * Screen readers say the heading of its column before each cell; without one, a figure is only a figure.
 *
 * ## Example
 * ```report
 * | Ward | Cost |
 * | Ashcombe | £400 |
 * | Birchley | £900 |
 * ```
 * Write instead:
 * ```report
 * | Ward | Cost |
 * | --- | --- |
 * | Ashcombe | £400 |
 * | Birchley | £900 |
 * ```
 *
 * ## Source
 * Web Content Accessibility Guidelines 2.2, success criterion 1.3.1 (info and relationships); councils' guidance on
 * accessible papers.
 */
import type { Table, TableRow } from '../../../../grammar/src/index.ts';
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'table-without-header',
  category: 'accessibility',
  summary: 'Table without a header row',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { block, header } of model.tables) {
      const [first, second] = block.rows;
      if (header.length > 0 || !first || !second || first.cells.length < 2) continue;
      if (block.rows.every(isLabelled) || isForm(block)) continue;
      const fix = block.form === 'pipes' ? fixOf(first, model.source) : null;
      report({
        at: { start: first.start, end: first.end },
        message: 'This table has no header row: say in the first row what each column holds',
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** Labels with what is said of each behind it; in pipes, figures behind all of them are a column of figures. */
function isForm({ form, rows }: Table): boolean {
  if (rows.some(({ cells }) => cells.length !== 2)) return false;
  return form === 'columns' || !rows.slice(1).every(({ cells }) => /\d/.test(cells[1]?.text ?? ''));
}

/** A row that begins with its own label, or goes on with the one above: `| **Ward** | Ashcombe |`, `| Ward: | Ashcombe |`. */
function isLabelled({ cells, isDelimiter }: TableRow, index: number): boolean {
  const label = cells[0]?.text ?? '';
  return isDelimiter || (index > 0 && label === '') || /^\*\*[^*]+\*\*$|:$/.test(label);
}

const LONGEST_HEADING = 40;

/** Short words without figures in every cell of the first row are headings that lack their line. */
function fixOf({ cells, end }: TableRow, source: string): Fix | null {
  const isHeadings = cells.every(
    ({ text }) => text !== '' && text.length <= LONGEST_HEADING && !/\d/.test(text),
  );
  if (!isHeadings) return null;
  return {
    kind: 'unsafe',
    title: 'Make the first row the header',
    edits: [insert(end, `${lineEndOf(source)}|${' --- |'.repeat(cells.length)}`)],
  };
}
