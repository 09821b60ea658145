/**
 * ## What it does
 * Finds a report that is longer than the house allows. Appendices are not counted.
 *
 * ## Why it matters
 * Members complain of length first. Several councils cap their reports at four or five sides and send the rest
 * into appendices.
 *
 * ## Example
 * ```report bad
 * SUBJECT: A report of 6,000 words in a house that allows 2,500
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: A report of 2,300 words, the survey in Appendix A
 * ```
 *
 * ## Options
 * - `words`: the most words a report may have; `null` for the limit of the house (`limits.words`), and without
 *   one there either, none. Default: `null`.
 *
 * ## Source
 * Report guides with a limit: four or five sides of A4, two for a cover report.
 */
import { attachmentsStart } from '../../model/attachments.ts';
import { documentLandmark } from '../../model/landmarks.ts';
import { countWords } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ words: number | null }>({
  id: 'document-too-long',
  category: 'structure',
  summary: 'Report over the limit of words',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  options: {
    defaults: { words: null },
    properties: {
      words: {
        type: ['integer', 'null'],
        minimum: 1,
        description: 'The most words a report may have; null for the limit of the house.',
      },
    },
  },
  check({ model, house, options, report }) {
    const limit = options.words ?? house.limits.words;
    if (limit === null) return;
    const end = attachmentsStart(model);
    let words = 0;
    for (const { content, role } of model.prose) {
      if (content.start < end && role !== 'field') words += countWords(content.text);
    }
    const at = documentLandmark(model);
    if (words <= limit || !at) return;
    report({
      at,
      message: `This report has ${figure(words)} words, and ${figure(limit)} is the limit: shorten it, or move detail to an appendix`,
    });
  },
});

function figure(value: number): string {
  return value.toLocaleString('en-GB');
}
