/**
 * ## What it does
 * Finds a section with a heading and nothing under it. An editor offers the house’s words for nothing to say; no
 * `--fix` writes them, since they are a statement on the matter.
 *
 * ## Why it matters
 * An empty section leaves open whether there is nothing to say or nobody has looked. Where the house allows it,
 * “None identified.” answers that.
 *
 * ## Example
 * ```report bad
 * 4.0 POLICY IMPLICATIONS
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 * Write instead:
 * ```report good
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 *
 * ## Source
 * Guides to report writing: “complete every section”. A heading over other headings is not empty, nor is one that
 * is exempt or that introduces what is attached.
 */
import { emptySections } from '../../model/empty-sections.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-empty',
  category: 'structure',
  summary: 'Section without content',
  severity: 'error',
  // That there is nothing to say is a statement, which only the author can make: an editor offers the words.
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const section of emptySections(model)) {
      const { template, title } = section;
      const none = template?.none.allowed ? template.none.phrase : null;
      report({
        at: { start: title.start, end: title.end },
        message: `“${title.text}” has nothing under it: say what there is to say${none ? `, or “${none}”` : ''}`,
      });
    }
  },
});
