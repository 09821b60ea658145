import type { Block, NumberShape } from '../../../grammar/src/index.ts';

/** The block after a section's title belongs to it by number (`2.1` after `2.`) or has none. */
export function isDeeper(next: Block | undefined, number: NumberShape | null): boolean {
  if (!next || !number) return false;
  if (next.kind === 'paragraph' || next.kind === 'heading') {
    return next.number === null || (next.number.parts.length > 1 && next.number.parts[0] === number.parts[0]);
  }
  return next.kind === 'listItem' || next.kind === 'table';
}
