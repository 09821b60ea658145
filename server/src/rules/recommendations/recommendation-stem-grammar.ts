/**
 * ## What it does
 * Reads the stem and each recommendation as the one sentence they make, and finds those that do not: `That
 * Members: notes`, `Members are asked to: the report be noted`, `That: note the report`.
 *
 * ## Why it matters
 * The two are printed as one resolution. A verb that does not follow from its stem has to be mended by the clerk
 * in the minutes, where it no longer is what the meeting was asked.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) notes the progress made; and
 * ii) approving the timetable.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made; and
 * ii) approve the timetable.
 * ```
 *
 * ## Source
 * Seen in published reports and resolutions, where `Members note` and `the Board notes` change places.
 */
import { defineRule } from '../rule.ts';
import { stemFaults } from '../stem-grammar.ts';

export const rule = defineRule({
  id: 'recommendation-stem-grammar',
  category: 'recommendations',
  summary: 'Recommendation that does not follow from its stem',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    for (const fault of stemFaults(model.recommendations?.items ?? [], house.recommendations.stem))
      report(fault);
  },
});
