/**
 * ## What it does
 * Finds a paragraph that refers to itself by its number.
 *
 * ## Why it matters
 * It is the commonest trace of paragraphs that were renumbered by hand: the reference meant a neighbour.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The hall needs a roof.
 *
 * 3.2 For the reason given in paragraph 3.2, the hall was closed.
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The hall needs a roof.
 *
 * 3.2 For the reason given in paragraph 3.1, the hall was closed.
 * ```
 *
 * ## Source
 * Reports renumbered by hand.
 */
import { isOwnReference } from '../../prose/reference-context.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reference-to-self',
  category: 'references',
  summary: 'A paragraph that refers to itself',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const reference of model.references) {
      const { kind, targets, unit, text } = reference;
      const [target, ...others] = targets;
      // `paragraphs 3.1 to 3.4` may well include the place it is said at.
      if (kind !== 'paragraph' || !target || others.length > 0 || unit.role !== 'paragraph') continue;
      const own = 'number' in unit.owner ? unit.owner.number : null;
      if (own?.text !== target.text || own.parts.length < 2) continue;
      const range = { start: reference.start, end: reference.end };
      const start = unit.content.fromSource(range.start);
      if (!isOwnReference(unit.content.text, start, start + text.length)) continue;
      report({ at: range, message: `Paragraph ${own.text} refers to itself: which paragraph is meant?` });
    }
  },
});
