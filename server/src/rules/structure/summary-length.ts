/**
 * ## What it does
 * Finds a summary that is shorter or longer than the house asks for.
 *
 * ## Why it matters
 * The summary is what is read; some councils copy it to the agenda sheet or the website, where it has to fit.
 *
 * ## Example
 * ```report bad
 * ## Summary
 *
 * This report is about libraries.
 * ```
 * Write instead, in a house that asks for 20 words or more:
 * ```report good
 * ## Summary
 *
 * The library in Bridge Street needs a new roof by March. The report asks the Cabinet to approve £240,000 from the
 * capital reserve.
 * ```
 *
 * ## Options
 * - `least` and `most`: the fewest and the most words; `null` for those of the house (`limits.summaryWords`), and
 *   without them there either, none. Default: `null`.
 *
 * ## Source
 * A single template for reports asks for 120 to 150 words.
 */
import type { SectionNode } from '../../model/types.ts';
import { countWords } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ least: number | null; most: number | null }>({
  id: 'summary-length',
  category: 'structure',
  summary: 'Summary too short or too long',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  options: {
    defaults: { least: null, most: null },
    properties: {
      least: { type: ['integer', 'null'], minimum: 1, description: 'The fewest words a summary may have.' },
      most: { type: ['integer', 'null'], minimum: 1, description: 'The most words a summary may have.' },
    },
  },
  check({ model, house, options, report }) {
    const least = options.least ?? house.limits.summaryWords?.[0] ?? 0;
    const most = options.most ?? house.limits.summaryWords?.[1] ?? Number.POSITIVE_INFINITY;
    if (least === 0 && most === Number.POSITIVE_INFINITY) return;
    const section = model.sectionById.get('summary');
    if (!section) return;
    let words = 0;
    for (const unit of model.prose) {
      if (unit.role !== 'title' && isIn(unit.section, section)) words += countWords(unit.content.text);
    }
    // An empty section is another finding.
    if (words === 0 || (words >= least && words <= most)) return;
    const limit = words < least ? `at least ${least}` : `at most ${most}`;
    report({
      at: { start: section.title.start, end: section.title.end },
      message: `The summary has ${words} ${words === 1 ? 'word' : 'words'}, and ${limit} are asked for`,
    });
  },
});

function isIn(section: SectionNode | null, outer: SectionNode): boolean {
  for (let at = section; at; at = at.parent) if (at === outer) return true;
  return false;
}
