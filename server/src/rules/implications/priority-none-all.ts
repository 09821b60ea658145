/**
 * ## What it does
 * Asks about a report that recommends a decision, and says of every one of the council’s priorities that it has
 * nothing to say.
 *
 * ## Why it matters
 * A decision that serves none of the council’s priorities invites the question why it is taken. Most do serve one,
 * and the sections were left as the template has them.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) approve the new footpath.
 *
 * 6.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES
 *
 * 6.1 A Healthy Halton
 *
 * None identified.
 *
 * 6.2 A Safer Halton
 *
 * None identified.
 *
 * 6.3 Halton’s Urban Renewal
 *
 * None identified.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) approve the new footpath.
 *
 * 6.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES
 *
 * 6.1 A Healthy Halton
 *
 * The footpath gives residents a level walk to the park.
 *
 * 6.2 A Safer Halton
 *
 * None identified.
 *
 * 6.3 Halton’s Urban Renewal
 *
 * None identified.
 * ```
 *
 * ## Source
 * Templates with a sub-section for each priority.
 */
import { decisionsOf } from '../../model/implication-evidence.ts';
import { stateOf } from '../../model/implications.ts';
import { defineRule } from '../rule.ts';

/** Fewer are no list of priorities. */
const FEWEST = 3;

export const rule = defineRule({
  id: 'priority-none-all',
  category: 'implications',
  summary: 'A decision that touches no priority of the council',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { implication, section, state } of model.implications) {
      if (implication !== 'policy' || state !== 'none' || section === null) continue;
      const priorities = section.sections.filter(({ template }) => template?.parent === section.id);
      if (priorities.length < FEWEST) continue;
      if (priorities.some((priority) => stateOf(priority, model) !== 'none')) continue;
      if (decisionsOf(model).length === 0) return;
      report({
        at: section.title,
        message: `None of the ${priorities.length} priorities is touched, but a decision is recommended: does it serve none of them?`,
      });
    }
  },
});
