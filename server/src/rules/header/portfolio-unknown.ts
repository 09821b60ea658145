/**
 * ## What it does
 * Finds a portfolio that is a letter away from one in the house's register; where the register is complete, any
 * portfolio that is not in it. A member named in place of the portfolio is left alone.
 *
 * ## Why it matters
 * Portfolios change hands and names every May. The old name sends the report to a member who no longer answers
 * for the matter.
 *
 * ## Example
 * With `Children and Young People` registered:
 * ```report bad
 * PORTFOLIO: Childern and Young People
 * ```
 * Write instead:
 * ```report good
 * PORTFOLIO: Children and Young People
 * ```
 *
 * ## Source
 * Report templates ask for the portfolio by its name; the register is the house's own list.
 */
import { noneMatch } from '../../house/lookup.ts';
import { matchRegister } from '../../house/registers.ts';
import { replace } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

/** A member, by office or by name, and not a portfolio. */
const MEMBER = /\b(?:cllr|councillor|leader|deputy|mayor|member|holder|chair|all)\b/i;

export const rule = defineRule({
  id: 'portfolio-unknown',
  category: 'header',
  summary: 'Portfolio that is not in the register',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    const { portfolios, complete } = house.registers;
    if (portfolios.length === 0) return;
    for (const { template, value } of model.fields) {
      if (template?.type !== 'portfolio' || value.isEmpty) continue;
      const found = matchRegister(portfolios, value.text);
      if (found && found.match !== 'near') continue;
      if (found) {
        report({
          at: value,
          message: `There is no portfolio “${value.text}”: should it say “${found.name}”?`,
          fix: {
            kind: 'unsafe',
            title: `Change to ${found.name}`,
            edits: [replace({ start: value.start, end: value.end }, found.name)],
          },
        });
      } else if (complete.includes('portfolios') && isOnePortfolio(value.text, portfolios)) {
        if (noneMatch(house, value.text) !== null) continue;
        report({
          at: value,
          message: `“${value.text}” is not one of this council’s portfolios: is it still called so?`,
        });
      }
    }
  },
});

/** No member, and no registered name with something beside it. */
function isOnePortfolio(text: string, portfolios: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return !MEMBER.test(text) && !portfolios.some((name) => lower.includes(name.toLowerCase()));
}
