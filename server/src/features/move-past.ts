import { mover } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { partAt } from './blocks.ts';
import type { FeatureDocument } from './document.ts';
import { moveBlock } from './move-block.ts';

/** A block moved past its neighbour, or why it was not. */
export type Moved =
  | {
      edits: TextEdit[];
      /** Where the cursor is in the new text, so that it stays in the block that it moved. */
      caret: number;
    }
  | {
      /** `no-block`: there is none at the cursor; `nowhere`: it is the first or last, or a reference would suffer. */
      obstacle: 'no-block' | 'nowhere';
    };

/** Move the paragraph, table, list item or section at the cursor past its neighbour, the cursor going with it. */
export function movePast(document: FeatureDocument, offset: number, direction: 'up' | 'down'): Moved {
  if (!partAt(document.model, offset)) return { obstacle: 'no-block' };
  const edits = moveBlock(document, offset, direction);
  if (!edits || edits.length === 0) return { obstacle: 'nowhere' };
  return { edits, caret: caretAfter(document.text, edits, offset) };
}

/** How much of a line is enough to know it by. */
const KNOWN_BY = 40;

/**
 * Where a place of the text is after edits that may take it out here and put it in there: which of two neighbours the
 * edits move is theirs to choose.
 */
function caretAfter(text: string, edits: readonly TextEdit[], offset: number): number {
  const moved = mover(edits);
  const cut = edits.find(({ start, end }) => start <= offset && offset < end);
  if (!cut) return moved(offset);
  const lineEnd = /[\r\n]|$/.exec(text.slice(offset, cut.end))?.index ?? 0;
  const after = text.slice(offset, Math.min(offset + KNOWN_BY, offset + lineEnd));
  const before = text
    .slice(Math.max(cut.start, text.lastIndexOf('\n', offset - 1) + 1), offset)
    .slice(-KNOWN_BY);
  for (const known of [before + after, after, before]) {
    if (known.trim() === '') continue;
    const index = edits.findIndex((edit) => edit.text.includes(known));
    const put = edits[index];
    if (!put) continue;
    const at = startAfter(edits, index) + put.text.indexOf(known);
    return known === after ? at : at + before.length;
  }
  return moved(offset);
}

/** Where the text that an edit puts in begins in the new text. */
function startAfter(edits: readonly TextEdit[], index: number): number {
  let start = edits[index]?.start ?? 0;
  for (const edit of edits.slice(0, index)) start += edit.text.length - (edit.end - edit.start);
  return start;
}
