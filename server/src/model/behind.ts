/** What stands behind each block, as far as it tells what the block is. */
import type { Block } from '../../../grammar/src/index.ts';

export interface Behind {
  /** The next block that holds text. */
  text: Block | undefined;
  /** The next that holds running text: a heading over a table is the heading of what follows the table too. */
  words: Block | undefined;
}

export const NOTHING_BEHIND: Behind = { text: undefined, words: undefined };

/**
 * For each block what stands behind it. From the end, so that a thousand notes are not passed over a thousand times.
 *
 * @param next the first block behind them that holds text
 */
export function behindEach(blocks: readonly Block[], next: Block | undefined): Behind[] {
  const each = new Array<Behind>(blocks.length);
  let behind: Behind = { text: next, words: next };
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    each[index] = behind;
    const block = blocks[index];
    if (block && holdsText(block)) behind = { text: block, words: holdsWords(block) ? block : behind.words };
  }
  return each;
}

/** Whether a block holds running text. */
export function holdsWords(block: Block): boolean {
  return holdsText(block) && block.kind !== 'table' && block.kind !== 'caption';
}

/** A note or an exempt mark under a heading says nothing about the heading. */
function holdsText(block: Block): boolean {
  return block.kind !== 'note' && block.kind !== 'attribute';
}
