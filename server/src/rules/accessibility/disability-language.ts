/**
 * ## What it does
 * Finds words about disabled people that official guidance advises against, such as `wheelchair-bound` and `the
 * handicapped`. Quotations are left alone.
 *
 * ## Why it matters
 * They describe people by what they cannot do, and disabled residents read the council's papers too.
 *
 * ## Example
 * ```report
 * 8.1 The new ramp will help residents who are wheelchair-bound.
 * ```
 * Write instead:
 * ```report
 * 8.1 The new ramp will help residents who use wheelchairs.
 * ```
 *
 * ## Source
 * “Inclusive language: words to use and avoid when writing about disability”, published on GOV.UK.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const BETTER: Record<string, string> = {
  'wheelchair bound': 'wheelchair user',
  'wheelchair-bound': 'wheelchair user',
  'confined to a wheelchair': 'uses a wheelchair',
  'confined to wheelchairs': 'use wheelchairs',
  'the handicapped': 'disabled people',
  'handicapped people': 'disabled people',
  'handicapped person': 'disabled person',
  'mentally handicapped': 'with a learning disability',
  'mental handicap': 'learning disability',
  'the mentally ill': 'people with a mental health condition',
  'mental patient': 'person with a mental health condition',
  'mental patients': 'people with a mental health condition',
  'deaf and dumb': 'deaf',
  'deaf mute': 'deaf',
  'deaf-mute': 'deaf',
  'able bodied': 'non-disabled',
  'able-bodied': 'non-disabled',
  'an epileptic': 'a person with epilepsy',
  epileptics: 'people with epilepsy',
  'the disabled': 'disabled people',
};

export const rule = defineRule({
  id: 'disability-language',
  category: 'accessibility',
  summary: 'Word about disability to avoid',
  severity: 'info',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: Object.keys(BETTER),
  check({ hits, report }) {
    for (const { unit, start, end, phrase } of hits) {
      const { text } = unit.content;
      const typed = text.slice(start, end);
      // `The Disabled Persons Act` and the like are names.
      if (/ [A-Z]/.test(typed) || isQuoted(text, start)) continue;
      if (phrase === 'the disabled' && !isWholePhrase(text.slice(end, end + 8))) continue;
      if (phrase === 'an epileptic' && /^ (?:fit|seizure)/.test(text.slice(end))) continue;
      report({
        at: unit.content.range(start, end),
        message: `“${typed}”: guidance on inclusive language prefers “${BETTER[phrase] ?? ''}”`,
      });
    }
  },
});

/** `for the disabled.`, but not `the disabled parking bay`. */
function isWholePhrase(rest: string): boolean {
  return /^(?:[.,;:)]|$| (?:who|are|were|is|will|to|in|at|have)\b)/.test(rest);
}
