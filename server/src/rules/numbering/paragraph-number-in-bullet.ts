/**
 * ## What it does
 * Finds a paragraph number, or a recommendation's `i)`, with a bullet wrapped round it.
 *
 * ## Why it matters
 * Word adds the bullet when a numbered paragraph is pasted into a list. Published, it reads `• 3.6`, and
 * screen readers announce a list of one item.
 *
 * ## Example
 * ```report bad
 * - 3.6 It is recognised that much remains to be done.
 * ```
 * Write instead:
 * ```report good
 * 3.6 It is recognised that much remains to be done.
 * ```
 *
 * ## Source
 * Seen in published reports; the commonest slip of converted documents.
 */

import { remove } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-in-bullet',
  category: 'numbering',
  summary: 'Number wrapped in a bullet',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    const tell = (bullet: Range, number: { start: number; end: number; text: string }, what: string) =>
      report({
        at: { start: bullet.start, end: number.end },
        message: `${what} ${number.text} is wrapped in a bullet`,
        fix: {
          kind: 'safe',
          title: `Take ${number.text} out of the bullet`,
          edits: [remove({ start: bullet.start, end: number.start })],
        },
      });
    for (const { bullet, number } of model.paragraphs)
      if (bullet && number) tell(bullet, number, 'Paragraph');
    for (const { heading } of model.allSections) {
      if (heading.bullet && heading.number) tell(heading.bullet, heading.number, 'Heading');
    }
    for (const list of model.lists) {
      for (const { bullet, marker } of list.items) if (bullet && marker) tell(bullet, marker, 'Item');
    }
  },
});
