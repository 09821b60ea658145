/**
 * ## What it does
 * Counts the clear days between the notice of a key decision and the meeting, where the front block gives both
 * dates, and says when there are fewer than 28. A report that mentions the general exception or special urgency is
 * left alone. England only.
 *
 * ## Why it matters
 * A key decision of an executive needs 28 clear days’ public notice, unless regulation 10 (general exception) or
 * regulation 11 (special urgency) applies, which the report then has to say.
 *
 * ## Example
 * ```report bad
 * DATE: 12 June 2024
 *
 * KEY DECISION: Yes
 *
 * NOTICE OF KEY DECISION: 20 May 2024
 * ```
 * Write instead:
 * ```report good
 * DATE: 12 June 2024
 *
 * KEY DECISION: Yes
 *
 * NOTICE OF KEY DECISION: 13 May 2024
 * ```
 *
 * ## Source
 * Regulations 9 to 11 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information)
 * (England) Regulations 2012.
 */
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { dayOf } from '../../prose/field-dates.ts';
import { defineRule } from '../rule.ts';

const CLEAR_DAYS = 28;
const NOTICE =
  /^(?:date (?:of )?(?:key decision notice|notice|notice of key decision|forward plan)|(?:key decision )?notice (?:published|date|given)(?: on)?|notice of key decision|(?:first )?published (?:in|on) (?:the )?forward plan|forward plan date)$/i;

export const rule = defineRule({
  id: 'key-decision-notice',
  category: 'legal',
  summary: 'Fewer than 28 clear days’ notice of a key decision',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  triggers: ['general exception', 'special urgency', 'regulation 10', 'regulation 11', 'urgent'],
  check({ model, house, hits, report }) {
    if (house.jurisdiction !== 'england' || hits.length > 0) return;
    const notice = model.fields.find(({ label }) => NOTICE.test(label.text.trim()));
    const key = model.fieldById.get('key-decision');
    if (!notice || (key && /^no\b/i.test(key.value.text))) return;
    const from = dayOf(notice);
    const to = dayOf(model.fieldById.get('date'));
    if (!from || !to) return;
    const clear = differenceInCalendarDays(to, from) - 1;
    if (clear < 0 || clear >= CLEAR_DAYS) return;
    report({
      at: notice.value,
      message: `There are ${clear} clear days from the notice to the meeting: a key decision needs ${CLEAR_DAYS}, or the general exception`,
    });
  },
});
