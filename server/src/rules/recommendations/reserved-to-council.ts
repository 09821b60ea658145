/**
 * ## What it does
 * Finds a recommendation that asks a committee, a board or the executive to approve what only the full council
 * can decide: the budget and the council tax, the policy framework, the constitution. It asks whether the
 * recommendation should be to recommend it to Council. England and Wales.
 *
 * ## Why it matters
 * A decision by the wrong body is void, and has to be taken again by the right one.
 *
 * ## Example
 * ```report bad
 * Report to: Executive Board
 *
 * ## Recommendations
 *
 * (a) Approve the amendments to the Constitution in Appendix 1.
 * ```
 * Write instead:
 * ```report good
 * Report to: Executive Board
 *
 * ## Recommendations
 *
 * (a) Recommend to Council the amendments to the Constitution in Appendix 1.
 * ```
 *
 * ## Source
 * Resolutions of boards that read “RECOMMENDED to Council”. Which plans belong to the policy framework differs
 * from one council to the next, so that only the phrase itself is looked for (unverified against each
 * council’s constitution).
 */
import { nameOf } from '../../model/recommendations.ts';
import { defineRule } from '../rule.ts';

const DECIDES = new Set(['adopt', 'agree', 'amend', 'approve', 'set']);
const RESERVED =
  /\bcouncil tax (?:requirement|level|levels|increase|resolution|precept|reduction scheme|support scheme)\b|\b(?:level|amount|amounts) of council tax\b|\bthe council tax (?:for|be set)\b|\b(?:(?:general fund )?revenue|general fund|council’s|council's|annual|housing revenue account) budgets? (?:for|of) 20\d\d\b|\bbudget requirement\b|\bpolicy framework\b|\b(?:amendments?|changes?|revisions?|variations?) to the (?:council’s |council's )?constitution\b|\b(?:revised|updated|amended|new) constitution\b|\b(?:amend|adopt|approve) the (?:council’s |council's )?constitution\b/i;
/** Something that is not the decision itself, or is left to Council already. */
const LEAVES_IT =
  /\b(?:recommend|recommends|recommended|refer|refers|referred|submit|submission|draft|proposed|proposals?|consult|consultation|consultations|subject to|timetable|monitoring|within|outside|accordance|contrary|working (?:group|party)|for (?:full )?council|(?:to|by|at|that|from) (?:the )?(?:full )?council(?! tax))\b/i;
const COMMITTEE = /\b(?:board|cabinet|committee|sub-committee|executive|panel|forum|group)\b/i;
/** `Council`, `Full Council`, `Executive Board and Council`. */
const COUNCIL =
  /(?:^|[,&/;] ?|\band |\bfull |\bannual |\bextraordinary )(?:the )?(?:[\w-]{1,20} ){0,2}council\s*$/i;

export const rule = defineRule({
  id: 'reserved-to-council',
  category: 'recommendations',
  summary: 'Committee asked to approve what only Council can',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    if (house.jurisdiction !== 'england' && house.jurisdiction !== 'wales') return;
    for (const item of model.recommendations?.items ?? []) {
      if (item.verb === null || item.verbAt === null || !DECIDES.has(item.verb)) continue;
      const match = RESERVED.exec(item.text);
      if (!match || LEAVES_IT.test(item.text) || (item.stem && LEAVES_IT.test(item.stem.text))) continue;
      const body = model.fieldById.get('report-to')?.value.text ?? '';
      if (!COMMITTEE.test(body) || COUNCIL.test(body)) return;
      report({
        at: item.content.range(item.verbAt.start, item.verbAt.end),
        message: `${nameOf(item)} decides on “${match[0]}”, which is usually for Council: should it “recommend to Council”?`,
      });
    }
  },
});
