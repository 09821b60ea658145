import type { Block, NumberShape } from '../../../grammar/src/index.ts';

/** The block after a section's title belongs to it by number (`2.1` after `2.`) or has none. */
export function isDeeper(next: Block | undefined, number: NumberShape | null): boolean {
  if (!next || !number) return false;
  if (next.kind === 'paragraph' || next.kind === 'heading') {
    return next.number === null || (next.number.parts.length > 1 && next.number.parts[0] === number.parts[0]);
  }
  return next.kind === 'listItem' || next.kind === 'table' || next.kind === 'caption';
}

/**
 * Whether a block carries a number of a section: `2.1` after `2.`, and after what else stands in section 2.
 *
 * @param section the first part of its numbers, null when it has none
 */
export function isBelow(next: Block | undefined, section: number | null): boolean {
  if (section === null || (next?.kind !== 'paragraph' && next?.kind !== 'heading') || !next.number)
    return false;
  const { parts } = next.number;
  return parts.length > 1 && parts[1] !== 0 && parts[0] === section;
}

/** `5.1 Risk` over 5.1.1: the title of what is numbered below it. */
export function isOverFirst(next: Block | undefined, number: NumberShape | null): boolean {
  if (!number || number.parts.length < 2 || next?.kind !== 'paragraph' || !next.number) return false;
  const below = [...number.parts, 1];
  return (
    next.number.parts.length === below.length && below.every((part, at) => next.number?.parts[at] === part)
  );
}
