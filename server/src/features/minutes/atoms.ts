import { readVotingSide } from '../../model/minutes/votes.ts';
import type { ParagraphNode, SectionBlock } from '../../model/types.ts';

/**
 * Where what begins with a block of minutes ends, as an index: a decision goes with its clauses and its vote, a question
 * with its answers. Null for what belongs to nothing behind it.
 */
export function minuteEnd(blocks: readonly SectionBlock[], from: number): number | null {
  const block = blocks[from];
  if (block?.kind !== 'paragraph') return null;
  switch (block.block.lead?.kind) {
    case 'exchange':
      return isQuestion(block) ? whileIs(blocks, from + 1, isAnswer) : null;
    case 'action':
      return isAlone(block) ? whileIs(blocks, from + 1, ({ kind }) => kind === 'list') : null;
    case 'resolution': {
      const next = blocks[from + 1];
      const isInNext = isAlone(block) && next?.kind === 'paragraph' && next.block.lead === null;
      const clauses = whileIs(blocks, from + (isInNext ? 2 : 1), ({ kind }) => kind === 'list');
      return whileIs(blocks, clauses, isVote);
    }
    default:
      return null;
  }
}

function whileIs(
  blocks: readonly SectionBlock[],
  from: number,
  isSo: (block: SectionBlock) => boolean,
): number {
  let to = from;
  for (let block = blocks[to]; block && isSo(block); block = blocks[to]) to += 1;
  return to;
}

function isQuestion({ content }: ParagraphNode): boolean {
  return /^\**Q/.test(content.text);
}

function isAnswer(block: SectionBlock): boolean {
  return block.kind === 'paragraph' && block.block.lead?.kind === 'exchange' && !isQuestion(block);
}

function isVote(block: SectionBlock): boolean {
  return block.kind === 'paragraph' && readVotingSide(block.content) !== null;
}

/** Nothing but the lead-in: what it introduces stands behind it. */
function isAlone({ block, content }: ParagraphNode): boolean {
  return /^[\s:–—-]*$/.test(content.text.slice(block.lead?.length ?? 0));
}
