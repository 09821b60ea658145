/**
 * ## What it does
 * Finds a paragraph that stands out of the order of its number: 3.5 before 3.4.
 *
 * ## Why it matters
 * A reader who looks for paragraph 3.4 passes it by, and a paragraph moved at the last minute shows.
 *
 * ## Example
 * ```report bad
 * 3.1 The library opened in 1974.
 *
 * 3.3 It was last refitted in 2009.
 *
 * 3.2 It holds 40,000 books.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The library opened in 1974.
 *
 * 3.2 It was last refitted in 2009.
 *
 * 3.3 It holds 40,000 books.
 * ```
 *
 * ## Source
 * Councils’ report templates number every paragraph within its section. The fix renumbers the paragraphs where
 * they stand and takes references along; if a paragraph stands in the wrong place, move it instead.
 */
import { renumberFix } from '../../format/renumber-fix.ts';
import { numberFaults } from '../../model/number-faults.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-order',
  category: 'numbering',
  summary: 'Paragraph numbers out of order',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const fault of numberFaults(model).paragraphs) {
      if (fault.kind !== 'disorder') continue;
      const { node, neighbour, isAfter } = fault;
      const { start, end, text } = neighbour.number;
      const fix = renumberFix(model, node.number.start);
      report({
        at: node.number,
        message: `${node.number.text} stands ${isAfter ? 'after' : 'before'} ${text}: move the paragraph or renumber it`,
        ...(fix && { fix }),
        related: [{ start, end, message: text }],
      });
    }
  },
});
