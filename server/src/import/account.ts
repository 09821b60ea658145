import type { Dropped, SourceBlock, SourceDocument } from './source-document.ts';
import { wordsOf } from './words.ts';

/** The words of a source: those of its blocks with their markers, and those its reader left out. */
export function sourceWords({ blocks, dropped }: SourceDocument): string[] {
  return [...blocks.flatMap((block) => wordsOf(textOf(block))), ...droppedWords(dropped)];
}

/** The words of what an import left out. */
export function droppedWords(dropped: readonly Dropped[]): string[] {
  return dropped.flatMap(({ text }) => wordsOf(text));
}

/**
 * What two lists of words do not have in common, however they are ordered, each word as often as it is missing. Two words
 * of the source that one of the result is made of are a word that the end of a line divided, and are not missing.
 */
export function compareWords(
  source: readonly string[],
  result: readonly string[],
): { lost: string[]; added: string[] } {
  const whole = wholeWords(source, new Set(without(result, source)));
  return { lost: without(whole, result), added: without(result, whole) };
}

/** Two neighbours as one word, where the result has that word and the source has not. */
function wholeWords(source: readonly string[], added: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const whole = `${source[at] ?? ''}${source[at + 1] ?? ''}`;
    const isDivided = at + 1 < source.length && added.has(whole);
    words.push(isDivided ? whole : (source[at] ?? ''));
    if (isDivided) at += 1;
  }
  return words;
}

function without(words: readonly string[], others: readonly string[]): string[] {
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
