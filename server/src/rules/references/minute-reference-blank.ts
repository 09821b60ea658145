/**
 * ## What it does
 * Finds a reference to a minute whose number was never filled in: “(Minute No.  )”, “Minute … refers”.
 *
 * ## Why it matters
 * The reference to an earlier decision is there so that it can be looked up.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The scheme was approved in May (Minute No.  ).
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The scheme was approved in May (Minute No. 45).
 * ```
 *
 * ## Source
 * Seen in published minutes.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const NUMBER_WORD = /^ (?:no|nos|number|ref|reference)\b\.?:? ?/i;
/** What stands where the number should be. */
const BLANK = /^ ?(?:$|[).,;]|\]|refers\b|_{2,}|\.{2,}|…|\?{1,3}|[xX]{2,}\b|\[ ?\]|\[?(?:tbc|tba|insert)\b)/;
/** Without `No.`: only what cannot be read as anything else. */
const BARE = /^ ?(?:_{2,}|\.{3,}|…|\?{2,3}|[xX]{2,}\b|\[ ?\]| +\)| refers[).,;]| +refers[).,;])/;

export const rule = defineRule({
  id: 'minute-reference-blank',
  category: 'references',
  summary: 'A minute without its number',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['minute', 'minutes'],
  check({ hits, report }) {
    for (const { unit, start, end } of hits) {
      const { text } = unit.content;
      if (text.charAt(start) !== 'M' || isQuoted(text, start)) continue;
      if (/\b(?:Last|Next|Per) $/.test(text.slice(0, start))) continue;
      const word = NUMBER_WORD.exec(text.slice(end, end + 20));
      const after = text.slice(end + (word?.[0].length ?? 0), end + 40);
      // `(Minute No. )` is one; `the Minute number of each item` is none.
      if (word ? !(BLANK.test(after) && isNumberWord(word[0], after)) : !BARE.test(after)) continue;
      report({
        at: unit.content.range(start, end + (word?.[0].trimEnd().length ?? 0)),
        message: 'The number of the minute is missing',
      });
    }
  },
});

/** At the end of the text, `Minute No.` alone is a heading of a column or an unfinished line. */
function isNumberWord(word: string, after: string): boolean {
  return after.trim() !== '' || /\.\s*$/.test(word);
}
