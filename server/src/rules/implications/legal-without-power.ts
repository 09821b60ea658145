/**
 * ## What it does
 * Finds a legal section that says something, but names no Act, power, duty, contract or court.
 *
 * ## Why it matters
 * A council may do only what it has a power to do. The section is there to say which one is used.
 *
 * ## Example
 * ```report bad
 * ## Legal implications
 *
 * The Council is able to provide the service in this way.
 * ```
 * Write instead:
 * ```report good
 * ## Legal implications
 *
 * Section 19 of the Local Government (Miscellaneous Provisions) Act 1976 allows the Council to provide the service
 * in this way.
 * ```
 *
 * ## Source
 * Guides that ask the legal section for the power relied on and the duties engaged.
 */
import { contentsOf, implicationsIn } from '../../model/implication-evidence.ts';
import { beginsWithDenial } from '../../prose/denial.ts';
import { defineRule } from '../rule.ts';

const LAW =
  /\b(?:act|acts|agreement|article|bound|breach|byelaws?|code|common law|complian(?:ce|t)|comply|constitution|contract(?:s|ual)?|counsel|courts?|covenants?|deed|directions?|directives?|dut(?:y|ies)|enforce\w{0,6}|gdpr|guidance|judicial|lawful(?:ly)?|laws?|leases?|legislat\w{2,5}|liab(?:le|ility|ilities)|licen[cs]\w{0,4}|litigation|mandatory|must|obligat\w{1,5}|orders?|permission|permit(?:s|ted)?|planning|powers?|procedure rules|provisions?|regulat\w{2,5}|requires?|required|requirements?|rights?|rules?|scheme of delegation|sections?|solicitor|standing orders|statut\w{1,7}|terms of reference|tribunal|unlawful|vires)\b/i;

export const rule = defineRule({
  id: 'legal-without-power',
  category: 'implications',
  summary: 'Legal implications without a power or a duty',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { section } of implicationsIn(model, 'legal', 'stated')) {
      const isReferred = section.blocks.some((block) => block.kind === 'table');
      if (isReferred || contentsOf(section).some(({ text }) => LAW.test(text) || beginsWithDenial(text)))
        continue;
      report({
        at: section.title,
        message: `“${section.title.text}” names no power or duty: under which Act, rule or agreement may the Council do this?`,
      });
    }
  },
});
