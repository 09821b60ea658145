import type { Content } from '../../../../grammar/src/index.ts';

/** A line of a list of names that is longer was broken where the page ended. */
const LONGEST_NAME_LINE = 70;
/** Behind these the list goes on with the same entry, or says itself where it ends. */
const GOES_ON = /(?:[,;:&–—-]|\b(?:and|of|for|the|to|Councillors?|Cllrs?\.?|Mrs?|Ms|Miss|Dr))$/i;
const BEGINS_ENTRY = /^(?:\*\*)?\p{Lu}/u;

/**
 * Where the line ends of a list of names part one name from the next: `Councillor A Ashe` and `Councillor B Birch` under
 * each other, with nothing behind the first that parts them.
 *
 * @returns indices of `content.text`, of the blank that stands for the line end; empty for running text
 */
export function nameLineEnds(content: Content): number[] {
  if (!content.isWrapped) return [];
  const lines = content.lines();
  const ends: number[] = [];
  let at = 0;
  for (const [index, { text }] of lines.entries()) {
    at += text.length;
    const next = lines[index + 1];
    if (next === undefined) break;
    if (text.length <= LONGEST_NAME_LINE && !GOES_ON.test(text) && BEGINS_ENTRY.test(next.text))
      ends.push(at);
    at += 1;
  }
  return ends;
}
