/**
 * ## What it does
 * Finds recommendations of one list of which some begin with a capital letter and others do not. Only verbs are
 * looked at, since names keep their capitals.
 *
 * ## Why it matters
 * The items run on from one stem and are printed one under another; the odd one out looks pasted in.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made;
 * ii) approve the timetable; and
 * iii) Request a further report.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made;
 * ii) approve the timetable; and
 * iii) request a further report.
 * ```
 *
 * ## Source
 * Seen in published reports.
 */
import { replace } from '../../lint/edits.ts';
import { nameOf } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'recommendation-capital',
  category: 'recommendations',
  summary: 'Some recommendations begin with a capital letter, others do not',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    const items = (model.recommendations?.items ?? []).filter(beginsWithVerb);
    const capitals = items.filter(isCapital).length;
    if (capitals === 0 || capitals === items.length) return;
    const [first] = items;
    const isCapitalUsual =
      capitals * 2 === items.length ? first && isCapital(first) : capitals * 2 > items.length;
    for (const item of items) {
      if (isCapital(item) === isCapitalUsual) continue;
      const letter = item.text.charAt(0);
      const right = isCapitalUsual ? letter.toUpperCase() : letter.toLowerCase();
      const at = item.content.range(0, 1);
      report({
        at,
        message: `${nameOf(item)} begins with “${letter}” and the others with a ${isCapitalUsual ? 'capital' : 'small'} letter`,
        fix: { kind: 'safe', title: `Begin with “${right}”`, edits: [replace(at, right)] },
      });
    }
  },
});

function beginsWithVerb({ verbAt, shape }: Recommendation): boolean {
  return verbAt?.start === 0 && (shape === 'base' || shape === 'third');
}

function isCapital({ text }: Recommendation): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}
