/**
 * ## What it does
 * Asks about a report that recommends a new system for people’s records, cameras, or sharing data with others, and
 * nowhere mentions data protection.
 *
 * ## Why it matters
 * A data protection impact assessment is to be made before such processing begins, not after it was approved.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve the new case management system.
 *
 * ## Background
 *
 * The present system is twelve years old.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve the new case management system.
 *
 * ## Background
 *
 * The present system is twelve years old. A data protection impact assessment of the new one is at Appendix 1.
 * ```
 *
 * ## Source
 * Templates with a data protection section; Article 35 of the UK GDPR (unverified which systems it asks for, so
 * that this is a question).
 */
import { decisionsOf } from '../../model/implication-evidence.ts';
import { defineRule } from '../rule.ts';

const DATA =
  /\b(?:data|information)[ -]sharing (?:agreement|protocol)|\bshar(?:e|es|ing) (?:of )?(?:the )?(?:personal |resident |residents’ |client |customer )?data with|\b(?:new|replacement) (?:[\w-]{1,20} ){0,2}(?:case management|customer|client|records?|housing management|social care|payroll|booking|crm|hr) (?:management )?system|\bcctv\b|\bbody[- ]worn (?:video|cameras?)|\bfacial recognition|\bnumber plate recognition/i;

export const rule = defineRule({
  id: 'data-protection-not-addressed',
  category: 'implications',
  summary: 'Personal data without a word on data protection',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  triggers: [
    'data protection',
    'dpia',
    'gdpr',
    'information commissioner',
    'information governance',
    'personal data',
    'privacy',
    'surveillance camera',
  ],
  check({ model, hits, report }) {
    if (hits.length > 0) return;
    for (const { text, content } of decisionsOf(model)) {
      const match = DATA.exec(text);
      if (!match) continue;
      report({
        at: content.range(match.index, match.index + match[0].length),
        message: `“${match[0]}” may touch personal data, but the report does not mention data protection: should it?`,
      });
      return;
    }
  },
});
