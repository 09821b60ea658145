/**
 * ## What it does
 * Asks about a risk section that says something, but names no risk: nothing that could go wrong, no likelihood,
 * no mitigation.
 *
 * ## Why it matters
 * Members decide with the risks in view. A section that only says that all are committed tells them none, and
 * shows an auditor that the question was not answered.
 *
 * ## Example
 * ```report bad
 * 7.0 RISK ANALYSIS
 *
 * 7.1 All partners are committed to the success of the programme.
 * ```
 * Write instead:
 * ```report good
 * 7.0 RISK ANALYSIS
 *
 * 7.1 A partner may withdraw its funding. The partnership agreement requires six months’ notice.
 * ```
 *
 * ## Source
 * Seen in a published report.
 */
import { contentsOf, implicationsIn } from '../../model/implication-evidence.ts';
import { beginsWithDenial } from '../../prose/denial.ts';
import { defineRule } from '../rule.ts';

/** Generous: whatever may name a risk does. */
const RISK =
  /\b(?:risk\w{0,7}|threat\w{0,5}|mitigat\w{1,5}|likel\w{1,6}|unlikely|probab\w{1,6}|contingenc\w{1,3}|consequen\w{2,6}|uncertain\w{0,4}|fail\w{0,6}|challeng\w{1,5}|could|may|might|would|if|should|unless|without|danger\w{0,3}|exposure|liabil\w{1,5}|hazard\w{0,3}|delay\w{0,3}|slip\w{0,6}|breach\w{0,3}|loss(?:es)?|lose|concern\w{0,3}|unable|inability|insufficient|shortfall|shortage|adverse\w{0,2}|negative\w{0,2}|harm\w{0,3}|damage\w{0,3}|prevent\w{0,3}|avoid\w{0,3}|reputation\w{0,2}|vulnerab\w{1,6}|overrun\w{0,2}|overspen[dt]\w{0,3}|impact\w{0,3}|problems?|issues?|safeguards?|controls?|monitored|register|raid|appendix|paragraphs?|section)\b/i;

export const rule = defineRule({
  id: 'risk-without-risk',
  category: 'implications',
  summary: 'Risk section that names no risk',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { section } of implicationsIn(model, 'risk', 'stated')) {
      const isTable = section.blocks.some((block) => block.kind === 'table');
      if (isTable || contentsOf(section).some(({ text }) => RISK.test(text) || beginsWithDenial(text)))
        continue;
      report({
        at: section.title,
        message: `“${section.title.text}” names no risk: what could go wrong, and what is done about it?`,
      });
    }
  },
});
