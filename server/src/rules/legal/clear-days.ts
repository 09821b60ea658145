/**
 * ## What it does
 * Counts the clear days between publication and meeting, where the front block gives both dates, and says when
 * there are fewer than the house requires. Days of publication and meeting, Saturdays and Sundays do not count;
 * bank holidays are not known and are counted, so that the true number may be smaller still.
 *
 * ## Why it matters
 * Agenda and reports must be open to inspection for that long before the meeting. Otherwise the item can be
 * considered only as a matter of urgency.
 *
 * ## Example
 * ```report bad
 * DATE: 12 June 2024
 *
 * DATE OF PUBLICATION: 7 June 2024
 * ```
 * Write instead:
 * ```report good
 * DATE: 12 June 2024
 *
 * DATE OF PUBLICATION: 4 June 2024
 * ```
 *
 * ## Source
 * Section 100B(3) of the Local Government Act 1972: five clear days in England; three in Wales and, unverified, in
 * Scotland and Northern Ireland. The number is the house’s `dates.clearDays`.
 */
import type { DocumentModel } from '../../model/types.ts';
import { clearDaysBetween } from '../../prose/clear-days.ts';
import { dayOf } from '../../prose/field-dates.ts';
import { defineRule } from '../rule.ts';

const PUBLISHED =
  /^(?:date (?:of )?(?:publication|published|despatch|dispatch|issue)|(?:publication|despatch|dispatch|agenda publication) date|(?:report|agenda) (?:published|despatched|dispatched)(?: on)?|published|despatched)$/i;

export const rule = defineRule({
  id: 'clear-days',
  category: 'legal',
  summary: 'Too few clear days before the meeting',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    const published = model.fields.find(
      ({ id, label }) => id !== 'date' && PUBLISHED.test(label.text.trim()),
    );
    if (!published) return;
    const from = dayOf(published);
    const to = dayOf(model.fieldById.get('date'));
    if (!from || !to) return;
    const needed = house.dates.clearDays;
    const clear = clearDaysBetween(from, to);
    // Published after the meeting it is another edition, or one of the dates is wrong: no notice to count.
    if (from > to || clear >= needed) return;
    report({
      at: published.value,
      message: `${days(clear)} between publication and the meeting, of which there must be ${needed}`,
      ...related(model),
    });
  },
});

function days(clear: number): string {
  if (clear === 0) return 'There is no clear day';
  return clear === 1 ? 'There is one clear day' : `There are ${clear} clear days`;
}

function related(model: DocumentModel): { related?: { start: number; end: number; message: string }[] } {
  const date = model.fieldById.get('date');
  if (!date) return {};
  return { related: [{ start: date.value.start, end: date.value.end, message: 'The date of the meeting' }] };
}
