/**
 * ## What it does
 * Finds a `REPORT:` line whose path leads to no file. The path is read from the folder of the minutes.
 *
 * ## Why it matters
 * Nobody gets from the decision to the report, and the recommendations cannot be compared with what was decided.
 *
 * ## Example
 * ```minutes bad
 * //- reports/roof.report
 * 2.0 RECOMMENDATION: That Members note the report.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: roof.report
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * //- reports/roof.report
 * 2.0 RECOMMENDATION: That Members note the report.
 * //- board.minutes
 * ## 4. The roof of the hall
 * REPORT: reports/roof.report
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * Reports are moved and renamed after the minutes were written.
 */
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'report-link-missing',
  category: 'trail',
  summary: 'Report of an item that is not there',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    for (const { reports } of document.facts.items) {
      for (const link of reports) {
        if (trail.target(document, link).state !== 'missing') continue;
        report({
          at: { start: link.start, end: link.end },
          message: `There is no file ${link.path}, seen from the folder of these minutes`,
        });
      }
    }
  },
});
