/**
 * ## What it does
 * Finds an item that is exempt as a whole, of which the public part of the minutes says nothing but the title. Another
 * item of the same title that is not exempt is a summary; so is the text of a public item with an `EXEMPT` sub-section.
 *
 * ## Why it matters
 * Where leaving out the exempt part would leave no reasonably fair and coherent record, the council has to write a
 * summary that gives one without disclosing the exempt information.
 *
 * ## Example
 * ```minutes bad
 * ## 7. Sale of the depot
 * EXEMPT: paragraph 3
 *
 * Offers of £1.2m and £1.4m were considered.
 *
 * RESOLVED: That the higher offer be accepted.
 * ```
 * Write instead:
 * ```minutes good
 * ## 7. Sale of the depot
 *
 * The Board considered the offers received for the depot.
 *
 * RESOLVED: That the recommendation in the exempt report be approved.
 *
 * ### Exempt minute
 * EXEMPT: paragraph 3
 *
 * Offers of £1.2m and £1.4m were considered.
 * ```
 *
 * ## Source
 * Section 100C(2) of the Local Government Act 1972; section 50C(2) of the Local Government (Scotland) Act 1973; section 44
 * of the Local Government Act (Northern Ireland) 2014.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'exempt-item-without-summary',
  category: 'minutes',
  summary: 'Exempt item without a public summary',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    // Minutes that are exempt as a whole have a public version of their own.
    if (model.exempt) return;
    const items = minutesOf(model)?.items ?? [];
    const open = items.filter(({ section }) => section?.exempt === null).map(({ title }) => subjectOf(title));
    for (const { section, title } of items) {
      if (!section?.exempt || open.includes(subjectOf(title))) continue;
      report({
        at: section.exempt,
        message: 'The public minutes say nothing of this item: write a summary that is not exempt',
      });
    }
  },
});

/** `Sale of the depot – exempt minute`, `Sale of the depot (summary)` → `sale of the depot`. */
function subjectOf(title: string | null): string {
  return (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(?:exempt|public|confidential|private|minutes?|summary|part|ii?|item|of)\b/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
