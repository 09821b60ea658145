import type { Content } from '../../../../grammar/src/index.ts';
import type { Piece } from './types.ts';

/** A stretch of running text, without the blanks around it. */
export function pieceOf(content: Content, from = 0, to = content.text.length): Piece {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && content.text.charCodeAt(start) === 32) start += 1;
  while (end > start && content.text.charCodeAt(end - 1) === 32) end -= 1;
  return {
    ...content.range(start, end),
    text: content.text.slice(start, end),
    content,
    from: start,
    to: end,
  };
}
