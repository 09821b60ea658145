/**
 * ## What it does
 * Finds one recommendation that asks for two decisions, each with its own object: `approve the plan and delegate
 * the details to …`. Pairs such as `note and endorse the report` are one decision and are left alone.
 *
 * ## Why it matters
 * Members may want to vote for the one and not the other, and minutes, action lists and call-in work item by
 * item.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Approve the Library Plan and appoint the Head of Culture as its sponsor.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Approve the Library Plan.
 * (b) Appoint the Head of Culture as its sponsor.
 * ```
 *
 * ## Source
 * Guides that ask for one action in each recommendation.
 */
import { nameOf } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { isNoting, operativeVerb } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

/** `and delegate the`: a verb right after `and` with an object of its own. */
const AND_VERB =
  /(?:,|;)? and (?:also |further |to )?([a-z][a-z-]+) (?:the|a|an|that|authority|delegated|its|their|this|these|those)\b/g;
/** The second verb may belong to someone other than the meeting. */
const SOMEONE_ELSE = /\b(?:to|which|that|who|will|would|should|officers?|director|by [a-z]+ing)\b/i;

export const rule = defineRule({
  id: 'recommendation-compound',
  category: 'recommendations',
  summary: 'Two decisions in one recommendation',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const item of model.recommendations?.items ?? []) {
      if (item.verb === null || item.verbAt === null || !item.text.includes(' and ')) continue;
      // A body that considers a report and then decides makes one decision.
      if (isNoting(item.verb) && item.verb !== 'note') continue;
      if (item.shape === 'clause' || item.shape === null) continue;
      const second = secondVerb(item);
      if (!second) continue;
      report({
        at: item.content.range(second.start, second.end),
        message: `${nameOf(item)} asks both to “${item.verb}” and to “${second.verb}”: make it two`,
      });
    }
  },
});

function secondVerb(item: Recommendation): { verb: string; start: number; end: number } | null {
  const { text, verb, verbAt, shape } = item;
  for (const match of text.matchAll(AND_VERB)) {
    // `approve and adopt the plan` has one object for both.
    if (match.index <= (verbAt?.end ?? 0)) continue;
    const word = match[1] ?? '';
    const found = operativeVerb(word);
    const form = shape === 'third' ? 'third' : 'base';
    if (!found || found.form !== form || found.base === verb || isNoting(found.base)) continue;
    if (SOMEONE_ELSE.test(text.slice(verbAt?.end ?? 0, match.index))) return null;
    const start = match.index + match[0].indexOf(` ${word} `) + 1;
    return { verb: found.base, start, end: start + word.length };
  }
  return null;
}
