/**
 * ## What it does
 * Finds a label of the front block that has lost its colon.
 *
 * ## Why it matters
 * Agenda software and readers tell the label from its value by the colon; `WARD(S)` is the label that most often
 * goes without.
 *
 * ## Example
 * ```report
 * WARD(S) Borough-wide
 * ```
 * Write instead:
 * ```report
 * WARD(S): Borough-wide
 * ```
 *
 * ## Source
 * Seen in published reports of councils whose template prints `LABEL: value`. `Report of the Director of Governance`,
 * `Report by Executive Director` and `Is this a key decision? Yes` are lines of their own, complete as they are.
 */
import { insert } from '../../lint/edits.ts';
import { isByLine } from '../../model/by-line.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'header-field-colon',
  category: 'header',
  summary: 'Field label without its colon',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const field of model.fields) {
      // `APOLOGIES` by itself is the title of what the minutes say below it.
      const isTitle = model.kind === 'minutes' && field.value.isEmpty;
      if (field.colon !== null || isTitle || isByLine(field)) continue;
      report({
        at: { start: field.label.start, end: field.label.end },
        message: `“${field.label.text}” needs a colon after it`,
        fix: {
          kind: 'safe',
          title: `Add the colon after ${field.label.text}`,
          edits: [insert(field.label.end, ':')],
        },
      });
    }
  },
});
