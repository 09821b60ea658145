/** The lines of a block as the lexer has them: their running text, and where they end. */
import type { IToken } from 'chevrotain';
import { Content, lineContent } from './content.ts';
import type { Range } from './tree.ts';

/**
 * The running text of some lines, the first read from an offset.
 *
 * @param hidden a number that is no part of the text
 */
export function contentOf(
  source: string,
  tokens: readonly IToken[],
  from: number,
  hidden: Range | null = null,
): Content {
  const first = tokens[0];
  if (!first) return new Content('', [0], [from]);
  // `**2.0 TITLE**`: the number is inside the bold, and the title begins after it.
  const begin = hidden && from < hidden.start ? hidden.end : from;
  const head = lineContent(source, begin, lineEnd(first));
  if (tokens.length === 1) return head;
  return Content.join([
    head,
    ...tokens.slice(1).map((token) => lineContent(source, token.startOffset, lineEnd(token))),
  ]);
}

/** Where some lines end, the end of the last line itself left out. */
export function trimmedEnd(source: string, tokens: readonly IToken[]): number {
  let end = endOf(tokens);
  while (end > 0 && (source.charCodeAt(end - 1) === 10 || source.charCodeAt(end - 1) === 13)) end -= 1;
  return Math.max(end, tokens[0]?.startOffset ?? 0);
}

/** Where some lines end, with the end of the last. */
export function endOf(tokens: readonly IToken[]): number {
  const last = tokens.at(-1);
  return last ? lineEnd(last) : 0;
}

function lineEnd(token: IToken): number {
  return token.startOffset + token.image.length;
}
