/**
 * ## What it does
 * Asks about a report whose risk section says that there is none, while its text speaks of one: “there is a risk
 * that …”, “the main risk”.
 *
 * ## Why it matters
 * Members who read only the section are told the opposite of what the report says.
 *
 * ## Example
 * ```report bad
 * ## Background
 *
 * There is a risk that the bridge closes before the new one opens.
 *
 * ## Risk management
 *
 * None.
 * ```
 * Write instead:
 * ```report good
 * ## Background
 *
 * There is a risk that the bridge closes before the new one opens.
 *
 * ## Risk management
 *
 * The bridge is inspected every month, and a temporary one can be hired.
 * ```
 *
 * ## Source
 * The same contradiction as with money, which was seen in a published report.
 */
import { contentsOf, implicationsIn, isElsewhere, placeOf } from '../../model/implication-evidence.ts';
import { isDenied } from '../../prose/denial.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'risk-none-but-risk-mentioned',
  category: 'implications',
  summary: 'No risks, but a risk is mentioned',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [
    'biggest risk',
    'financial risk',
    'greatest risk',
    'key risk',
    'key risks',
    'main risk',
    'main risks',
    'reputational risk',
    'risk of challenge',
    'risk that',
    'significant risk',
  ],
  check({ model, hits, report }) {
    if (hits.length === 0) return;
    const [none] = implicationsIn(model, 'risk', 'none');
    if (!none) return;
    const said = contentsOf(none.section)[0];
    const hit = hits.find(
      ({ unit, start, end }) =>
        isElsewhere(unit, model, none.section) &&
        !isQuoted(unit.content.text, start) &&
        !isDenied(unit.content.text, start, end),
    );
    if (!said || !hit) return;
    const { unit, start, end } = hit;
    const words = unit.content.text.slice(start, end);
    report({
      at: said,
      message: `This section says “${said.text}”, but the report speaks of “${words}”${placeOf(model, unit)}: should the risk be repeated here?`,
      related: [{ ...unit.content.range(start, end), message: `“${words}” is mentioned here` }],
    });
  },
});
