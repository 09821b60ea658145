/**
 * ## What it does
 * Finds letters that are explained twice in one document, with two different meanings.
 *
 * ## Why it matters
 * From the second place on nobody can tell which of the two is meant.
 *
 * ## Example
 * ```report
 * 3.1 The Community Safety Partnership (CSP) met in May.
 *
 * 3.2 Core Spending Power (CSP) rose by 4 per cent.
 * ```
 * Write instead:
 * ```report
 * 3.1 The Community Safety Partnership (CSP) met in May.
 *
 * 3.2 Core spending power rose by 4 per cent.
 * ```
 *
 * ## Source
 * Style advice of this project: where parts of a report come from several services, each brings its own letters.
 */
import { distance } from 'fastest-levenshtein';
import type { Term } from '../../model/types.ts';
import { acronymOf } from '../../prose/acronyms.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'acronym-redefined',
  category: 'style',
  summary: 'Acronym with two meanings',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    if (model.terms.length < 2) return;
    const meanings = new Map<string, Term>();
    for (const term of model.terms) {
      const acronym = acronymOf(term.term);
      if (acronym === null || term.expansion === '') continue;
      const earlier = meanings.get(acronym);
      if (!earlier) meanings.set(acronym, term);
      else if (!isSameName(earlier.expansion, term.expansion)) {
        report({
          at: term,
          message: `“${acronym}” stands for “${earlier.expansion}” above and for “${term.expansion}” here: give one of them other letters, or none`,
          related: [
            {
              start: earlier.start,
              end: earlier.end,
              message: 'First explained here',
            },
          ],
        });
      }
    }
  },
});

/** A slip of the pen, a plural or an `and` does not make another name. */
const SLIPS = 3;

function isSameName(a: string, b: string): boolean {
  const [one, other] = [contentWords(a), contentWords(b)];
  return one.endsWith(other) || other.endsWith(one) || distance(one, other) <= SLIPS;
}

function contentWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => !/^(?:and|of|for|the|in|to|on|with)$/.test(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}
