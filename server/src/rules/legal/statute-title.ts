/**
 * ## What it does
 * Finds a well-known enactment whose title has a slip: one word misspelt, or a name in common use that is not its
 * title. The year must be that of the Act that was meant.
 *
 * ## Why it matters
 * The Licensing Act 2003 is an Act, the “Licencing Act 2003” is not, and no search for one finds the other.
 *
 * ## Example
 * ```report bad
 * 3. Equality implications
 *
 * 3.1 The duty is in section 149 of the Equalities Act 2010.
 * ```
 * Write instead:
 * ```report good
 * 3. Equality implications
 *
 * 3.1 The duty is in section 149 of the Equality Act 2010.
 * ```
 *
 * ## Source
 * The short titles of the Acts themselves, for enactments that council reports often cite.
 */
import { replace } from '../../lint/edits.ts';
import { citationsIn } from '../../prose/citations.ts';
import { nearEnactment } from '../../prose/enactments.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'statute-title',
  category: 'legal',
  summary: 'The title of an Act with a slip in it',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { unit, start, title, titleStart, year } of citationsIn(model)) {
      const meant = nearEnactment(title, year);
      if (!meant || isQuoted(unit.content.text, start)) continue;
      const at = unit.content.range(titleStart, titleStart + title.length);
      report({
        at,
        message: `The title of the Act of ${year} is “${meant.title}”, not “${title}”`,
        fix: { kind: 'unsafe', title: `Write “${meant.title}”`, edits: [replace(at, meant.title)] },
      });
    }
  },
});
