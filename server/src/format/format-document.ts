/**
 * `format`: rewrite a document to its house's canonical form. Idempotent; never changes, adds or loses a word:
 * the words of the result are compared with those of the source before it is returned.
 */
import type { Block } from '../../../grammar/src/index.ts';
import { lineEndOf } from '../lint/edits.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import { BlockPrinter, type PrintedBlock } from './print-block.ts';
import { sameWords } from './words.ts';

export interface Formatted {
  text: string;
  /** Why the text was left as it is, as a sentence without its full stop; null when it was formatted. */
  refusal: string | null;
}

// Joining a sentence can bring two blocks together that are one in the next reading.
const MOST_PASSES = 4;

/** The document in canonical form. Never throws; a text that cannot be formatted safely comes back unchanged. */
export function formatDocument(model: DocumentModel): Formatted {
  const { source } = model;
  if (model.conflicts.length > 0) {
    return { text: source, refusal: 'it has merge-conflict markers: settle the conflict first' };
  }
  let text = printDocument(model);
  // What prints as it stands has the form already, and its words with it.
  if (text === source) return { text, refusal: null };
  for (let pass = 0; pass <= MOST_PASSES; pass += 1) {
    const result = buildModel(text, model.kind, model.house);
    const next = printDocument(result);
    if (next === text && sameWords(model, result)) return { text, refusal: null };
    if (next === text) break;
    text = next;
  }
  return { text: source, refusal: 'its shape is too uncertain to rewrite without touching words' };
}

function printDocument(model: DocumentModel): string {
  const printer = new BlockPrinter(model);
  const eol = lineEndOf(model.source);
  let text = model.source.startsWith('\uFEFF') ? '\uFEFF' : '';
  let previous: { block: Block; printed: PrintedBlock } | null = null;
  for (const block of model.tree.blocks) {
    const printed = printer.print(block);
    if (previous) text += eol.repeat(linesBetween(previous.block, previous.printed, block, printed));
    text += printed.lines.join(eol);
    previous = { block, printed };
  }
  return previous ? text + eol : text;
}

/** Line ends between two blocks: two make a blank line. */
export function linesBetween(
  before: Block,
  beforePrinted: PrintedBlock,
  block: Block,
  printed: PrintedBlock,
): number {
  if (before.kind === 'table' && block.kind === 'table') return 2;
  const isTogether =
    // Items of a list, fields, notes and attributes may stand together; a blank line the author put stays.
    (printed.role === 'item' && beforePrinted.role === 'item') ||
    (printed.role === 'field' && beforePrinted.role === 'field') ||
    before.kind === 'note' ||
    block.kind === 'note' ||
    block.kind === 'attribute' ||
    before.kind === 'caption';
  if (!isTogether) return 2;
  const areItems = printed.role === 'item' && beforePrinted.role === 'item';
  return block.afterBlank && !areItems ? 2 : 1;
}
