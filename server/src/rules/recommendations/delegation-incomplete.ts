/**
 * ## What it does
 * Finds a recommendation that delegates without saying to whom, or without saying what the officer may decide.
 *
 * ## Why it matters
 * An officer can act only within what was delegated. A resolution that leaves out the post or the power has to
 * go back to the meeting before anything can be signed.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Delegate authority to the Director of Place.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Delegate authority to the Director of Place, in consultation with the Portfolio Holder, to agree the
 * final terms of the lease.
 * ```
 *
 * ## Source
 * Published recommendations that do it well name the post, the consultee, the act and its limit.
 */
import { hasSubItems, nameOf } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { readDelegation } from '../../prose/delegation.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'delegation-incomplete',
  category: 'recommendations',
  summary: 'Delegation without a post or a power',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const item of model.recommendations?.items ?? []) {
      const delegation = mayDelegate(item) ? readDelegation(item.text) : null;
      if (!delegation) continue;
      const { start, end, toWhom, what } = delegation;
      const isWhole = toWhom && (what || hasSubItems(item) || /[:–-]$/.test(item.text));
      if (isWhole) continue;
      const advice = toWhom
        ? 'does not say what the officer may decide: add “to …”'
        : 'does not say to whom: name the post';
      report({
        at: item.content.range(start, end),
        message: `${nameOf(item)} delegates, but ${advice}`,
      });
    }
  },
});

const GIVES = new Set(['agree', 'approve', 'confer', 'delegate', 'extend', 'give', 'grant']);

function mayDelegate({ verb, text }: Recommendation): boolean {
  return verb !== null && GIVES.has(verb) && /delegat/i.test(text);
}
