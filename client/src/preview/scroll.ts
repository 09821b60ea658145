import type { Block } from './messages.ts';

/** A block as it is laid out: where it begins, in pixels from the top of the document. */
export interface PlacedBlock extends Block {
  top: number;
}

/**
 * Where a line of the document is in the preview, in pixels: between the block it is in and the next one, as far down
 * as it is in its block.
 *
 * @param blocks in the order of lines, those that are laid out
 * @param height of the whole
 */
export function topOfLine(blocks: readonly PlacedBlock[], line: number, height: number): number {
  const at = lastWhere(blocks, (block) => block.line <= line);
  const block = blocks[at];
  if (!block) return 0;
  const next = nextBelow(blocks, at, ({ line: other }) => other > block.line);
  const lines = next ? next.line - block.line : 1;
  const pixels = (next?.top ?? height) - block.top;
  return block.top + Math.min(1, (line - block.line) / lines) * Math.max(0, pixels);
}

/** The line that is shown at a height of the preview: `topOfLine` the other way. */
export function lineAtTop(blocks: readonly PlacedBlock[], top: number, height: number): number {
  const at = lastWhere(blocks, (block) => block.top <= top);
  const block = blocks[at];
  if (!block) return 0;
  const next = nextBelow(blocks, at, ({ top: other, line }) => other > block.top && line > block.line);
  const pixels = (next?.top ?? height) - block.top;
  if (pixels <= 0) return block.line;
  const lines = next ? next.line - block.line : 1;
  return block.line + Math.min(1, (top - block.top) / pixels) * lines;
}

/** The last that is; not by halving, since the fields of the front block may stand in another order on the page. */
function lastWhere(blocks: readonly PlacedBlock[], is: (block: PlacedBlock) => boolean): number {
  return blocks.findLastIndex(is);
}

function nextBelow(
  blocks: readonly PlacedBlock[],
  at: number,
  is: (block: PlacedBlock) => boolean,
): PlacedBlock | undefined {
  return blocks.slice(at + 1).find(is);
}
