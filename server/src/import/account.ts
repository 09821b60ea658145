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
 * of the source that one of the result is made of are a word that the end of a line divided, or three one with a bold part,
 * and are not missing.
 */
export function compareWords(
  source: readonly string[],
  result: readonly string[],
): { lost: string[]; added: string[] } {
  const whole = wholeWords(source, without(result, source));
  return { lost: without(whole, result), added: without(result, whole) };
}

/** Two or three neighbours as one word, as often as the result has that word and the source has not. */
function wholeWords(source: readonly string[], added: readonly string[]): string[] {
  const left = countsOf(added);
  const words: string[] = [];
  for (let at = 0; at < source.length; ) {
    const length = MERGED.find((count) => (left.get(source.slice(at, at + count).join('')) ?? 0) > 0) ?? 1;
    const word = source.slice(at, at + length).join('');
    if (length > 1) left.set(word, (left.get(word) ?? 0) - 1);
    words.push(word);
    at += length;
  }
  return words;
}

/** A word that a line end divided; one that had a bold part. */
const MERGED = [2, 3];

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = countsOf(others);
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

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
