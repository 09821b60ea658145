/**
 * ## What it does
 * Asks about an equality section that speaks of an impact on people, in a report that nowhere mentions an
 * equality impact assessment, an analysis or a screening.
 *
 * ## Why it matters
 * An impact that was found was found somehow. Naming the assessment, or saying that a screening was enough, is
 * what shows that the duty was considered.
 *
 * ## Example
 * ```report bad
 * ## Equality implications
 *
 * The new opening hours will have an adverse impact on people who work in the day.
 * ```
 * Write instead:
 * ```report good
 * ## Equality implications
 *
 * The equality impact assessment (Appendix 2) finds an adverse impact on people who work in the day.
 * ```
 *
 * ## Source
 * Templates that ask for a rating of the impact or for the assessment to be attached; section 149 of the
 * Equality Act 2010.
 */
import { contentsOf, implicationsIn } from '../../model/implication-evidence.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const ASSESSMENTS = [
  'ecia',
  'eia',
  'eias',
  'eina',
  'eqia',
  'eqias',
  'equalities analysis',
  'equality analysis',
  'iia',
  'impact assessment',
  'impact assessments',
  'screened',
  'screening',
];
const IMPACT =
  /\b(?:adverse(?:ly)?|disadvantag(?:e|es|ed|ing)|discriminat(?:e|es|ion)|disproportionate(?:ly)?|impacts?|negatively)\b/i;
const DENIES = /\b(?:no|none|nor|not|neither|unlikely|without|avoid|eliminat\w{1,5}|any)\b/i;
/** Says how it is known, in whatever words. */
const ASSESSED = /\b(?:assess|analys|screen|consult|survey|review)/i;

export const rule = defineRule({
  id: 'equality-without-assessment',
  category: 'implications',
  summary: 'Impact on people without an assessment',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: ASSESSMENTS,
  check({ model, hits, report }) {
    if (hits.length > 0) return;
    const [equality] = implicationsIn(model, 'equality', 'stated');
    if (!equality) return;
    const contents = contentsOf(equality.section);
    if (contents.some(({ text }) => ASSESSED.test(text))) return;
    for (const content of contents) {
      for (const { text, start } of sentencesOf(content.text)) {
        const match = DENIES.test(text) ? null : IMPACT.exec(text);
        if (!match) continue;
        const from = start + match.index;
        report({
          at: content.range(from, from + match[0].length),
          message: `“${match[0]}” is spoken of, but no equality impact assessment or screening: should the report say whether one was done?`,
        });
        return;
      }
    }
  },
});
