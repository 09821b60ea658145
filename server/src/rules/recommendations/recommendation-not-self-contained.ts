/**
 * ## What it does
 * Finds recommendations that lean on the report without saying where: `as above`, `as discussed`, and, in
 * recommendations that decide something, `as set out in the report`. A paragraph, section or appendix named in
 * the same recommendation is enough.
 *
 * ## Why it matters
 * The resolution stands in the minutes, where nothing is above it and the report is not attached. Years later it
 * is read alone.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve the opening hours as set out in the report.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve the opening hours set out in paragraph 3.4 of the report.
 * ```
 *
 * ## Source
 * Guides for authors: the recommendation has to be the actual wording of the motion.
 */
import { unitsOf } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { isNoting } from '../../prose/operative-verbs.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** Worth a closer look; most recommendations have none of these words. */
const LEANING_WORDS = ['above', 'discussed', 'report'];
const NOWHERE =
  /\b(?:as (?:discussed|(?:per )?(?:the )?above)|(?:as )?(?:agreed|described|detailed|listed|mentioned|outlined|set out|stated) above|the above)\b(?!-)/i;
const IN_REPORT =
  /\b(?:contained|described|detailed|outlined|presented|set out) (?:in|within) (?:the|this) report\b/i;
/** Something attached counts as a place, whatever it is called. */
const ATTACHED = /\b(?:appendix|appendices|annex(?:es)?|schedule|enclosure|attached|attachment|plan \d)\b/i;

export const rule = defineRule({
  id: 'recommendation-not-self-contained',
  category: 'recommendations',
  summary: 'Recommendation that cannot be read without the report',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const item of model.recommendations?.items ?? []) {
      const { text, content } = item;
      if (!LEANING_WORDS.some((word) => text.includes(word))) continue;
      const match = NOWHERE.exec(text) ?? (decides(item) ? IN_REPORT.exec(text) : null);
      if (!match || ATTACHED.test(text) || isQuoted(text, match.index)) continue;
      const namesPlace = unitsOf(model, item).some(({ inline }) =>
        inline.some(({ kind }) => kind === 'Reference' || kind === 'Link'),
      );
      if (namesPlace) continue;
      report({
        at: content.range(match.index, match.index + match[0].length),
        message: `“${match[0]}” cannot be followed in the minutes: name the paragraph or appendix`,
      });
    }
  },
});

function decides({ verb }: Recommendation): boolean {
  return verb !== null && verb !== 'endorse' && !isNoting(verb);
}
