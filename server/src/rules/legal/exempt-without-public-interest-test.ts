/**
 * ## What it does
 * Asks for a statement on the public interest where a report or a section is marked exempt and the text says
 * nothing about it.
 *
 * ## Why it matters
 * In England and Wales a paragraph of the schedule makes information exempt only as long as the public interest in
 * maintaining the exemption outweighs the public interest in disclosure. A report that is silent leaves the
 * committee to resolve on something it was not told.
 *
 * ## Example
 * ```report bad
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 *
 * In all the circumstances the public interest in maintaining the exemption outweighs the public interest in
 * disclosing the information, because negotiations are still going on.
 * ```
 *
 * ## Source
 * Paragraph 10 of Part 2 of Schedule 12A to the Local Government Act 1972; for Wales its Part 5, which does not
 * reach paragraph 16 (unverified). The Scottish schedule has no such test; Northern Ireland is unverified, and the
 * rule is silent in both.
 */
import { markedParts } from '../../prose/exemption.ts';
import { defineRule } from '../rule.ts';

/** Exempt whatever the public interest: legal privilege in Wales. */
const WITHOUT_TEST = new Map([
  ['england', new Set<string>()],
  ['wales', new Set(['16'])],
]);

export const rule = defineRule({
  id: 'exempt-without-public-interest-test',
  category: 'legal',
  summary: 'Exempt, without a word on the public interest',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: ['public interest'],
  check({ model, house, hits, report }) {
    const exceptions = WITHOUT_TEST.get(house.jurisdiction);
    if (!exceptions || hits.length > 0) return;
    for (const { mark } of markedParts(model)) {
      if (/\bpublic interest\b/i.test(mark.text)) continue;
      if (mark.paragraphs.length > 0 && mark.paragraphs.every((number) => exceptions.has(number))) continue;
      report({
        at: mark,
        message:
          'Nothing is said of the public interest: should the report say that maintaining the exemption outweighs disclosure, and why?',
      });
      return;
    }
  },
});
