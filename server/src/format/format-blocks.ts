import type { Block } from '../../../grammar/src/index.ts';
import { lineEndOf, replace } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import { gapBetween } from './format-document.ts';
import { BlockPrinter, type PrintedBlock } from './print-block.ts';
import { sameMinutes } from './same-minutes.ts';
import { sameWords } from './words.ts';

/**
 * The edits that give some blocks the form of the house: one for each block and for each gap between two blocks that
 * are both taken, in document order. Numbers and markers stay as typed, because they hang together with those of the
 * blocks that are left alone. Empty where the form is right, or where a rewriting could touch words.
 *
 * @param isTaken tells the blocks that may be edited
 */
export function formatBlocks(model: DocumentModel, isTaken: (block: Range) => boolean): TextEdit[] {
  if (model.conflicts.length > 0) return [];
  const printer = new BlockPrinter(model, 'as-typed');
  const eol = lineEndOf(model.source);
  const edits: TextEdit[] = [];
  let previous: { block: Block; printed: PrintedBlock } | null = null;
  for (const block of model.tree.blocks) {
    if (!isTaken(block)) {
      previous = null;
      continue;
    }
    const printed = printer.print(block);
    if (previous) {
      const gap = gapBetween(previous.block, previous.printed, block, printed, eol);
      edits.push({ start: previous.block.end, end: block.start, text: gap });
    }
    edits.push(replace(withoutMark(block, model.source), printed.lines.join(eol)));
    previous = { block, printed };
  }
  const changed = edits.filter(({ start, end, text }) => model.source.slice(start, end) !== text);
  return changed.length > 0 && keepsWords(model, changed) ? changed : [];
}

function keepsWords(model: DocumentModel, edits: readonly TextEdit[]): boolean {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += model.source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const result = buildModel(text + model.source.slice(at), model.kind, model.house);
  return sameWords(model, result) && sameMinutes(model, result);
}

/** The byte-order mark is no part of the first block. */
function withoutMark({ start, end }: Range, source: string): Range {
  return { start: start === 0 && source.startsWith('\uFEFF') ? 1 : start, end };
}
