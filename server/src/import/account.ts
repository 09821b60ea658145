import { Hyphens } from './recognise/hyphens.ts';
import type { Dropped, SourceBlock, SourceDocument } from './source-document.ts';
import { wordsOf } from './words.ts';

/**
 * The words of a source: those of its blocks with their markers, and those its reader left out. A word that the end of a
 * line divides is one.
 */
export function sourceWords({ blocks, dropped }: SourceDocument): string[] {
  const hyphens = new Hyphens(blocks);
  return [...blocks.flatMap((block) => wordsOf(hyphens.undivided(textOf(block)))), ...droppedWords(dropped)];
}

/** The words of what an import left out. */
export function droppedWords(dropped: readonly Dropped[]): string[] {
  return dropped.flatMap(({ text }) => wordsOf(text));
}

/**
 * The words of some that others do not have, each as often as it is missing, in their order.
 *
 * @param others in any order
 */
export function missingWords(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'table') return block.rows.flat().join('\n');
  return block.list === null ? block.text : `${block.list.marker} ${block.text}`;
}
