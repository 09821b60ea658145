/**
 * ## What it does
 * Compares the recommendations of the reports that an item names (`REPORT: path`) with what the item decides, and finds
 * those of which nothing is said. They are compared by their words: “the plan be approved”, “the recommendations in the
 * report be agreed” and “recommendation (ii) be deferred” each say something; “the report be noted” says nothing of a
 * report that asks for more. Recommendations to note, and items that decide nothing at all, are not asked about.
 *
 * ## Why it matters
 * What was recommended and never answered is neither agreed nor refused. Officers cannot act on it, and nobody can
 * find out later what the members wanted.
 *
 * ## Example
 * ```minutes bad
 * //- roof.report
 * 2.0 RECOMMENDATION: That Members:
 *
 * i) note the report; and
 * ii) approve a budget of £90,000 for the roof.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: roof.report
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * //- roof.report
 * 2.0 RECOMMENDATION: That Members:
 *
 * i) note the report; and
 * ii) approve a budget of £90,000 for the roof.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: roof.report
 * OUTCOME: (ii) deferred
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * Recommendations are the legal payload of a report: minutes repeat them, amend them, defer them or refuse them.
 */
import { firstWordsOf, namesOf } from '../../trail/names.ts';
import { asksOnlyToNote } from '../../trail/outcomes.ts';
import { fileNameOf } from '../../trail/paths.ts';
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'recommendation-without-outcome',
  category: 'trail',
  summary: 'Recommendation of which the minutes say nothing',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    for (const item of document.facts.items) {
      if (item.decisions.length === 0 && item.stated.length === 0) continue;
      for (const { link, report: considered, outcomes } of trail.considerationsIn(document, item)) {
        const open = outcomes.flatMap(({ kind, recommendation }) =>
          // That a report was noted goes without saying.
          kind === 'none' && !asksOnlyToNote(recommendation) ? [recommendation] : [],
        );
        const [first] = open;
        if (!first) continue;
        const name = `${namesOf(open)} of ${fileNameOf(considered.path)}`;
        const words = open.length === 1 ? ` (“${firstWordsOf(first.text)}”)` : '';
        const verb = open.length === 1 ? 'has' : 'have';
        report({
          at: link,
          message: `${name}${words} ${verb} no outcome in this item; say with OUTCOME: what became of ${open.length === 1 ? 'it' : 'them'}`,
          related: open.map((each) => ({
            uri: considered.uri,
            start: each.start,
            end: each.end,
            message: namesOf([each]),
          })),
        });
      }
    }
  },
});
