/**
 * ## What it does
 * Finds `I`, `we`, `our` and their like where the clerk tells what happened, outside quotations, questions and
 * answers in the speakers’ own words, and what was resolved.
 *
 * ## Why it matters
 * Minutes are the record of the body and not of a speaker. Once the minutes are signed, nobody can tell whether the
 * “we” of an answer was the Council, the service or the partners.
 *
 * ## Example
 * ```minutes bad
 * The Board was told that we had lost some staff since the inspection.
 * ```
 * Write instead:
 * ```minutes good
 * The Board was told that the service had lost some staff since the inspection.
 * ```
 *
 * ## Source
 * Guides to taking minutes ask for the third person; seen in published minutes, in answers taken over from notes.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { narrativeOf } from '../../model/minutes/narrative.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence, sentenceAt } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'first-person',
  category: 'minutes',
  summary: 'Minutes that say “I” or “we”',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  triggers: ['i', "i'm", "i've", 'my', 'we', "we're", "we've", "we'll", 'our', 'ours', 'us', 'ourselves'],
  check({ model, hits, report }) {
    if (hits.length === 0) return;
    const narrative = narrativeOf(model);
    let last: Content | null = null;
    for (const { unit, start, end } of hits) {
      const { content } = unit;
      const told = narrative.get(content);
      // One in a paragraph tells enough.
      if (!told || content === last || start < told.from || !isOwnWord(content.text, start, end)) continue;
      last = content;
      const word = content.text.slice(start, end);
      report({
        at: content.range(start, end),
        message: `“${word}” is a speaker’s word: say who is meant, such as “${/^I\b|^my$/i.test(word) ? 'the Chair' : 'the Council'}”`,
      });
    }
  },
});

/** `Part I`, `Tier I`, `US`, `Our Place`, `Have Our Say`: no pronouns. */
function isOwnWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (isQuoted(text, start) || sentenceAt(text, start).text.endsWith('?')) return false;
  if (word === 'I') return isPronounI(text, start, end);
  // `US`
  if (/^\p{Lu}{2}/u.test(word)) return false;
  if (/^\p{Lu}/u.test(word))
    return beginsSentence(text, start) && !/^ \p{Lu}/u.test(text.slice(end, end + 2));
  return word !== 'i';
}

function isPronounI(text: string, start: number, end: number): boolean {
  if (!/^(?:['’]\w+)? [a-z]/.test(text.slice(end, end + 8)) || NUMBERED.test(text.slice(0, start)))
    return false;
  return (
    beginsSentence(text, start) ||
    /(?:^|[^\p{L}\p{N}])\p{Ll}+,? $/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** `phase I of the works`: a numeral. */
const NUMBERED =
  /\b(?:phase|part|class|grade|tier|type|stage|category|schedule|level|section|group|paragraph|option|item|and|or|to) $/i;
