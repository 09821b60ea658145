/**
 * ## What it does
 * Finds a long web address in running text. Short ones, which can be copied from paper, are left alone, and so are
 * those in the list of background papers.
 *
 * ## Why it matters
 * A screen reader reads it out letter by letter, and nobody types it from a printed agenda.
 *
 * ## Example
 * ```report
 * 3.1 The figures are at https://www.example.gov.uk/documents/s12345/Appendix%20A%20-%20Outturn%20by%20ward.pdf.
 * ```
 * Write instead:
 * ```report
 * 3.1 The figures are in the [outturn by ward](https://www.example.gov.uk/documents/s12345/Appendix%20A%20-%20Outturn%20by%20ward.pdf).
 * ```
 *
 * ## Options
 * - `max`: the longest address to leave alone, in characters. Default: 60.
 *
 * ## Source
 * Councils' guidance on accessible papers asks for links with words of their own.
 */
import { inlineAt } from '../../prose/inline-at.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ max: number }>({
  id: 'long-web-address',
  category: 'accessibility',
  summary: 'Long web address in the text',
  severity: 'hint',
  fix: null,
  kinds: ['report', 'minutes'],
  triggers: ['http', 'https', 'www'],
  options: { defaults: { max: 60 }, properties: { max: { type: 'integer', minimum: 20 } } },
  check({ model, hits, options, report }) {
    for (const { unit, start } of hits) {
      if (unit.section !== null && unit.section === model.backgroundPapers.section) continue;
      const address = inlineAt(unit, start);
      // `www` inside an address that has been told already.
      if (address?.kind !== 'Url' || address.start !== start) continue;
      const length = address.text.replace(/[.,;:)]{1,5}$/, '').length;
      if (length <= options.max) continue;
      report({
        at: unit.content.range(start, start + length),
        message: 'This web address is too long to read out or to type: give the link words of its own',
      });
    }
  },
});
