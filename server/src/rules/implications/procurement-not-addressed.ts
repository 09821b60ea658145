/**
 * ## What it does
 * Asks about a report that recommends to award, let or extend a contract, and says nowhere how it was or will be
 * procured.
 *
 * ## Why it matters
 * Members are asked to commit the Council to a supplier. Whether others could compete, and whether social value
 * was considered, is what the award will be challenged on.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Award the contract for grass cutting to the company named in Appendix 1.
 *
 * ## Background
 *
 * The grass is cut twelve times a year.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Award the contract for grass cutting to the company named in Appendix 1.
 *
 * ## Background
 *
 * The grass is cut twelve times a year. Five companies answered the invitation to tender.
 * ```
 *
 * ## Source
 * Public Services (Social Value) Act 2012 and the contract rules in every council’s constitution (the thresholds
 * are unverified and not looked at).
 */
import { decisionsOf, isElsewhere } from '../../model/implication-evidence.ts';
import { nameOf } from '../../model/recommendations.ts';
import { defineRule } from '../rule.ts';

const CONTRACT =
  /\b(?:award|awards|let|extend|renew|extension|renewal|enter into)(?: (?:of )?(?!employment\b)[\w’'-]{1,30}){0,6} contracts?\b|\bcontracts?\b[^.;]{0,80}\bbe (?:awarded|let|extended|renewed)\b/i;
const NOT_BOUGHT = /\b(?:employment|of employment|social contract|contract procedure|contracts? register)\b/i;

export const rule = defineRule({
  id: 'procurement-not-addressed',
  category: 'implications',
  summary: 'Contract awarded without a word on its procurement',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [
    'bidder',
    'bidders',
    'bids',
    'competition',
    'competitive',
    'contract procedure rules',
    'contract rules',
    'contract standing orders',
    'contracts procedure rules',
    'direct award',
    'expressions of interest',
    'framework',
    'negotiated procedure',
    'procure',
    'procured',
    'procurement',
    'procuring',
    'quotation',
    'quotations',
    'social value',
    'tender',
    'tendered',
    'tenderer',
    'tenderers',
    'tendering',
    'tenders',
    'waiver',
  ],
  check({ model, hits, report }) {
    if (hits.some(({ unit }) => unit.role === 'title' || isElsewhere(unit, model, null))) return;
    for (const item of decisionsOf(model)) {
      const match = CONTRACT.exec(item.text);
      if (!match || NOT_BOUGHT.test(item.text)) continue;
      report({
        at: item.content.range(match.index, match.index + match[0].length),
        message: `${nameOf(item)} is about a contract, but the report does not say how it is procured: should it?`,
      });
      return;
    }
  },
});
