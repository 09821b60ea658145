/**
 * ## What it does
 * Finds `N/A` or `Not applicable` as all that is said of money, law, staff, risk or equality. An editor offers the house’s
 * words for nothing to say; no `--fix` writes them, since they are a statement on the matter.
 *
 * ## Why it matters
 * Every decision has a cost or has none, has risks or has none. “N/A” does not say which, nor that anybody asked
 * the officer who knows.
 *
 * ## Example
 * ```report bad
 * ## Financial implications
 *
 * N/A
 * ```
 * Write instead:
 * ```report good
 * ## Financial implications
 *
 * None.
 * ```
 *
 * ## Source
 * Guides that ask for a positive statement in every section, cleared by the officer responsible.
 */
import { contentsOf } from '../../model/implication-evidence.ts';
import { isNotApplicable, needsStatement } from '../../prose/not-applicable.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'not-applicable-instead-of-none',
  category: 'implications',
  summary: '“N/A” where a statement is needed',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { section, state, implication, template } of model.implications) {
      if (state !== 'none' || section === null || !needsStatement(implication)) continue;
      const [said, more] = contentsOf(section);
      if (!said || more || !isNotApplicable(said.text)) continue;
      report({
        at: said,
        message: `“${said.text}” does not say whether there are any: if there are none, write “${template.none.phrase}”`,
      });
    }
  },
});
