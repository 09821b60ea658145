import type { Content } from '../../../../grammar/src/index.ts';
import { lexInline } from '../../../../grammar/src/index.ts';
import { readDate } from '../../prose/dates.ts';
import type { ListNode, ParagraphNode } from '../types.ts';
import { pieceOf } from './piece.ts';
import type { Action, Piece } from './types.ts';

/**
 * What somebody was asked to do: `ACTION: who – what – by when` in any order, and the items of a list under
 * `ACTIONS:`.
 */
export function readActions(blocks: readonly (ParagraphNode | ListNode)[]): Action[] {
  const actions: Action[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.block.lead?.kind !== 'action') continue;
    const { content } = block;
    const { length } = block.block.lead;
    if (content.text.slice(length).trim() !== '') {
      actions.push(readAction(content, length, isBy(content, length)));
      continue;
    }
    const next = blocks[index + 1];
    if (next?.kind === 'list')
      for (const item of next.items) actions.push(readAction(item.content, 0, false));
    else actions.push(readAction(content, length, false));
  }
  return actions;
}

/** `Action by: …` begins with who. */
function isBy(content: Content, length: number): boolean {
  return /\bby\b/i.test(content.text.slice(0, length));
}

const BETWEEN_PARTS = / [–—-]{1,3} /g;
const BY_WHEN = /^(?:by|before|due|no later than|within|in|on|at)\b/i;

function readAction(content: Content, from: number, beginsWithOwner: boolean): Action {
  const parts = partsOf(content, from);
  const range = content.range(0, content.text.length);
  let due = null;
  const last = parts.at(-1);
  if (last && parts.length > 1 && (dateIn(last) || BY_WHEN.test(last.text))) {
    due = { ...last, date: dateIn(last) };
    parts.pop();
  }
  let owner: Piece | null = null;
  const [first, second] = parts;
  if (first && second) {
    const isLast = !namesSomebody(first.text) && namesSomebody(parts.at(-1)?.text ?? '');
    owner = (isLast ? parts.pop() : parts.shift()) ?? null;
  } else if (first && beginsWithOwner) owner = parts.shift() ?? null;
  const task = parts[0] && pieceOf(content, parts[0].from, parts.at(-1)?.to);
  if (task && due === null) due = dueWithin(task);
  return { ...range, owner, task: task ?? pieceOf(content, content.text.length), due };
}

function partsOf(content: Content, from: number): Piece[] {
  const parts: Piece[] = [];
  let start = from;
  for (const match of content.text.slice(from).matchAll(BETWEEN_PARTS)) {
    parts.push(pieceOf(content, start, from + match.index));
    start = from + match.index + match[0].length;
  }
  parts.push(pieceOf(content, start));
  return parts.filter(({ text }) => text !== '');
}

/** `… by 31 July 2020` at the end of what is to be done. */
function dueWithin(task: Piece): Action['due'] {
  const at = Math.max(...[' by ', ' before ', ' no later than '].map((word) => task.text.lastIndexOf(word)));
  const words = task.text.slice(at + 1);
  if (at < 0 || words.length > LONGEST_DUE) return null;
  const piece = pieceOf(task.content, task.from + at + 1, task.to);
  const date = dateIn(piece);
  return date && { ...piece, date };
}

const LONGEST_DUE = 50;

function dateIn({ text }: Piece): ReturnType<typeof readDate> {
  const token = lexInline(text).find(({ kind }) => kind === 'Date');
  return token ? readDate(text.slice(token.start, token.end)) : null;
}

/** A name or a post, rather than something to be done: short, and its words begin with capitals. */
function namesSomebody(text: string): boolean {
  const words = text.replace(/[().,]/g, '').split(/[ /]+/);
  if (words.length > 10) return false;
  return words.every(
    (word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|for|and|the|to|all|da|de|van|von)$/.test(word),
  );
}
