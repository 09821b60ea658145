/**
 * ## What it does
 * Asks about a report whose legal section says that there are no implications, while a recommendation relies on
 * an Act or regulations.
 *
 * ## Why it matters
 * Acting under an Act is a legal implication: the section should say what it allows or asks for.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Make an order under section 14 of the Road Traffic Regulation Act 1984.
 *
 * ## Legal implications
 *
 * None.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Make an order under section 14 of the Road Traffic Regulation Act 1984.
 *
 * ## Legal implications
 *
 * Section 14 allows the order to be in force for up to eighteen months.
 * ```
 *
 * ## Source
 * Guides that ask the legal section for the power relied on.
 */
import { decisionsOf, noneOf } from '../../model/implication-evidence.ts';
import { unitsOf } from '../../model/recommendations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'legal-none-but-statute-cited',
  category: 'implications',
  summary: 'No legal implications, but an Act is relied on',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const none = noneOf(model, 'legal');
    if (!none) return;
    for (const item of decisionsOf(model)) {
      for (const { inline, content } of unitsOf(model, item)) {
        const statute = inline.find(({ kind }) => kind === 'Statute');
        // Excluding the public is a matter of the meeting, not of the decision.
        if (!statute || item.verb === 'exclude') continue;
        report({
          at: none,
          message: `This section says “${none.text}”, but a recommendation relies on “${statute.text}”: should its effect be explained?`,
          related: [{ ...content.range(statute.start, statute.end), message: 'It is cited here' }],
        });
        return;
      }
    }
  },
});
