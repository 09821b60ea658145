/**
 * ## What it does
 * Finds a recommendation to approve spending, a virement, a loan, a grant or the award of a contract that gives
 * no amount and does not say where it can be found.
 *
 * ## Why it matters
 * The resolution is the authority to spend. Without a figure neither the officer nor the auditor knows how much
 * was authorised.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve a virement from the reserve for the museum roof.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve a virement of £45,000 from the reserve for the museum roof.
 * ```
 *
 * ## Source
 * Guides for authors ask for the amount, the budget and the year in the motion.
 */
import { decisionsOf } from '../../model/implication-evidence.ts';
import { nameOf, unitsOf } from '../../model/recommendations.ts';
import { defineRule } from '../rule.ts';

const SPENDS = new Set(
  'agree approve authorise authorize award allocate commit fund release vire'.split(' '),
);
const SPENDING =
  /\b(?:virement|supplementary (?:estimate|budget)|expenditure (?:on|of|for|from)|spend (?:on|of|for)|(?:additional|further|extra|one-off|capital|grant) funding|capital allocation|budget (?:increase|allocation)|funding allocation|(?:a|the) (?:loan|grant) (?:to|of|for)|release of (?:the )?(?:funding|funds|reserves)|award of (?:a |the )?(?:[\w-]{1,20} ){0,3}contract|award (?:a|the) (?:[\w-]{1,20} ){0,3}contract)\b/i;
/** The limit is known, or the money is not the body’s own to give yet. */
const LIMITED =
  /\b(?:within (?:the |an? )?(?:existing|approved|agreed|current|allocated|available|overall)|appendix|appendices|annex|schedule|bid|bids|apply|application|applications|policy|criteria|programme board|exempt|part (?:2|ii|b)|per cent|per annum|delegat\w{1,6})\b|%/i;

export const rule = defineRule({
  id: 'spend-without-amount',
  category: 'recommendations',
  summary: 'Spending approved without an amount',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    // `award the contract within that sum`: another recommendation gives it.
    if (model.recommendations?.items.some(({ text }) => text.includes('£'))) return;
    for (const item of decisionsOf(model)) {
      if (item.verb === null || !SPENDS.has(item.verb)) continue;
      const match = SPENDING.exec(item.text);
      if (!match || LIMITED.test(item.text)) continue;
      const saysWhere = unitsOf(model, item).some(({ inline }) =>
        inline.some(
          ({ kind }) => kind === 'Money' || kind === 'Reference' || kind === 'Percentage' || kind === 'Link',
        ),
      );
      if (saysWhere) continue;
      report({
        at: item.content.range(match.index, match.index + match[0].length),
        message: `${nameOf(item)} approves “${match[0]}” without saying how much: should it give the amount, or the paragraph that does?`,
      });
    }
  },
});
