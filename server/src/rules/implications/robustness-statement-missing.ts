/**
 * ## What it does
 * Asks about a report that recommends the budget or the council tax, and has no statement on the robustness of the
 * estimates and the adequacy of the reserves. England and Wales.
 *
 * ## Why it matters
 * The chief finance officer has to report on both when the council calculates its budget, and the council has to
 * have regard to it.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Recommend to Council a council tax increase of 2.99%.
 *
 * ## Background
 *
 * The budget was prepared between July and January.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Recommend to Council a council tax increase of 2.99%.
 *
 * ## Background
 *
 * The budget was prepared between July and January. The statement of the Chief Finance Officer on the robustness of
 * the estimates is at Appendix 3.
 * ```
 *
 * ## Source
 * Section 25 of the Local Government Act 2003 (unverified; the statement may stand in another report of the same
 * meeting, so that this is a question).
 */
import { decisionsOf } from '../../model/implication-evidence.ts';
import { defineRule } from '../rule.ts';

const SETS_BUDGET =
  /\bcouncil tax (?:requirement|level|increase|resolution)\b|\b(?:level|amount|amounts) of council tax\b|\bcouncil tax be set\b|\bset the council tax\b|\bbudget requirement\b|\b(?:general fund )?revenue budget (?:for|of) 20\d\d\b/i;
const NOT_YET =
  /\b(?:draft|consult\w{0,7}|monitoring|outturn|forecast|amendments?|within|timetable|process)\b/i;

export const rule = defineRule({
  id: 'robustness-statement-missing',
  category: 'implications',
  summary: 'Budget without a statement on its robustness',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  triggers: [
    'robust',
    'robustness',
    'adequacy of reserves',
    'adequacy of the reserves',
    's25',
    's151 statement',
  ],
  check({ model, house, hits, report }) {
    if (hits.length > 0 || (house.jurisdiction !== 'england' && house.jurisdiction !== 'wales')) return;
    for (const { text, content } of decisionsOf(model)) {
      const match = SETS_BUDGET.exec(text);
      if (!match || NOT_YET.test(text)) continue;
      report({
        at: content.range(match.index, match.index + match[0].length),
        message: `The budget is set without a statement on the robustness of the estimates: does it stand in another report?`,
      });
      return;
    }
  },
});
