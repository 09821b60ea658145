import type { Block, NumberShape, Paragraph } from '../../../grammar/src/index.ts';
import type { SectionNode } from './types.ts';

/** The block after a section's title belongs to it by number (`2.1` after `2.`) or has none. */
export function isDeeper(next: Block | undefined, number: NumberShape | null): boolean {
  if (!next || !number) return false;
  if (next.kind === 'paragraph' || next.kind === 'heading') {
    return next.number === null || (next.number.parts.length > 1 && next.number.parts[0] === number.parts[0]);
  }
  return next.kind === 'listItem' || next.kind === 'table';
}

/** Whether a block carries a number of a section: `2.1` after `2.`, and after what else stands in section 2. */
export function isBelow(next: Block | undefined, section: NumberShape | null): boolean {
  if (!section || (next?.kind !== 'paragraph' && next?.kind !== 'heading') || !next.number) return false;
  const { parts } = next.number;
  return parts.length > 1 && parts[1] !== 0 && parts[0] === section.parts[0];
}

/** `5.1 Risk` over 5.1.1: the title of what is numbered below it. */
export function isOverFirst(next: Block | undefined, number: NumberShape | null): boolean {
  if (!number || number.parts.length < 2 || next?.kind !== 'paragraph' || !next.number) return false;
  const below = [...number.parts, 1];
  return (
    next.number.parts.length === below.length && below.every((part, at) => next.number?.parts[at] === part)
  );
}

/** `Analysis` between 10. and 11. of a report that numbers its paragraphs through and not its headings. */
export function isBetweenNumbers(
  block: Paragraph,
  next: Block | undefined,
  open: SectionNode | undefined,
): boolean {
  if (block.number !== null || !block.afterBlank || !TITLE.test(block.content.text)) return false;
  if (!open || open.number !== null || open.id === 'recommendations') return false;
  if (next?.kind !== 'paragraph' || !next.afterBlank || next.titleLike || next.bullet) return false;
  return next.number?.parts.length === 1 && next.number.dot && next.number.text !== '1';
}

/** No sentence that introduces the numbers, and no longer than a title. */
const TITLE = /^[^:]{1,80}$/;
