/**
 * `format`: rewrite a document to its house's canonical form. Idempotent; never changes, adds or loses a word:
 * the words of the result are compared with those of the source before it is returned.
 */
import type { Block } from '../../../grammar/src/index.ts';
import { lineEndOf } from '../lint/edits.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import { BlockPrinter, type PrintedBlock } from './print-block.ts';
import { sameMinutes } from './same-minutes.ts';
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
    if (next === text && sameWords(model, result) && sameMinutes(model, result))
      return { text, refusal: null };
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
    if (previous) text += gapBetween(previous.block, previous.printed, block, printed, eol);
    text += printed.lines.join(eol);
    previous = { block, printed };
  }
  return previous ? text + eol : text;
}

/** What stands between two blocks: line ends, of which two make a blank line, or a blank where one line holds both. */
export function gapBetween(
  before: Block,
  beforePrinted: PrintedBlock,
  block: Block,
  printed: PrintedBlock,
  eol: string,
): string {
  if (beforePrinted.joinsNext) return ' ';
  if (before.kind === 'table' && block.kind === 'table') return eol + eol;
  const roles = `${beforePrinted.role} ${printed.role}`;
  if (ALWAYS_TOGETHER.has(roles)) return eol;
  const isTogether =
    // Fields, notes and attributes may stand together; a blank line the author put stays.
    roles === 'field field' ||
    roles === 'action action' ||
    before.kind === 'note' ||
    block.kind === 'note' ||
    block.kind === 'attribute' ||
    before.kind === 'caption';
  return isTogether && !block.afterBlank ? eol : eol + eol;
}

/** The items of a list, a question with its answers, the sides of a vote. */
const ALWAYS_TOGETHER = new Set(['item item', 'question answer', 'answer answer', 'vote vote']);
