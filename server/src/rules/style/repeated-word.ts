/**
 * ## What it does
 * Finds a small word that stands twice: `the the`, `of of`. Pairs that can be right (`had had`, `that that`,
 * `in in`) are left alone.
 *
 * ## Why it matters
 * The eye skips it on screen and stumbles over it in print, most often where a line breaks between the two.
 *
 * ## Example
 * ```report
 * 3.1 Members considered the the findings of the review.
 * ```
 * Write instead:
 * ```report
 * 3.1 Members considered the findings of the review.
 * ```
 *
 * ## Source
 * Ordinary proof-reading.
 */
import { remove } from '../../lint/edits.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const WORDS =
  'the a an and of to or as our their its his her be been are was were would should could must have has from into than these those we they which if but any all council board committee report members officers';

export const rule = defineRule({
  id: 'repeated-word',
  category: 'style',
  summary: 'Word that stands twice',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: WORDS.split(' ').map((word) => `${word} ${word}`),
  check({ hits, report }) {
    for (const { unit, start, end } of hits) {
      const { text } = unit.content;
      const middle = (start + end - 1) / 2;
      const first = text.slice(start, middle);
      const second = text.slice(middle + 1, end);
      // `The the` begins a sentence; `Board board` may be two things, and `A a` a letter.
      const isSame = first === second || (first.toLowerCase() === second && beginsSentence(text, start));
      if (
        !isSame ||
        text.charAt(end) === '-' ||
        unit.role === 'cell' ||
        unit.role === 'field' ||
        isQuoted(text, start)
      )
        continue;
      report({
        at: unit.content.range(start, end),
        message: `“${second}” stands twice`,
        fix: {
          kind: 'unsafe',
          title: `Take the second “${second}” out`,
          edits: [remove(unit.content.range(middle, end))],
        },
      });
    }
  },
});
