/**
 * ## What it does
 * Finds questions of a round written as `question – answer` that have no question mark before the dash. A round is
 * told once, with all its questions.
 *
 * ## Why it matters
 * The mark is what shows a reader, and a screen reader, where the member stops and the officer begins.
 *
 * ## Example
 * ```minutes bad
 * Members raised the following queries:
 *
 * When would the work end – it would end in May.
 * ```
 * Write instead:
 * ```minutes good
 * Members raised the following queries:
 *
 * When would the work end? – it would end in May.
 * ```
 *
 * ## Source
 * Seen in published minutes.
 */
import { insert } from '../../lint/edits.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Exchange } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'question-mark',
  category: 'minutes',
  summary: 'Question without its question mark',
  severity: 'info',
  fix: 'safe',
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { exchanges } of minutesOf(model)?.items ?? []) {
      const unmarked = exchanges.filter(
        ({ form, question }) => form === 'dash' && isUnmarkedQuestion(question.text),
      );
      const [first, ...others] = unmarked;
      if (!first) continue;
      report({
        at: first.question,
        message:
          others.length === 0
            ? 'This question has no question mark: put it before the dash'
            : `This question and ${others.length} more of the round have no question mark: put it before the dash`,
        fix: {
          kind: 'safe',
          title: others.length === 0 ? 'Add the question mark' : 'Add the question marks',
          edits: unmarked.map(({ question }) => insert(question.end, '?')),
        },
        related: others.map((other: Exchange) => ({
          start: other.question.start,
          end: other.question.end,
          message: 'And here',
        })),
      });
    }
  },
});

const VERB = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|may)';
/** `Was there …`, `How many posts were …`: what can only be asked. */
const ASKED = new RegExp(
  `^(?:${VERB} |(?:who|what|when|where|why|how|which)(?: (?!the |this |these |that |those |an? |its |their )[a-z’-]{2,15}){0,3} ${VERB} )`,
  'i',
);

function isUnmarkedQuestion(text: string): boolean {
  return ASKED.test(text) && !/\?[”’"')]*$/.test(text);
}
