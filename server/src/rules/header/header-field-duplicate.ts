/**
 * ## What it does
 * Finds a field that stands in the front block a second time.
 *
 * ## Why it matters
 * Two dates or two subjects leave it open which one is meant, and agenda software takes whichever comes first.
 *
 * ## Example
 * ```report bad
 * DATE: 12 June 2023
 *
 * SUBJECT: Library opening hours
 *
 * DATE: 14 July 2023
 * ```
 * Write instead:
 * ```report good
 * DATE: 14 July 2023
 *
 * SUBJECT: Library opening hours
 * ```
 *
 * ## Source
 * Clerks' own account of the commonest slip: a report made by saving last month's under a new name.
 */
import type { FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

/** Two members, two officers and two telephones are nothing odd. */
const MAY_REPEAT = new Set(['telephone', 'email']);

export const rule = defineRule({
  id: 'header-field-duplicate',
  category: 'header',
  summary: 'Field given twice',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    if (model.fieldById.size === model.fields.length) return;
    for (const field of model.fields) {
      const first = field.id === null ? undefined : model.fieldById.get(field.id);
      if (!first || first === field) continue;
      const hasSameLabel = first.label.text.toLowerCase() === field.label.text.toLowerCase();
      // Officers and others present are one field with many names in minutes, under which each council lists its own.
      if (!hasSameLabel && (!house.prescriptive || model.kind === 'minutes')) continue;
      const saysTheSame = first.value.text === field.value.text;
      if (!saysTheSame && mayRepeat(field)) continue;
      const line = hasSameLabel ? '' : `, first as “${first.label.text}”`;
      report({
        at: field.label,
        message: `“${field.label.text}” is given twice${line}: keep one`,
        related: [{ start: first.start, end: first.end, message: 'The first time' }],
      });
    }
  },
});

function mayRepeat({ template }: FieldNode): boolean {
  if (!template) return true;
  return template.type === 'officer' || template.type === 'portfolio' || MAY_REPEAT.has(template.id);
}
