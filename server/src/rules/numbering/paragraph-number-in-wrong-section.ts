/**
 * ## What it does
 * Finds paragraphs that carry the number of another section: 4.3 under section 5.
 *
 * ## Why it matters
 * It is what remains when a paragraph is moved or copied from another section or another report. References to it
 * lead to the wrong section, and the number often exists twice.
 *
 * ## Example
 * ```report bad
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 4.1 The cost is met from the existing budget.
 * ```
 * Write instead:
 * ```report good
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 The cost is met from the existing budget.
 * ```
 *
 * ## Source
 * Councils’ report templates number every paragraph within its section. The fix renumbers the document and takes
 * its references along.
 */
import { renumberFix } from '../../format/renumber-fix.ts';
import { numberFaults } from '../../model/number-faults.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-in-wrong-section',
  category: 'numbering',
  summary: 'Paragraph with the number of another section',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const fault of numberFaults(model).paragraphs) {
      if (fault.kind !== 'wrong-section') continue;
      const [first, ...others] = fault.nodes;
      const number = String(fault.section.number?.parts[0] ?? '');
      const last = others.at(-1)?.number.text;
      const stand =
        last === undefined ? `${first.number.text} stands` : `${first.number.text} to ${last} stand`;
      const fix = renumberFix(model, first.number.start);
      report({
        at: first.number,
        message: `${stand} in section ${number}: number what is here from ${number}.1`,
        ...(fix && { fix }),
        related: [
          {
            start: fault.section.heading.start,
            end: fault.section.heading.end,
            message: `Section ${number} begins here`,
          },
        ],
      });
    }
  },
});
