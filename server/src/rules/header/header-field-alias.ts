/**
 * ## What it does
 * Finds a field under another label than the house's own: `Lead officer` where the template prints
 * `REPORTING OFFICER`.
 *
 * ## Why it matters
 * Labels are the template's, not the author's. A report with another council's labels was usually made from
 * another council's file, or from an old version of the template.
 *
 * ## Example
 * ```report bad
 * REPORT TITLE: Library opening hours
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Library opening hours
 * ```
 *
 * ## Source
 * Councils forbid authors to change the template's labels and titles; internal audits have found old templates
 * in use.
 */
import { namePart } from '../../house/lookup.ts';
import { replace } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'header-field-alias',
  category: 'header',
  summary: 'Field under another label than the house’s',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    for (const { id, template, match, label } of model.fields) {
      if (!template || match === 'near' || match === null) continue;
      const name = namePart(label.text, [template.label, ...template.aliases]);
      if (isSame(name, template.label)) continue;
      // Two labels for one matter are a question of which field to keep, not of its name.
      if (model.fields.some((other) => other.id === id && other.label !== label)) continue;
      const at = label.range(0, name.length);
      report({
        at,
        message: `“${name}” is called “${template.label}” in this council’s reports`,
        fix: {
          kind: 'safe',
          title: `Change the label to ${template.label}`,
          edits: [replace(at, template.label)],
        },
      });
    }
  },
});

/** The same but for capitals, quotation marks and wide spaces. */
function isSame(typed: string, printed: string): boolean {
  return typed === printed || plain(typed) === plain(printed);
}

function plain(label: string): string {
  return label.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}
