/**
 * ## What it does
 * Compares what an item decides with the recommendations of the reports it names (`REPORT: path`), and finds a decision
 * that repeats a recommendation with something left out, put in or changed, when the minutes speak of no amendment. That
 * a recommendation says “note” and the decision “be noted” is no difference; nor is a decision that adds another one.
 *
 * ## Why it matters
 * Either the members amended the recommendation, which the minutes should say, or the clerk copied another version of
 * it, and the council has decided something nobody proposed.
 *
 * ## Example
 * ```minutes bad
 * //- roof.report
 * 2.0 RECOMMENDATION: That Members:
 *
 * i) approve a budget of £90,000 for the roof.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: roof.report
 *
 * RESOLVED: That a budget of £60,000 for the roof be approved.
 * ```
 * Write instead:
 * ```minutes good
 * //- roof.report
 * 2.0 RECOMMENDATION: That Members:
 *
 * i) approve a budget of £90,000 for the roof.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: roof.report
 * OUTCOME: (i) amended
 *
 * RESOLVED: That a budget of £60,000 for the roof be approved.
 * ```
 *
 * ## Source
 * Decisions repeat recommendations almost word for word. Where they do not, the reader of the minutes wants to know why.
 */
import { changesInWords } from '../../trail/describe.ts';
import { namesOf } from '../../trail/names.ts';
import { fileNameOf } from '../../trail/paths.ts';
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'resolution-differs',
  category: 'trail',
  summary: 'Decision that differs from the recommendation with no amendment recorded',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    for (const item of document.facts.items) {
      if (item.recordsAmendment) continue;
      for (const { report: considered, outcomes } of trail.considerationsIn(document, item)) {
        for (const { kind, by, stated, clause, changes, recommendation } of outcomes) {
          if (kind !== 'amended' || by !== 'text' || stated !== null || clause === null) continue;
          const [change] = changesInWords(changes);
          if (change === undefined) continue;
          const name = namesOf([recommendation]);
          report({
            at: clause,
            message: `This differs from ${name.charAt(0).toLowerCase()}${name.slice(1)} of ${fileNameOf(considered.path)} and no amendment is recorded: ${change}`,
            related: [
              {
                uri: considered.uri,
                start: recommendation.start,
                end: recommendation.end,
                message: `${name}, as it was put to the meeting`,
              },
            ],
          });
        }
      }
    }
  },
});
