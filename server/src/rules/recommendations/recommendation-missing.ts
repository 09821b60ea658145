/**
 * ## What it does
 * Finds a recommendations section that recommends nothing: it stops after its stem, or says `None` where the house
 * lays down its wording. A section without any text is found by `section-empty`.
 *
 * ## Why it matters
 * The recommendation becomes the resolution, almost word for word. Without one there is nothing to vote on, and
 * the minutes have to invent what was decided. A report for information asks the body to note it.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * 3.0 SUPPORTING INFORMATION
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made since March.
 *
 * 3.0 SUPPORTING INFORMATION
 * ```
 *
 * ## Source
 * Every council's report template has the section; guides ask for the actual wording of the motion.
 */
import { noneMatch } from '../../house/lookup.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'recommendation-missing',
  category: 'recommendations',
  summary: 'Recommendations section without a recommendation',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    const part = model.recommendations;
    if (!part) return;
    // `i)` with nothing after it is a place for one.
    const items = part.items.filter(({ text }) => text !== '');
    const [first] = items;
    if (!first) {
      // A section without any text is found by `section-empty`.
      if (!part.stem) return;
      // A table may hold them; what it says is not read.
      if (part.section.blocks.some((block) => block.kind === 'table')) return;
      report({
        at: part.stem,
        message: `Nothing follows “${part.stem.text}”: write what the meeting is to note or decide`,
      });
      return;
    }
    if (items.length > 1 || !house.prescriptive || noneMatch(house, first.text) === null) return;
    report({
      at: first,
      message: `“${first.text}” leaves the meeting nothing to resolve: ask it to note the report, if no more is wanted`,
    });
  },
});
