/**
 * ## What it does
 * Finds a reference by label, `[see](#workforce)`, to a label that nothing in the document carries.
 *
 * ## Why it matters
 * The reference is published as a link that leads nowhere, or as no number at all.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The posts are vacant. {#workforce}
 *
 * 3.2 The reasons are given [above](#work-force).
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The posts are vacant. {#workforce}
 *
 * 3.2 The reasons are given [above](#workforce).
 * ```
 *
 * ## Source
 * The language: `{#name}` at the end of a heading or paragraph, `[words](#name)` to refer to it.
 */
import { distance } from 'fastest-levenshtein';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Reference } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'label-undefined',
  category: 'references',
  summary: 'Reference to a label that does not exist',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const reference of model.references) {
      const [target] = reference.targets;
      if (reference.kind !== 'label' || !target || target.target) continue;
      const meant = nearest(target.text, [...model.labels.keys()]);
      report({
        at: reference,
        message: meant
          ? `No heading or paragraph has the label {#${target.text}}: is {#${meant}} meant?`
          : `No heading or paragraph has the label {#${target.text}}`,
        ...(meant ? { fix: fixFor(reference, target.text, meant) } : {}),
      });
    }
  },
});

/** The one label that is a slip of the pen away. */
function nearest(label: string, labels: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(label.length / 5));
  const near = labels.filter((other) => distance(label.toLowerCase(), other.toLowerCase()) <= most);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function fixFor(reference: Reference, label: string, meant: string): Fix {
  const end = reference.end - 1;
  return {
    kind: 'unsafe',
    title: `Refer to {#${meant}}`,
    edits: [replace({ start: end - label.length, end }, meant)],
  };
}
