/**
 * ## What it does
 * Asks whether a background paper that the list itself calls exempt or confidential belongs there.
 *
 * ## Why it matters
 * The law does not ask for exempt documents to be listed, and does not allow confidential ones. To list one
 * invites a request to inspect what may not be shown, and its title alone can give something away.
 *
 * ## Example
 * ```report bad
 * 4. Background papers
 *
 * - Heads of terms for the depot (exempt)
 * - Letter from the Regulator of 3 May 2024
 * ```
 * Write instead:
 * ```report good
 * 4. Background papers
 *
 * - Letter from the Regulator of 3 May 2024
 * ```
 *
 * ## Source
 * Section 100D(4) of the Local Government Act 1972; the counterparts for Scotland and Northern Ireland are
 * unverified.
 */
import { defineRule } from '../rule.ts';

const EXEMPT =
  /\((?:exempt|confidential|part (?:ii|2|two|b)\b|not for publication|private and confidential)|\b(?:exempt|confidential) (?:report|appendix|annex|paper|document|information|briefing|advice)\b|\bnot for publication\b|[–-] (?:exempt|confidential)$|: (?:exempt|confidential)$/i;
const NEGATED = /\b(?:not (?!for publication)|non-|redacted|public version)/i;

export const rule = defineRule({
  id: 'background-paper-exempt',
  category: 'legal',
  summary: 'An exempt document listed as a background paper',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: ['exempt', 'confidential', 'not for publication'],
  check({ model, hits, house, report }) {
    if (hits.length === 0) return;
    for (const { content, text } of model.backgroundPapers.papers) {
      if (!EXEMPT.test(text) || NEGATED.test(text)) continue;
      report({
        at: content,
        message: `“${text}” is called exempt: ${house.law.backgroundPapers} does not ask for exempt papers, should it be listed?`,
      });
    }
  },
});
