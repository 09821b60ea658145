/**
 * ## What it does
 * Finds a label that two headings, paragraphs or list items carry.
 *
 * ## Why it matters
 * A reference to it leads to the first of them, whichever was meant.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The posts are vacant. {#posts}
 *
 * 3.2 The posts were advertised. {#posts}
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The posts are vacant. {#posts}
 *
 * 3.2 The posts were advertised. {#advertisement}
 * ```
 *
 * ## Source
 * The language: a label is the name of one place.
 */
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'label-duplicate',
  category: 'references',
  summary: 'A label that two places carry',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    if (model.labels.size === 0) return;
    const first = new Map<string, { start: number; end: number }>();
    for (const block of model.tree.blocks) {
      if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
      const { label } = block;
      if (!label) continue;
      const other = first.get(label.name);
      if (!other) {
        first.set(label.name, label);
        continue;
      }
      report({
        at: label,
        message: `The label {#${label.name}} is taken already: give this place another`,
        related: [{ start: other.start, end: other.end, message: 'The first place with this label' }],
      });
    }
  },
});
