/**
 * ## What it does
 * Finds a report that is classified as public and yet carries an `EXEMPT:` mark.
 *
 * ## Why it matters
 * One of the two is wrong. If it is the classification, exempt information is about to be published; if it is
 * the mark, the public is kept out without need.
 *
 * ## Example
 * ```report bad
 * Classification: Public
 *
 * EXEMPT: paragraph 3
 * ```
 * Write instead:
 * ```report good
 * Classification: Exempt
 *
 * EXEMPT: paragraph 3
 * ```
 *
 * ## Source
 * Section 100B of the Local Government Act 1972 and its counterparts: a report that is not open to the public
 * has to say so. Templates ask for public or private in the front block.
 */
import { fold } from '../../house/fold.ts';
import type { FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

const PUBLIC = new Set(
  [
    'public',
    'open',
    'unrestricted',
    'not exempt',
    'non-exempt',
    'not confidential',
    'for general release',
    'general release',
    'public document',
    'public report',
    'open report',
    'part I',
    'part 1',
    'part A',
    'part one',
    'for publication',
  ].map(fold),
);

export const rule = defineRule({
  id: 'classification-contradicted',
  category: 'header',
  summary: 'Classified as public but marked exempt',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const field = model.fieldById.get('classification');
    // An exempt part or appendix leaves the report public.
    if (!field || !model.exempt || !saysPublic(field)) return;
    report({
      at: field.value,
      message: `“${field.label.text}” says “${field.value.text}”, but the report is marked exempt: which is right?`,
      related: [{ start: model.exempt.start, end: model.exempt.end, message: 'The mark' }],
    });
  },
});

/** `Yes` and `No` answer the question of the label: for general release? exempt information? */
function saysPublic({ label, value }: FieldNode): boolean {
  const answer = fold(value.text);
  if (answer === 'yes') return /release|public/i.test(label.text);
  if (answer === 'no') return /exempt|confidential/i.test(label.text);
  return PUBLIC.has(answer);
}
