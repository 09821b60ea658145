/**
 * ## What it does
 * Finds a well-known enactment cited with a year in which there was none of that title.
 *
 * ## Why it matters
 * A citation with the wrong year cites nothing. Readers, and the court, are left to guess which Act was meant.
 *
 * ## Example
 * ```report bad
 * 3. Equality implications
 *
 * 3.1 The duty is in section 149 of the Equality Act 2012.
 * ```
 * Write instead:
 * ```report good
 * 3. Equality implications
 *
 * 3.1 The duty is in section 149 of the Equality Act 2010.
 * ```
 *
 * ## Source
 * The short titles of the Acts themselves, for enactments that council reports often cite; years before 1950 and
 * after 2024 are not judged.
 */
import { replace } from '../../lint/edits.ts';
import { citationsIn } from '../../prose/citations.ts';
import { findEnactment, isWrongYear } from '../../prose/enactments.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** With more Acts of one title than this, naming them all helps nobody. */
const MOST_NAMED = 3;

export const rule = defineRule({
  id: 'statute-year',
  category: 'legal',
  summary: 'An Act with a year in which there was none',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { unit, start, end, title, year, yearStart } of citationsIn(model)) {
      const enactment = findEnactment(title);
      if (!enactment || !isWrongYear(enactment, year) || isQuoted(unit.content.text, start)) continue;
      const at = unit.content.range(yearStart, end);
      const [only, ...others] = enactment.years;
      const named = enactment.years.length <= MOST_NAMED ? enactment.years.join(' or ') : 'another year';
      report({
        at,
        message: `There is no ${title} ${year}: should it be ${named}?`,
        ...(only !== undefined && others.length === 0
          ? {
              fix: {
                kind: 'unsafe' as const,
                title: `Write ${title} ${only}`,
                edits: [replace(at, String(only))],
              },
            }
          : {}),
      });
    }
  },
});
