/**
 * ## What it does
 * Finds an `OUTCOME:` line that speaks of a recommendation, by its marker, that none of the item's reports has.
 *
 * ## Why it matters
 * What it says counts for nothing: the outcome is recorded of a recommendation nobody made, and the one it was meant
 * for has none.
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
 * OUTCOME: (iii) deferred
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
 * How outcomes are stated: docs/trail.md.
 */
import { bareMarker } from '../../trail/outcomes.ts';
import { fileNameOf } from '../../trail/paths.ts';
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'outcome-recommendation-unknown',
  category: 'trail',
  summary: 'Outcome of a recommendation that no report of the item has',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    for (const item of document.facts.items) {
      if (!item.stated.some(({ marker }) => marker !== null)) continue;
      const considered = trail.considerationsIn(document, item);
      // Of a report that cannot be read nothing is known.
      if (considered.length === 0 || considered.length < item.reports.length) continue;
      const markers = considered.flatMap(({ report: each }) =>
        each.facts.recommendations.flatMap(({ marker }) => marker ?? []),
      );
      const last = markers.at(-1);
      if (last === undefined) continue;
      const known = new Set(markers.map(bareMarker));
      const name =
        considered.length === 1 ? fileNameOf(considered[0]?.report.path ?? '') : 'No report of this item';
      for (const { marker, start, end } of item.stated) {
        if (marker === null || known.has(marker)) continue;
        const message =
          considered.length === 1
            ? `${name} has no recommendation (${marker}): the last is ${last}`
            : `${name} has a recommendation (${marker}): the last is ${last}`;
        report({ at: { start, end }, message });
      }
    }
  },
});
