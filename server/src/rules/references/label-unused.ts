/**
 * ## What it does
 * Points out a label to which nothing in this document refers.
 *
 * ## Why it matters
 * A label left over says that a reference was there, or was meant to be. Other documents may refer to it, which one
 * document cannot tell; it is no more than a hint.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The posts are vacant. {#posts}
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The posts are vacant. {#posts}
 *
 * 3.2 They were advertised [again](#posts).
 * ```
 *
 * ## Source
 * The language: labels are there to be referred to.
 */
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'label-unused',
  category: 'references',
  summary: 'A label to which nothing refers',
  severity: 'hint',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    if (model.labels.size === 0) return;
    const used = new Set(
      model.references.flatMap(({ kind, targets }) =>
        kind === 'label' ? targets.map(({ text }) => text) : [],
      ),
    );
    for (const block of model.tree.blocks) {
      if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
      if (!block.label || used.has(block.label.name)) continue;
      report({
        at: block.label,
        message: `Nothing in this document refers to {#${block.label.name}}`,
        tags: ['unnecessary'],
      });
    }
  },
});
