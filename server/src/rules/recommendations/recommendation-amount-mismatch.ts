/**
 * ## What it does
 * Finds an amount in a recommendation that appears nowhere else in a report which gives other amounts. Rounded
 * amounts, figures in tables and sums of two amounts count as appearing. Silent when the report has appendices,
 * which may hold the figure.
 *
 * ## Why it matters
 * The amount in the resolution is the one that binds. When the body of the report argues for another, either
 * members were misled or a figure was left over from a draft.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve £54,000 for the playground.
 *
 * ## Background
 *
 * The playground will cost £45,000.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve £45,000 for the playground.
 *
 * ## Background
 *
 * The playground will cost £45,000.
 * ```
 *
 * ## Source
 * Committees have withdrawn reports whose figures did not agree with their recommendations.
 */
import { isRecommendations } from '../../model/recommendations.ts';
import type { DocumentModel, ProseUnit } from '../../model/types.ts';
import { isSameMoney, type Money, readFigure, readMoney } from '../../prose/money.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'recommendation-amount-mismatch',
  category: 'recommendations',
  summary: 'Amount recommended is not the one in the report',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const items = model.recommendations?.items ?? [];
    if (!items.some(({ text }) => text.includes('£')) || model.appendices.length > 0) return;
    if (model.references.some(({ kind }) => kind === 'appendix')) return;
    const recommended = model.prose.filter(
      ({ section, role, content }) =>
        role !== 'title' && isRecommendations(section) && content.text.includes('£'),
    );
    let others: Money[] | null = null;
    for (const unit of recommended) {
      // An amount “in Appendix A” or “up to” a threshold of the rules may stand in another document.
      if (unit.inline.some(({ kind, text }) => kind === 'Reference' && /^(?:app|ann|enc)/i.test(text)))
        continue;
      for (const { kind, start, text } of unit.inline) {
        const amount = kind === 'Money' ? readMoney(text) : null;
        if (!amount || amount.malformed || isLimit(unit, start)) continue;
        others ??= amountsOutside(model);
        if (others.length === 0) return;
        if (isAmong(amount, others)) continue;
        const shown = text.slice(0, amount.length);
        report({
          at: unit.content.range(start, start + amount.length),
          message: `“${shown}” appears nowhere else in the report, which gives other amounts: is it the right one?`,
        });
      }
    }
  },
});

/** `contracts over £100,000`, `up to £5,000`: a limit set here need not be argued with the same figure. */
function isLimit({ content }: ProseUnit, start: number): boolean {
  return /\b(?:over|above|below|under|exceeding|up to|maximum of|more than|less than|minimum of|excess of|(?:to|at) a (?:value|limit) of)\s$/i.test(
    content.text.slice(Math.max(0, start - 24), start),
  );
}

/** Every amount outside the recommendations. A table’s figures may be pounds, thousands or millions. */
function amountsOutside(model: DocumentModel): Money[] {
  const amounts: Money[] = [];
  for (const { section, inline, role, content } of model.prose) {
    if (isRecommendations(section)) continue;
    for (const { kind, text } of inline) {
      const amount = kind === 'Money' ? readMoney(text) : null;
      if (amount) amounts.push(amount);
    }
    const figure = role === 'cell' ? readFigure(content.text) : null;
    if (!figure) continue;
    for (const scale of [1, 1e3, 1e6]) {
      amounts.push({ ...figure, pounds: figure.pounds * scale, precision: figure.precision * scale });
    }
  }
  return amounts;
}

/** Enough to find a sum of two; more would make every amount a sum of something. */
const MOST_SUMMED = 40;

function isAmong(amount: Money, others: readonly Money[]): boolean {
  if (others.some((other) => isSameMoney(amount, other))) return true;
  if (others.length > MOST_SUMMED) return true;
  const total = others.reduce((sum, { pounds }) => sum + pounds, 0);
  if (Math.abs(total - amount.pounds) < amount.precision) return true;
  return others.some((one, index) =>
    others
      .slice(index + 1)
      .some((other) =>
        [one.pounds + other.pounds, Math.abs(one.pounds - other.pounds)].some(
          (value) => Math.abs(value - amount.pounds) < amount.precision,
        ),
      ),
  );
}
