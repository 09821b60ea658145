/**
 * ## What it does
 * Finds a number that is left out: paragraph 3.4 right after 3.2.
 *
 * ## Why it matters
 * Members quote paragraphs by number, and a number that is missing looks like a paragraph that was taken out
 * after the report was signed off. References to what followed are wrong by one.
 *
 * ## Example
 * ```report bad
 * 3.1 The library opened in 1974.
 *
 * 3.3 It was last refitted in 2009.
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
 * its references along; it is not offered where a reference would have to be guessed.
 */
import { renumberFix } from '../../format/renumber-fix.ts';
import { numberFaults } from '../../model/number-faults.ts';
import { listNames } from '../../prose/name-lists.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-gap',
  category: 'numbering',
  summary: 'Paragraph number left out',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const fault of numberFaults(model).paragraphs) {
      if (fault.kind !== 'gap') continue;
      const { node, before, missing } = fault;
      const names = missing.length > 2 ? `${missing[0]} to ${missing.at(-1)}` : listNames(missing);
      const place = before
        ? `${before.number.text} is followed by ${node.number.text}`
        : `the section begins with ${node.number.text}`;
      const fix = renumberFix(model, node.number.start);
      report({
        at: node.number,
        message: `${names} ${missing.length === 1 ? 'is' : 'are'} missing: ${place}`,
        ...(fix && { fix }),
        ...(before && { related: [{ ...rangeOf(before.number), message: 'The number before it' }] }),
      });
    }
  },
});

function rangeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
