import type { Block } from '../../../grammar/src/index.ts';
import { insert, lineEndOf, remove } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import { firstWhere } from '../model/first-where.ts';

/** How the new line is to begin. */
export interface Beginning {
  /** Whether a blank line parts it from the one above. */
  isApart: boolean;
  indent?: string;
}

/** The place where Enter was just typed: the line it ended, the one it began, and the blocks around. */
export interface Enter {
  cursor: number;
  /** The line above the cursor, without its end. */
  above: Range;
  /** The line the cursor is on, without its end; blank up to the cursor. */
  line: Range;
  /** What follows the cursor on its line. */
  tail: string;
  /** The block that the line above belongs to. */
  block: Block;
  previous: Block | null;
  /** What follows: the block itself where it goes on below the cursor. */
  next: Block | null;
  /** Whether the line above is the first of its block. */
  isFirstLine: boolean;
  /** Whether the block had no more text after the cursor. */
  isAtEnd: boolean;
  endsWithColon: boolean;
  /** The edits that begin the new line with a number or marker. */
  begin(marker: string, how: Beginning): TextEdit[];
}

/**
 * Looks at the place of an Enter; null where nothing can follow from it: above is a blank line, the editor has begun
 * the new line itself, or what the cursor stands before is a block by itself.
 */
export function enterAt(text: string, cursor: number, blocks: readonly Block[]): Enter | null {
  const line = { start: startOfLine(text, cursor), end: endOfLine(text, cursor) };
  if (line.start === 0 || text.slice(line.start, cursor).trim() !== '') return null;
  const aboveEnd = line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1);
  const above = { start: startOfLine(text, aboveEnd), end: aboveEnd };
  if (text.slice(above.start, above.end).trim() === '') return null;
  const index = firstWhere(blocks, ({ start }) => start > above.start) - 1;
  const block = blocks[index];
  if (!block || block.end < above.end) return null;
  const tail = text.slice(cursor, line.end);
  const isSplit = tail.trim() !== '' && block.kind !== 'note';
  if (isSplit && (block.end < line.end || /^\s*\{#[^}]*\}\s*$/.test(tail))) return null;
  const after = blocks[index + 1] ?? null;
  const below = belowLine(text, line.end);
  // A line of plain text right below went on with the block, before the new line parted them.
  const goesOn =
    below !== null &&
    (block.end > below.start || (after?.start === below.start && isPlain(after) && isProse(block)));
  return {
    cursor,
    above,
    line,
    tail: tail.trim() === '' ? '' : tail,
    block,
    previous: blocks[index - 1] ?? null,
    next: block.end > line.end ? block : after,
    isFirstLine: block.start >= above.start,
    isAtEnd: tail.trim() === '' && !goesOn,
    endsWithColon: /:\s*$/.test(text.slice(above.start, above.end)),
    begin(marker, { isApart, indent = '' }) {
      const eol = lineEndOf(text);
      const typed = text.slice(line.start, cursor);
      const isLonger = indent.startsWith(typed);
      const put = `${isApart ? eol : ''}${isApart || !isLonger ? indent : indent.slice(typed.length)}${marker}`;
      const blanks = tail.length - tail.trimStart().length;
      const trimmed = text.slice(above.start, above.end).trimEnd().length + above.start;
      const edits = [
        remove({ start: trimmed, end: above.end }),
        // Behind a blank line the indentation that the editor made would be left over.
        remove({ start: line.start, end: isApart || !isLonger ? cursor : line.start }),
        // A blank that the author typed parts the marker from its text, where there is one.
        insert(cursor, tail.trim() !== '' && blanks > 0 ? put : `${put} `),
        remove({ start: cursor + (tail.trim() === '' ? 0 : Math.min(blanks, 1)), end: cursor + blanks }),
      ];
      const isCrowded = isApart && tail.trim() === '' && below !== null && !goesOn;
      if (isCrowded) edits.push(insert(below.start, eol));
      return edits.filter(({ start, end, text: change }) => start < end || change !== '');
    },
  };
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'listItem';
}

function isPlain(block: Block): boolean {
  return block.kind === 'paragraph' && block.number === null && !block.titleLike;
}

/** The line below, when it is not blank. */
function belowLine(text: string, end: number): Range | null {
  if (end >= text.length) return null;
  const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  const below = { start, end: endOfLine(text, start) };
  return text.slice(below.start, below.end).trim() === '' ? null : below;
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
