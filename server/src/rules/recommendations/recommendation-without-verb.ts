/**
 * ## What it does
 * Finds a recommendation that names a subject but no action: it has no verb such as note, approve, agree,
 * delegate or recommend. Items under a stem that ends in the verb (`Members are asked to approve:`) are right
 * without one.
 *
 * ## Why it matters
 * A resolution says what the meeting does. “The key actions in the plan” can be neither moved nor minuted, and
 * nobody can say afterwards whether it was noted or agreed.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made; and
 * ii) Going forward, the priorities in the Library Plan.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the progress made; and
 * ii) endorse the priorities in the Library Plan.
 * ```
 *
 * ## Source
 * Seen in published reports; guides for authors ask for the actual wording of the motion.
 */

import { nameOf } from '../../model/recommendations.ts';
import { beginsWithoutVerb } from '../../prose/noun-phrases.ts';
import { gerundVerb, nominalVerb } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

const FIRST_WORD = /[\p{L}£][\p{L}’'-]*/u;

export const rule = defineRule({
  id: 'recommendation-without-verb',
  category: 'recommendations',
  summary: 'Recommendation without a verb that decides',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const item of model.recommendations?.items ?? []) {
      // `Members are asked to approve:` has the verb for all its items.
      if (item.verb !== null || item.wants === 'anything' || !beginsWithoutVerb(item.text)) continue;
      const first = FIRST_WORD.exec(item.text);
      if (!first) continue;
      const [word] = first;
      // `Approving the plan` has its verb, in a form that does not fit the stem.
      if (item.wants !== 'verb' && gerundVerb(word) !== null) continue;
      const verb = nominalVerb(word);
      const advice = verb
        ? `write “${verb}” rather than “${word}”`
        : 'begin it with a verb such as “note”, “endorse” or “approve”';
      report({
        at: item.content.range(first.index, first.index + word.length),
        message: `${nameOf(item)} does not say what the meeting is to do: ${advice}`,
      });
    }
  },
});
