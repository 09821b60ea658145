/**
 * ## What it does
 * Finds an acronym that is explained and then never used.
 *
 * ## Why it matters
 * Readers make a note of letters that they will not meet again.
 *
 * ## Example
 * ```report
 * 3.1 The Lead Local Flood Authority (LLFA) was consulted.
 * ```
 * Write instead:
 * ```report
 * 3.1 The Lead Local Flood Authority was consulted.
 * ```
 *
 * ## Source
 * Plain-English practice. Left over where the paragraph that used the letters has been cut.
 */
import { acronymUses } from '../../prose/acronym-uses.ts';
import { isWellKnown } from '../../prose/acronyms.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'acronym-unused',
  category: 'style',
  summary: 'Acronym explained but never used',
  severity: 'hint',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, capitals, report }) {
    if (model.terms.length === 0) return;
    const uses = acronymUses(model, capitals);
    for (const term of model.terms) {
      const places = uses.get(term.term);
      const [only] = places ?? [];
      if (!only || places?.length !== 1 || term.expansion === '' || isWellKnown(term.term)) continue;
      if (!only.isRunning || occursElsewhere(model.source, term.term, term.start, term.end)) continue;
      report({
        at: term,
        message: `“${term.term}” is explained here but not used again: the full name is enough`,
        tags: ['unnecessary'],
      });
    }
  },
});

/** In a caption or a code, perhaps, where acronyms are not looked for. */
function occursElsewhere(source: string, word: string, start: number, end: number): boolean {
  for (let at = source.indexOf(word); at !== -1; at = source.indexOf(word, at + 1)) {
    if (at < start || at >= end) return true;
  }
  return false;
}
