/**
 * ## What it does
 * Finds a report marked as a key decision that asks only to note or consider.
 *
 * ## Why it matters
 * A key decision is announced 28 days ahead because something will be decided. Either the recommendation lacks
 * the decision, or the report is no key decision and need not be announced as one.
 *
 * ## Example
 * ```report bad
 * Key decision: Yes
 *
 * ## Recommendations
 *
 * (a) Note the results of the tender.
 * ```
 * Write instead:
 * ```report good
 * Key decision: Yes
 *
 * ## Recommendations
 *
 * (a) Award the contract for £1.2m to the bidder named in Appendix 1.
 * ```
 *
 * ## Source
 * Templates that ask whether a report is for decision or for noting; regulation 8 of the Local Authorities
 * (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012.
 */
import { isNoting } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

const YES = /^\W*(?:yes|key)\b/i;
/** `Library Strategy – Key Decision`, as agendas print it. */
const IN_SUBJECT = /(?:^|[–—(-] ?)key decision\b/i;

export const rule = defineRule({
  id: 'note-only-on-key-decision',
  category: 'recommendations',
  summary: 'Key decision that only notes',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const items = model.recommendations?.items ?? [];
    const field = model.fieldById.get('key-decision');
    const subject = model.fieldById.get('subject');
    const isKey =
      (field !== undefined && YES.test(field.value.text)) ||
      (subject !== undefined && IN_SUBJECT.test(subject.value.text));
    if (!isKey || items.length === 0) return;
    if (!items.every(({ verb }) => verb !== null && isNoting(verb))) return;
    const [first] = items;
    if (!first?.verbAt) return;
    const { start, end } = first.verbAt;
    report({
      at: first.content.range(start, end),
      message: `This is marked as a key decision, but asks only to “${first.verb}”: is the decision missing, or is it not a key decision?`,
    });
  },
});
