/**
 * ## What it does
 * Finds a label of the front block with a slip of the pen in it.
 *
 * ## Why it matters
 * Software that files the report by its fields does not know `REPORTNG OFFICER`, and a slip in the first line is
 * the first thing a member sees.
 *
 * ## Example
 * ```report bad
 * REPORTNG OFFICER: Director of Places
 * ```
 * Write instead:
 * ```report good
 * REPORTING OFFICER: Director of Places
 * ```
 *
 * ## Source
 * Councils' report guides: labels and headings are not to be altered.
 */
import { closest } from 'fastest-levenshtein';
import { namePart } from '../../house/lookup.ts';
import type { FieldTemplate } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'header-field-misspelt',
  category: 'header',
  summary: 'Slip of the pen in a field label',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    for (const { template, match, label } of model.fields) {
      if (match !== 'near' || !template) continue;
      // Houses lay down the labels of their reports.
      const isLaidDown = house.prescriptive && model.kind === 'report';
      const name = namePart(label.text, [template.label, ...template.aliases]);
      const right = isLaidDown ? template.label : meantLabel(name, template);
      const at = label.range(0, name.length);
      report({
        at,
        message: `“${name}” looks like a slip for “${right}”`,
        fix: {
          kind: 'safe',
          title: `Change the label to ${right}`,
          edits: [replace(at, right)],
        },
      });
    }
  },
});

/** Of the names of a field the one closest to what was typed, in its capitals. */
function meantLabel(typed: string, { label, aliases }: FieldTemplate): string {
  const names = [label, ...aliases];
  const isUpper = typed === typed.toUpperCase();
  const folded = names.map((name) => name.toLowerCase());
  const name = names[folded.indexOf(closest(typed.toLowerCase(), folded))] ?? label;
  return isUpper ? name.toUpperCase() : name;
}
