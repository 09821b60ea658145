/**
 * ## What it does
 * Finds two paragraphs of a section with the same number.
 *
 * ## Why it matters
 * A reference to paragraph 3.2 must mean one paragraph. When there are two, the minute that quotes it is
 * ambiguous.
 *
 * ## Example
 * ```report bad
 * 3.1 The library opened in 1974.
 *
 * 3.1 It was last refitted in 2009.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The library opened in 1974.
 *
 * 3.2 It was last refitted in 2009.
 * ```
 *
 * ## Source
 * Councils’ report templates number every paragraph within its section. The fix renumbers the document and takes
 * its references along; it is not offered where a reference names the number that is there twice.
 */
import { renumberFix } from '../../format/renumber-fix.ts';
import { numberFaults } from '../../model/number-faults.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-duplicate',
  category: 'numbering',
  summary: 'Paragraph number used twice',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const fault of numberFaults(model).paragraphs) {
      if (fault.kind !== 'duplicate') continue;
      const { number } = fault.node;
      const { start, end } = fault.first.number;
      const fix = renumberFix(model, number.start);
      report({
        at: number,
        message: `There is another ${number.text} before this one: give each its own number`,
        ...(fix && { fix }),
        related: [{ start, end, message: `The first ${number.text}` }],
      });
    }
  },
});
