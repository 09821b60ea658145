/**
 * ## What it does
 * Finds shortened forms such as `it's`, `don't` and `there's`, outside quotations and titles. The possessive
 * (`the Council's`) is not one.
 *
 * ## Why it matters
 * A report is a formal record; and `it's` is often a slip for `its`.
 *
 * ## Example
 * ```report
 * 3.6 It's recognised that much remains to be done.
 * ```
 * Write instead:
 * ```report
 * 3.6 It is recognised that much remains to be done.
 * ```
 *
 * ## Source
 * Seen in published reports among otherwise formal prose.
 */
import { replace } from '../../lint/edits.ts';
import type { Fix, Range } from '../../lint/finding.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** A slash parts the readings of one that has several. */
const FULL_FORMS: Record<string, string> = {
  "it's": 'it is/it has',
  "that's": 'that is/that has',
  "there's": 'there is/there has',
  "here's": 'here is',
  "what's": 'what is/what has',
  "who's": 'who is/who has',
  "he's": 'he is/he has',
  "she's": 'she is/she has',
  "let's": 'let us',
  "i'm": 'I am',
  "i've": 'I have',
  "i'll": 'I will',
  "we're": 'we are',
  "we've": 'we have',
  "we'll": 'we will',
  "they're": 'they are',
  "they've": 'they have',
  "they'll": 'they will',
  "it'll": 'it will',
  "don't": 'do not',
  "doesn't": 'does not',
  "didn't": 'did not',
  "can't": 'cannot',
  "couldn't": 'could not',
  "won't": 'will not',
  "wouldn't": 'would not',
  "shouldn't": 'should not',
  "mustn't": 'must not',
  "isn't": 'is not',
  "aren't": 'are not',
  "wasn't": 'was not',
  "weren't": 'were not',
  "hasn't": 'has not',
  "haven't": 'have not',
  "hadn't": 'had not',
};

export const rule = defineRule({
  id: 'contraction',
  category: 'style',
  summary: 'Shortened form such as “it’s”',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: Object.keys(FULL_FORMS),
  check({ hits, report }) {
    for (const { unit, start, end, phrase } of hits) {
      const { text } = unit.content;
      if (unit.role === 'title' || unit.role === 'field' || isQuoted(text, start)) continue;
      // `who's responsibility` means `whose`; confusable-words says so.
      if (phrase === "who's" && text.startsWith(' responsibility', end)) continue;
      const typed = text.slice(start, end);
      const full = inCaseOf(typed.charAt(0), fullForm(phrase, text.slice(end, end + 12)));
      const at = unit.content.range(start, end);
      const isPossessive = full.toLowerCase() === 'its';
      report({
        at,
        message: isPossessive
          ? `“${typed} own” should be “${full} own”`
          : `“${typed}” is an informal short form: write “${full}”`,
        fix: fixOf(at, full),
      });
    }
  },
});

/** After these the short form is one of `has`. */
const HAS =
  /^ (?:(?:also|already|always|long|now|recently|since|not) )?(?:been|become|had|got|come|gone|grown|led|taken)\b/;

function fullForm(phrase: string, rest: string): string {
  if (phrase === "it's" && /^ own\b/.test(rest)) return 'its';
  const [is = '', has = is] = (FULL_FORMS[phrase] ?? '').split('/');
  return HAS.test(rest) ? has : is;
}

function fixOf(at: Range, full: string): Fix {
  return {
    kind: 'unsafe',
    title: `Write “${full}”`,
    edits: [replace(at, full)],
  };
}
