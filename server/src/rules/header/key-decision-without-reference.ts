/**
 * ## What it does
 * Finds a key decision whose report does not say where it was announced: no reference of the forward plan, and
 * no word of a forward plan, a 28-day notice, general exception or special urgency anywhere.
 *
 * ## Why it matters
 * A key decision may not be taken unless it has been published for 28 clear days, or one of the two exceptions
 * was followed. The reference is how the clerk and the public check it.
 *
 * ## Example
 * ```report bad
 * Key decision: Yes
 * ```
 * Write instead:
 * ```report good
 * Key decision: Yes
 *
 * Forward plan reference: 4982
 * ```
 *
 * ## Source
 * Regulations 9 to 11 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information)
 * (England) Regulations 2012. For houses in England that have a field for the reference.
 */
import { fieldById } from '../../house/lookup.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'key-decision-without-reference',
  category: 'header',
  summary: 'Key decision without its forward plan reference',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: [
    'forward plan',
    'forward work plan',
    'forthcoming decisions',
    'plan of key decisions',
    'list of key decisions',
    'schedule of key decisions',
    'register of key decisions',
    'notice of key decision',
    'notice of key decisions',
    'key decisions notice',
    'decisions notice',
    '28 day',
    '28 days',
    '28 clear days',
    'general exception',
    'special urgency',
    'regulation 10',
    'regulation 11',
  ],
  check({ model, house, hits, report }) {
    const field = model.fieldById.get('key-decision');
    if (!field || house.jurisdiction !== 'england') return;
    // `Yes – ref 4982` says it already; `Yes/No` says nothing yet.
    if (!/^yes\b(?! ?(?:\/|or\b) ?no\b)/i.test(field.value.text) || /\d/.test(field.value.text)) return;
    const reference = fieldById(house, 'forward-plan');
    if (!reference || hits.length > 0) return;
    const given = model.fieldById.get(reference.id);
    if (given && !given.value.isEmpty) return;
    report({
      at: field.value,
      message: `This is a key decision: where was it announced? Add “${reference.label}”`,
    });
  },
});
