/**
 * ## What it does
 * Asks about a report that recommends to close, cut, move or charge for a service, or to adopt a policy, while
 * its equality section says that there are no implications.
 *
 * ## Why it matters
 * The public sector equality duty has to be considered before such a decision, with the material in front of
 * those who decide. Decisions have been quashed because it was not.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve the closure of the day centre.
 *
 * ## Equality implications
 *
 * None.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve the closure of the day centre.
 *
 * ## Equality implications
 *
 * The equality impact assessment at Appendix 1 finds that older people would have further to travel.
 * ```
 *
 * ## Source
 * Section 149 of the Equality Act 2010; judgments on closures and on budgets.
 */
import { decisionsOf, noneOf } from '../../model/implication-evidence.ts';
import { readServiceChange } from '../../prose/service-change.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'equality-none-but-service-change',
  category: 'implications',
  summary: 'No equality implications of a change to a service',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const none = noneOf(model, 'equality');
    if (!none) return;
    for (const { text, content } of decisionsOf(model)) {
      const change = readServiceChange(text);
      if (!change) continue;
      const words = text.slice(change.start, change.end);
      report({
        at: none,
        message: `This section says “${none.text}”, but the report recommends “${words}”: has its effect on different groups been considered?`,
        related: [{ ...content.range(change.start, change.end), message: 'The change is recommended here' }],
      });
      return;
    }
  },
});
