import type { Place, SourceBlock } from '../source-document.ts';
import type { Losses } from './losses.ts';

/**
 * Blocks with a bullet where a line begins with a symbol of a private font (Word writes those of Wingdings so, and what is
 * copied out of a PDF has them), and with an inner bullet where Word's `o` stands below another bullet.
 */
export function withBullets(blocks: readonly SourceBlock[], losses: Losses): SourceBlock[] {
  let isInList = false;
  const letters: Place[] = [];
  const result = blocks.map((block) => {
    if (block.kind === 'table' || block.role !== 'body') return block;
    if (block.list !== null) {
      isInList = !/[\p{L}\p{N}]/u.test(block.list.marker);
      if (!isInList || !INNER.test(block.text)) return block;
      letters.push(block.place);
      return { ...block, text: block.text.replace(INNER, '') };
    }
    const lines = block.text.split('\n').map((line, at) => {
      const text = line.replace(SYMBOL, '$1• ');
      if (BULLET.test(text)) isInList = true;
      else if (isInList && INNER.test(text)) {
        const { page, line: first } = block.place;
        letters.push({ page, line: first === null ? null : first + at });
        return text.replace(INNER, '$1  ◦ ');
      } else if (/^\S/.test(text) && /[.:]$/.test(text)) isInList = false;
      return text;
    });
    return { ...block, text: lines.join('\n') };
  });
  // It is a letter all the same; one entry says it for all.
  if (letters[0]) losses.add(letters.map(() => 'o').join(' '), 'stray mark', letters[0]);
  return result;
}

const SYMBOL = /^([ \t\u00a0]{0,80})[\ue000-\uf8ff](?:[ \t\u00a0]{1,20}|$)/;
const BULLET = /^[ \t\u00a0]{0,80}[-•*–·▪◦●](?:[ \t\u00a0]|$)/;
const INNER = /^([ \t\u00a0]{0,80})o[ \t\u00a0]{1,20}(?=\S)/;
