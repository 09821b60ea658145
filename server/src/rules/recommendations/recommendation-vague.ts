/**
 * ## What it does
 * Finds a report whose recommendations only ask to consider, support or receive something.
 *
 * ## Why it matters
 * A body that has “considered” a report has decided nothing that can be acted on or reported back. If it is to
 * give its views, or to agree or note, the recommendation can say so.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Consider the draft Parking Strategy.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Consider the draft Parking Strategy and recommend to Cabinet any changes to it.
 * ```
 *
 * ## Source
 * Councils with standard wordings for recommendations, and members’ complaints that it was not clear what they
 * were asked.
 */
import { hasSubItems } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { gerundVerb, isAlsoNoun, operativeVerb, participleVerb } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

const VAGUE = new Set(['consider', 'debate', 'discuss', 'receive', 'support']);
const WORD = /[A-Za-z-]+/g;

export const rule = defineRule({
  id: 'recommendation-vague',
  category: 'recommendations',
  summary: 'Only asks to consider, support or receive',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const items = model.recommendations?.items ?? [];
    const [first] = items;
    if (!first?.verbAt) return;
    if (!items.every((item) => item.verb !== null && VAGUE.has(item.verb) && !asksForMore(item))) return;
    const { start, end } = first.verbAt;
    report({
      at: first.content.range(start, end),
      message: `“${first.text.slice(start, end)}” asks for no decision: what is the meeting to note, agree or recommend?`,
    });
  },
});

const BEFORE_VERB = new Set(['and', 'or', 'to']);
const BEFORE_PARTICIPLE = new Set(['and', 'be']);

/** `consider the plan and comment on it`, `be received and noted`. */
function asksForMore(item: Recommendation): boolean {
  if (hasSubItems(item)) return true;
  let previous = '';
  for (const [word] of item.text.slice(item.verbAt?.end ?? 0).matchAll(WORD)) {
    const verb = operativeVerb(word);
    const isVerb = verb?.form === 'base' && (!isAlsoNoun(verb.base) || BEFORE_VERB.has(previous));
    if (isVerb && !VAGUE.has(verb.base)) return true;
    if (gerundVerb(word) !== null) return true;
    const passive = participleVerb(word);
    if (passive !== null && !VAGUE.has(passive) && BEFORE_PARTICIPLE.has(previous)) return true;
    previous = word.toLowerCase();
  }
  return false;
}
