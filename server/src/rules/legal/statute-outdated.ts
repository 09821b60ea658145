/**
 * ## What it does
 * Asks about enactments that something else has replaced. It is silent where the text speaks of the past (replaced,
 * repealed, former, an earlier year), where it names the newer enactment beside it, and in reports dated before the
 * change. Procurement begun before 24 February 2025 goes on under the old regulations, so that these are asked
 * about only in a report with a later date.
 *
 * ## Why it matters
 * Paragraphs on equality and data protection are copied from report to report for years. A duty under an Act that
 * was repealed is not the duty the committee has to have regard to.
 *
 * ## Example
 * ```report bad
 * 3. Equality implications
 *
 * 3.1 The Council has duties under the Race Relations Act 1976.
 * ```
 * Write instead:
 * ```report good
 * 3. Equality implications
 *
 * 3.1 The Council has duties under the Equality Act 2010.
 * ```
 *
 * ## Source
 * The repeals themselves. That the Public Contracts Regulations 2015 gave way to the Procurement Act 2023 on
 * 24 February 2025 is unverified in its transitional detail.
 */
import type { DocumentModel } from '../../model/types.ts';
import { type Citation, citationsIn } from '../../prose/citations.ts';
import { readDate } from '../../prose/dates.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { findRepealed, type Repealed } from '../../prose/repealed-enactments.ts';
import { sentenceAt } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const PAST =
  /\b(?:replac|repeal|supersed|revok|consolidat|formerly|former|previous|predecessor|historic|earlier|older?\b|at the time|then in force|prior to|until|before|began|begun|was procured|were procured|awarded|original|since been|no longer|transitional|savings? provision|amended|brought together|carried over)/i;

export const rule = defineRule({
  id: 'statute-outdated',
  category: 'legal',
  summary: 'An enactment that something newer has replaced',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    const citations = citationsIn(model);
    for (const citation of citations) {
      const repealed = findRepealed(citation, house.jurisdiction);
      if (!repealed || !isCurrent(model, repealed)) continue;
      if (isOfThePast(citation, repealed) || citations.some((other) => namesSuccessor(other, repealed)))
        continue;
      const { unit, start, end, title, year } = citation;
      const cited = repealed.provision ? unit.content.text.slice(start, end) : `The ${title} ${year}`;
      report({
        at: unit.content.range(start, end),
        message: `${upperFirst(cited)} has been replaced: should this be ${repealed.successor}?`,
        tags: ['deprecated'],
      });
    }
  },
});

/** Whether a report of this date should cite the newer law. */
function isCurrent(model: DocumentModel, { since, isTransitional }: Repealed): boolean {
  const date = readDate(model.fieldById.get('date')?.value.text ?? '');
  if (!date || date.year === null) return isTransitional !== true;
  const iso = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  return iso >= since;
}

function isOfThePast({ unit, start, end }: Citation, { since }: Repealed): boolean {
  if (unit.role === 'title' || unit.role === 'field' || unit.section?.id === 'background-papers') return true;
  const { text } = unit.content;
  if (isQuoted(text, start)) return true;
  const sentence = sentenceAt(text, start);
  const around = `${text.slice(sentence.start, start)} ${text.slice(end, sentence.end)}`;
  if (PAST.test(around)) return true;
  const changed = Number(since.slice(0, 4));
  // Years of other Acts in the sentence say nothing of when it plays.
  const years = around
    .replace(/\b(?:Act|Regulations|Order) (?:\([A-Za-z ]{1,30}\) )?\d{4}/g, '')
    .matchAll(/\b(?:19|20)\d\d\b/g);
  return [...years].some(([year]) => Number(year) <= changed);
}

function namesSuccessor({ title, year }: Citation, { successorName }: Repealed): boolean {
  return `${title} ${year}`.startsWith(successorName);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
