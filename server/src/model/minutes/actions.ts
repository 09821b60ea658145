import type { Content } from '../../../../grammar/src/index.ts';
import { lexInline } from '../../../../grammar/src/index.ts';
import { readDate } from '../../prose/dates.ts';
import { sentencesOf } from '../../prose/sentences.ts';
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
    if (block.kind === 'list') {
      actions.push(...block.items.flatMap(({ content }) => actionBehind(content)));
      continue;
    }
    const { content } = block;
    if (block.block.lead?.kind !== 'action') {
      actions.push(...actionBehind(content));
      continue;
    }
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

/** `The bench has been ordered. ACTION: Clerk` */
const BEHIND = /[.;)] [[(]?ACTION(?: BY)?: ?([^.:\])]{2,60})[\])]?\.?$/;

/** `5.2 ACTION: Clerk to obtain quotes`, in a numbered point. */
const IN_POINT = /^\**ACTION(?: BY| POINT)?:\** ?(?=\S)/;

/** Who is to act on what the sentence before says, at the end of a paragraph. */
function actionBehind(content: Content): Action[] {
  const lead = IN_POINT.exec(content.text)?.[0];
  if (lead !== undefined) return [readAction(content, lead.length, isBy(content, lead.length))];
  const match = BEHIND.exec(content.text);
  const owner = match?.[1];
  if (!match || owner === undefined || !namesSomebody(owner)) return [];
  const at = match.index + match[0].lastIndexOf(owner);
  const sentence = sentencesOf(content.text.slice(0, match.index + 1)).at(-1);
  return [
    {
      ...content.range(match.index + 2, content.text.length),
      owner: pieceOf(content, at, at + owner.length),
      task: pieceOf(content, sentence?.start ?? 0, match.index + 1),
      due: null,
    },
  ];
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
  } else if (first && (beginsWithOwner || isNameAlone(first.text))) owner = parts.shift() ?? null;
  let task = parts[0] && pieceOf(content, parts[0].from, parts.at(-1)?.to);
  const split = owner === null && task ? splitOwner(task) : null;
  if (split) [owner, task] = [split.owner, split.task];
  if (task && due === null) due = dueWithin(task);
  return { ...range, owner, task: task ?? pieceOf(content, content.text.length), due };
}

/** `JC to bring the audit`, `The Clerk will write …`, `write to the users (F Fir)`: who, and what. */
const OWNER_TO = /^(.{1,100}?) (?:to|will|would|shall|should|agreed to|undertook to) (?=\p{Ll})/u;
const OWNER_BEHIND = / \(([^()]{1,80})\)\.?$/;

function splitOwner({ content, from, to, text }: Piece): { owner: Piece; task: Piece } | null {
  const before = OWNER_TO.exec(text);
  const name = before?.[1];
  if (before && name !== undefined && isSomebody(name)) {
    const owner = pieceOf(content, from, from + name.length);
    return { owner, task: pieceOf(content, from + before[0].length, to) };
  }
  const behind = OWNER_BEHIND.exec(text);
  const post = behind?.[1];
  if (!behind || post === undefined || dateIn(pieceOf(content, from + behind.index, to)) || !isSomebody(post))
    return null;
  const at = from + behind.index + 2;
  return {
    owner: pieceOf(content, at, at + post.length),
    task: pieceOf(content, from, from + behind.index),
  };
}

/** What stands in the place of a name and is none. */
const NOBODY = /^(?:none|nil|n\/a|tbc|done|completed?|closed|discharged|ongoing|on-?going|urgent)\b/i;

/** A name or post, or `the Clerk`, `all members`, `officers`. */
function isSomebody(text: string): boolean {
  if (NOBODY.test(text)) return false;
  return namesSomebody(
    text.replace(/^(?:the |all )/i, '').replace(/^(?:officers?|members|clerk|chair)\b/, 'Clerk'),
  );
}

/** `ACTION: Clerk`, `Action: Jo Ash and Kim Elm`. */
function isNameAlone(text: string): boolean {
  return (
    text.length <= 60 &&
    !NOBODY.test(text) &&
    !/\d/.test(text) &&
    namesSomebody(text) &&
    /\p{L}{2}/u.test(text)
  );
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
