/**
 * ## What it does
 * Finds a break in paragraph numbers that run through the whole report: 12 right after 9, or 1 again under a new
 * heading. Only in houses that number their paragraphs so.
 *
 * ## Why it matters
 * Where numbers run through, a paragraph is cited by its number alone. A number that is there twice, or not at
 * all, makes the citation ambiguous.
 *
 * ## Example
 * ```report bad
 * ## Background
 *
 * 1. The library opened in 1974.
 *
 * 2. It was last refitted in 2009.
 *
 * ## Options
 *
 * 1. The roof can be mended or replaced.
 * ```
 * Write instead:
 * ```report good
 * ## Background
 *
 * 1. The library opened in 1974.
 *
 * 2. It was last refitted in 2009.
 *
 * ## Options
 *
 * 3. The roof can be mended or replaced.
 * ```
 *
 * ## Source
 * `numbering.paragraphs` of the house template: several councils number paragraphs through under headings without
 * a number. The fix renumbers the report, references following; it is not offered where one would have to be
 * guessed.
 */
import type { NumberShape } from '../../../../grammar/src/index.ts';
import { renumberFix } from '../../format/renumber-fix.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'continuous-number-break',
  category: 'numbering',
  summary: 'Break in continuous paragraph numbers',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (house.numbering.paragraphs !== 'continuous') return;
    const end = attachmentsStart(model);
    let before: NumberShape | null = null;
    for (const { number } of model.paragraphs) {
      if (number?.parts.length !== 1 || number.start >= end) continue;
      const expected: number = (before?.parts[0] ?? 0) + 1;
      if (before && number.parts[0] !== expected) {
        const fix = renumberFix(model, number.start);
        report({
          at: number,
          message: `Paragraph ${number.text} comes after ${before.text}: it should be ${expected}`,
          ...(fix && { fix }),
          related: [{ start: before.start, end: before.end, message: 'The number before it' }],
        });
      }
      before = number;
    }
  },
});
