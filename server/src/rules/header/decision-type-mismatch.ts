/**
 * ## What it does
 * Asks about a report that says it is for noting although its recommendations ask for a decision, or for
 * decision although they only ask members to note.
 *
 * ## Why it matters
 * Members prepare for a decision, and the law asks for reasons and options. A decision that comes under
 * "for noting" is open to challenge; one that is announced and does not come wastes the meeting.
 *
 * ## Example
 * ```report bad
 * Report for: Noting
 *
 * 2. Recommendations
 *
 * (a) That Members approve the new opening hours.
 * ```
 * Write instead:
 * ```report good
 * Report for: Decision
 *
 * 2. Recommendations
 *
 * (a) That Members approve the new opening hours.
 * ```
 *
 * ## Source
 * Report templates with a field for the purpose: decision, discussion or noting.
 */
import { fold } from '../../house/fold.ts';
import type { RecommendationsPart } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

const FOR_NOTING = new Set(
  [
    'noting',
    'note',
    'to note',
    'information',
    'information only',
    'noting only',
    'discussion',
    'information and discussion',
    'discussion and noting',
    'noting and discussion',
    'noting and information',
    'information and noting',
  ].flatMap((purpose) => [fold(purpose), fold(`for ${purpose}`)]),
);
const FOR_DECISION = new Set(['decision', 'a decision', 'for decision', 'for a decision']);

/** Verbs that leave no doubt. */
const DECIDES = new Set(
  'adopt allocate appoint approve authorise authorize award delegate designate dispose grant lease purchase sell transfer'.split(
    ' ',
  ),
);
const ONLY_NOTES = new Set(['note', 'receive', 'acknowledge']);

export const rule = defineRule({
  id: 'decision-type-mismatch',
  category: 'header',
  summary: 'Purpose that does not fit the recommendations',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const field = model.fieldById.get('decision-type');
    const items = model.recommendations?.items;
    if (!field || !items || items.length === 0) return;
    const verb = contradiction(fold(field.value.text), items);
    if (!verb) return;
    report({
      at: field.value,
      message: verb.decides
        ? `The report is “${field.value.text}”, but its recommendations ask members to ${verb.name}: which is right?`
        : `The report is “${field.value.text}”, but its recommendations only ask members to ${verb.name}: which is right?`,
      related: [{ start: verb.item.start, end: verb.item.end, message: 'The recommendation' }],
    });
  },
});

function contradiction(
  purpose: string,
  items: RecommendationsPart['items'],
): { name: string; decides: boolean; item: RecommendationsPart['items'][number] } | null {
  if (FOR_NOTING.has(purpose)) {
    const item = items.find(({ verb }) => verb !== null && DECIDES.has(verb));
    return item?.verb ? { name: item.verb, decides: true, item } : null;
  }
  if (!FOR_DECISION.has(purpose)) return null;
  const [first] = items;
  const onlyNotes = items.every(({ verb }) => verb !== null && ONLY_NOTES.has(verb));
  return onlyNotes && first?.verb ? { name: first.verb, decides: false, item: first } : null;
}
