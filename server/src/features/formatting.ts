import { formatBlocks } from '../format/format-blocks.ts';
import { formatDocument } from '../format/format-document.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import type { FeatureDocument } from './document.ts';
import { minimalEdits } from './minimal-edits.ts';

export interface Formatting {
  /** In document order; empty when the text has its form, and when it is left alone. */
  edits: TextEdit[];
  /** Why the text is left alone, as a sentence without its full stop. */
  refusal: string | null;
}

/** The document in canonical form, as edits of what differs. */
export function formattingEdits({ model, text }: FeatureDocument): Formatting {
  const { text: formatted, refusal } = formatDocument(model);
  return { edits: minimalEdits(text, formatted), refusal };
}

/**
 * Canonical form for the blocks that the ranges touch and for the gaps between them; nothing outside is edited. So
 * numbers, markers and references stay as they are unless the ranges touch every block: half a renumbering would
 * leave references behind.
 *
 * @param ranges a range that ends where a block begins does not touch it, unless it is empty
 */
export function rangeFormattingEdits(document: FeatureDocument, ranges: readonly Range[]): Formatting {
  const { model, text } = document;
  const isTouched = (block: Range) =>
    ranges.some(
      ({ start, end }) => start <= block.end && (start === end ? end >= block.start : end > block.start),
    );
  if (model.tree.blocks.every(isTouched)) return formattingEdits(document);
  const edits = formatBlocks(model, isTouched).flatMap((edit) =>
    minimalEdits(text.slice(edit.start, edit.end), edit.text, edit.start),
  );
  return { edits, refusal: null };
}
