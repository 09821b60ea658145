/**
 * ## What it does
 * Finds a `Q:` line without its answer, an `A:` line without its question, and either without any text. What the
 * clerk tells after a question (`A written answer would be sent`) counts as its answer.
 *
 * ## Why it matters
 * A question that has lost its answer reads as if the officer had had nothing to say; an answer that has lost its
 * question is joined to the one above it.
 *
 * ## Example
 * ```minutes bad
 * Q (Councillor Elm): What is the timetable?
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * Q (Councillor Elm): What is the timetable?
 * A (F Fir): The work ends in May.
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * The form of questions and answers in the minutes of several councils.
 */

import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { ListNode, ParagraphNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'exchange-incomplete',
  category: 'minutes',
  summary: 'Question without an answer, or answer without a question',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { blocks } of minutesOf(model)?.items ?? []) {
      for (const [index, block] of blocks.entries()) {
        const said = lineOf(block);
        if (!said) continue;
        const at = said.lead;
        if (said.isEmpty && !isText(blocks[index + 1]))
          report({
            at,
            message: said.isQuestion
              ? 'Nothing is asked here: write the question'
              : 'Nothing is answered here: write the answer',
          });
        else if (said.isQuestion && !isAnswered(blocks, index))
          report({
            at,
            message: 'This question has no answer: add it on the next line, beginning with “A:”',
          });
        else if (!said.isQuestion && isSurelyAnswer(blocks, block) && !hasQuestion(blocks, index))
          report({
            at,
            message: 'This answer has no question: add it on the line before, beginning with “Q:”',
          });
      }
    }
  },
});

type ItemBlock = ParagraphNode | ListNode;

function lineOf(
  block: ItemBlock | undefined,
): { isQuestion: boolean; isEmpty: boolean; lead: { start: number; end: number } } | null {
  if (block?.kind !== 'paragraph' || block.block.lead?.kind !== 'exchange') return null;
  const { content } = block;
  const { length } = block.block.lead;
  return {
    isQuestion: /^\**Q/i.test(content.text),
    isEmpty: content.text.slice(length).trim() === '',
    lead: content.range(0, content.text.slice(0, length).trimEnd().length),
  };
}

/** By a line of its own, or by what the clerk tells behind it. */
function isAnswered(blocks: readonly ItemBlock[], at: number): boolean {
  const next = lineOf(blocks[at + 1]);
  return next ? !next.isQuestion : isText(blocks[at + 1]);
}

/** Among questions, or with a speaker: `A:` alone may begin a list that goes on with `B:`. */
function isSurelyAnswer(blocks: readonly ItemBlock[], block: ItemBlock): boolean {
  const text = block.kind === 'paragraph' ? block.content.text : '';
  return /^\**(?:Answer|A ?\()/.test(text) || blocks.some((other) => lineOf(other)?.isQuestion);
}

/** A question above, with answers or a supplementary told between. */
function hasQuestion(blocks: readonly ItemBlock[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const block = blocks[before];
    if (lineOf(block)?.isQuestion) return true;
    if (block?.kind === 'paragraph' && block.block.lead !== null && block.block.lead.kind !== 'exchange')
      return false;
    if (
      block?.kind === 'paragraph' &&
      /\?[”’"')]*$|\b(?:asked|queried|questions?|quer(?:y|ies))\b/.test(block.content.text)
    )
      return true;
  }
  return false;
}

function isText(block: ItemBlock | undefined): boolean {
  return block !== undefined && (block.kind === 'list' || block.block.lead === null);
}
