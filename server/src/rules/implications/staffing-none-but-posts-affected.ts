/**
 * ## What it does
 * Asks about a report whose staffing section says that there are no implications, while its text speaks of
 * redundancies, of posts created or deleted, or of staff who move to another employer.
 *
 * ## Why it matters
 * Staff and their unions read the section first. “None” in a report that ends somebody’s post is also no evidence
 * that they were consulted.
 *
 * ## Example
 * ```report bad
 * ## Background
 *
 * The change leads to two redundancies.
 *
 * ## Human resources implications
 *
 * None.
 * ```
 * Write instead:
 * ```report good
 * ## Background
 *
 * The change leads to two redundancies.
 *
 * ## Human resources implications
 *
 * Two members of staff are at risk of redundancy and are being consulted.
 * ```
 *
 * ## Source
 * The same contradiction as with money, which was seen in a published report.
 */
import { contentsOf, implicationsIn, isArgument, placeOf } from '../../model/implication-evidence.ts';
import { isDenied } from '../../prose/denial.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'staffing-none-but-posts-affected',
  category: 'implications',
  summary: 'No staffing implications, but posts are affected',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [
    'additional posts',
    'additional staff',
    'compulsory redundancy',
    'deletion of posts',
    'deletion of the post',
    'deletion of the posts',
    'new posts',
    'posts will be deleted',
    'redundancies',
    'redundancy payments',
    'staff restructure',
    'staff will transfer',
    'staffing restructure',
    'transfer of staff',
    'tupe',
    'voluntary redundancy',
  ],
  check({ model, hits, report }) {
    if (hits.length === 0) return;
    const [none] = implicationsIn(model, 'hr', 'none');
    const said = none && contentsOf(none.section)[0];
    if (!said) return;
    const hit = hits.find(
      ({ unit, start, end }) =>
        isArgument(unit, model) &&
        !isQuoted(unit.content.text, start) &&
        !isDenied(unit.content.text, start, end),
    );
    if (!hit) return;
    const { unit, start, end } = hit;
    const words = unit.content.text.slice(start, end);
    report({
      at: said,
      message: `This section says “${said.text}”, but the report speaks of “${words}”${placeOf(model, unit)}: are no staff affected?`,
      related: [{ ...unit.content.range(start, end), message: `“${words}” is mentioned here` }],
    });
  },
});
