/**
 * ## What it does
 * Asks about a report whose financial section says that there are no implications while its text speaks of
 * money: an amount with a cost, a budget or a grant, agency staff, an overspend, additional posts. Silent when
 * the report says that the cost is met from existing budgets.
 *
 * ## Why it matters
 * “None” is a statement to members that nothing has to be paid. If the text says otherwise, either the section
 * was not shown to the finance officer or the text is about money already found, which is worth a sentence.
 *
 * ## Example
 * ```report bad
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 The service continues to rely on agency staff.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 * Write instead:
 * ```report good
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 The service continues to rely on agency staff.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 Agency staff are paid from the existing budget of the service.
 * ```
 *
 * ## Source
 * Seen in a published report; an internal audit of one council’s reports found implications written without the
 * officers who know them.
 */
import { contentsOf, implicationsIn, isArgument, placeOf } from '../../model/implication-evidence.ts';
import type { DocumentModel, ProseUnit, SectionNode } from '../../model/types.ts';
import { isDenied } from '../../prose/denial.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type WordHit } from '../rule.ts';

const COSTS = [
  'additional funding',
  'additional posts',
  'additional staff',
  'agency social worker',
  'agency social workers',
  'agency spend',
  'agency staff',
  'agency worker',
  'agency workers',
  'budget pressure',
  'budget pressures',
  'cost pressure',
  'cost pressures',
  'funding gap',
  'overspend',
  'redundancies',
  'redundancy costs',
  'redundancy payments',
  'savings target',
  'savings targets',
];
/** The report says where the money is, in another section. */
const COVERED = [
  'approved budget',
  'approved budgets',
  'cost neutral',
  'cost-neutral',
  'current budget',
  'current budgets',
  'current resources',
  'existing budget',
  'existing budgets',
  'existing resources',
];
const IS_COVERED = new Set(COVERED);
/** Covered too, when the report says that there is none. */
const MORE_COST = new Set(['additional cost', 'additional costs', 'direct cost', 'direct costs']);
/** What makes of an amount a cost or an income of somebody: the national wage has none of these near it. */
const ABOUT_COST =
  /\b(?:allocat(?:ed?|ion)|budgets?|capital|charges?|contracts?|contributions?|cost(?:s|ing)?|expenditure|fees?|fund(?:ed|ing)?|grants?|income|invest(?:ed|ment)?|loan|paid|pay|payments?|price|purchas(?:ed?|ing)|rent|reserves?|revenue|savings?|spen[dt])\b/i;

interface Evidence {
  unit: ProseUnit;
  start: number;
  end: number;
}

export const rule = defineRule({
  id: 'financial-none-but-money-mentioned',
  category: 'implications',
  summary: 'No financial implications, but money is mentioned',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [...COSTS, ...COVERED, ...MORE_COST],
  check({ model, hits, report }) {
    const [none] = implicationsIn(model, 'financial', 'none');
    if (!none || hits.some(isCovered)) return;
    const said = contentsOf(none.section)[0];
    const evidence = firstWord(model, hits) ?? firstAmount(model);
    if (!said || !evidence) return;
    const { unit, start, end } = evidence;
    const words = unit.content.text.slice(start, end);
    report({
      at: said,
      message: `This section says “${said.text}”, but the report speaks of “${words}”${placeOf(model, unit)}: are there no costs to report?`,
      related: [{ ...unit.content.range(start, end), message: `“${words}” is mentioned here` }],
    });
  },
});

function isCovered({ unit, start, end, phrase }: WordHit): boolean {
  return IS_COVERED.has(phrase) || (MORE_COST.has(phrase) && isDenied(unit.content.text, start, end));
}

function firstWord(model: DocumentModel, hits: readonly WordHit[]): Evidence | null {
  return (
    hits.find(
      ({ unit, start, end, phrase }) =>
        !MORE_COST.has(phrase) &&
        isArgument(unit, model) &&
        !isQuoted(unit.content.text, start) &&
        !isDenied(unit.content.text, start, end),
    ) ?? null
  );
}

function firstAmount(model: DocumentModel): Evidence | null {
  for (const unit of model.prose) {
    if (unit.inline.length === 0 || !isArgument(unit, model)) continue;
    const amount = unit.inline.find(({ kind }) => kind === 'Money');
    if (!amount || isAboutMoney(unit.section) || !ABOUT_COST.test(unit.content.text)) continue;
    return { unit, start: amount.start, end: amount.end };
  }
  return null;
}

/** A section of its own on what the money does, whatever the house calls it. */
function isAboutMoney(section: SectionNode | null): boolean {
  return section !== null && /\b(?:financ|budget|resourc|value for money)/i.test(section.title.text);
}
