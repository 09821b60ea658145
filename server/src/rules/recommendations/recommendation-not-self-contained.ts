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
import { isRecommendations } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { isNoting } from '../../prose/operative-verbs.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type WordHit } from '../rule.ts';

const NOWHERE = [
  'as above',
  'as agreed above',
  'as described above',
  'as detailed above',
  'as discussed',
  'as listed above',
  'as mentioned above',
  'as outlined above',
  'as per above',
  'as per the above',
  'as set out above',
  'as stated above',
  'detailed above',
  'outlined above',
  'set out above',
  'the above',
];
const IN_REPORT = ['contained', 'described', 'detailed', 'outlined', 'presented', 'set out'].flatMap(
  (word) => [
    `${word} in the report`,
    `${word} in this report`,
    `${word} within the report`,
    `${word} within this report`,
  ],
);
const NEEDS_NO_PLACE = new Set(IN_REPORT);
/** Something attached counts as a place, whatever it is called. */
const ATTACHED = /\b(?:appendix|appendices|annex(?:es)?|schedule|enclosure|attached|attachment|plan \d)\b/i;

export const rule = defineRule({
  id: 'recommendation-not-self-contained',
  category: 'recommendations',
  summary: 'Recommendation that cannot be read without the report',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [...NOWHERE, ...IN_REPORT],
  check({ model, hits, report }) {
    let told: Recommendation | null = null;
    for (const hit of hits) {
      const { unit, start, end, phrase } = hit;
      if (!isRecommendations(unit.section)) continue;
      const item = model.recommendations?.items.find(({ content }) => content === unit.content);
      // One finding a recommendation; `as set out above` also holds `set out above`.
      if (!item || item === told || namesPlace(hit) || isQuoted(unit.content.text, start)) continue;
      if (
        NEEDS_NO_PLACE.has(phrase) &&
        (item.verb === null || isNoting(item.verb) || item.verb === 'endorse')
      )
        continue;
      told = item;
      report({
        at: unit.content.range(start, end),
        message: `“${unit.content.text.slice(start, end)}” will mean nothing in the minutes: name the paragraph or appendix`,
      });
    }
  },
});

function namesPlace({ unit }: WordHit): boolean {
  return (
    unit.inline.some(({ kind }) => kind === 'Reference' || kind === 'Link') ||
    ATTACHED.test(unit.content.text)
  );
}
