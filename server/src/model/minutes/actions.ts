import type { Content } from '../../../../grammar/src/index.ts';
import { lexInline } from '../../../../grammar/src/index.ts';
import { readDate } from '../../prose/dates.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { ListNode, ParagraphNode } from '../types.ts';
import { isPost } from './name-words.ts';
import { pieceOf } from './piece.ts';
import type { Action, Piece } from './types.ts';

/**
 * What somebody was asked to do: `ACTION: who – what – by when` in any order, and the items of a list under
 * `ACTIONS:`.
 */
export function readActions(blocks: readonly (ParagraphNode | ListNode)[]): Action[] {
  const actions: Action[] = [];
  let listed: ListNode | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block === listed) continue;
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
    const next = blocks[index + 1];
    if (content.text.slice(length).trim() === '' && next?.kind === 'list') {
      listed = next;
      for (const { content } of next.items)
        actions.push(...actionAt(content, IN_POINT.exec(content.text)?.[0] ?? ''));
    } else actions.push(...actionAt(content, content.text.slice(0, length)));
  }
  return actions;
}

/** The action that stands behind a label; none where the clerk says that there is none. */
function actionAt(content: Content, label: string): Action[] {
  if (NO_ACTION.test(content.text.slice(label.length).trim())) return [];
  return [readAction(content, label.length, /\bby\b/i.test(label))];
}

/** `ACTION: None`, `Action: Noted.` */
const NO_ACTION =
  /^(?:none|nil|n\/a|not applicable|noted|no (?:further )?actions?(?: (?:required|needed|arising))?)\W*$/i;

/** `The bench has been ordered. ACTION: Clerk`, `They asked for more. Action: the Clerk to write to them.` */
const BEHIND = /[.;)] [[(]?(?:ACTION|Action)(?: BY| by)?: ?(?=[^\s:])/;

/** `5.2 ACTION: Clerk to obtain quotes`, in a numbered point. */
const IN_POINT = /^\**ACTION(?: BY| POINT)?:\** ?(?=\S)/;

/** Who is to act on what the sentence before says, at the end of a paragraph. */
function actionBehind(content: Content): Action[] {
  const lead = IN_POINT.exec(content.text)?.[0];
  if (lead !== undefined) return actionAt(content, lead);
  const match = BEHIND.exec(content.text);
  if (!match) return [];
  const from = match.index + match[0].length;
  const owner = content.text.slice(from).replace(/[\])]?\.?$/, '');
  const range = content.range(match.index + 2, content.text.length);
  if (owner.length <= LONGEST_OWNER && isSomebody(owner)) {
    const sentence = sentencesOf(content.text.slice(0, match.index + 1)).at(-1);
    const task = pieceOf(content, sentence?.start ?? 0, match.index + 1);
    return [{ ...range, owner: pieceOf(content, from, from + owner.length), task, due: null }];
  }
  // Without who is to act it may be a name: `The campaign. Action: Reaction has begun.`
  const action = readAction(content, from, false);
  return action.owner === null ? [] : [{ ...action, ...range }];
}

const LONGEST_OWNER = 60;

const BETWEEN_PARTS = / [–—-]{1,3} /g;
const BY_WHEN = /^(?:by|before|due|no later than|within|in|on|at)\b/i;

/** @param beginsWithOwner whether the label says so: `Action by: …` */
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
/** `Cllr Birch: speak to residents`; `Mill Lane: ask for a price` says where. */
const OWNER_COLON =
  /^((?:The )?(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr) [^:]{1,60}|[^:]{0,40}\b(?:Clerk|Chair|Director|Leader|Manager|Mayor|Officer|Secretary|Solicitor|Treasurer)): (?=\S)/;
const OWNER_BEHIND = / \(([^()]{1,80})\)\.?$/;

function splitOwner({ content, from, to, text }: Piece): { owner: Piece; task: Piece } | null {
  const before = OWNER_COLON.exec(text) ?? OWNER_TO.exec(text);
  const name = before?.[1];
  if (before && name !== undefined && isSomebody(name) && !isTask(name, text)) {
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

/** `Write to the school`, `Report to be brought back`: what is to be done, in the place of who is to do it. */
function isTask(name: string, text: string): boolean {
  if (name.includes(' ') || isPost(name) || name === name.toUpperCase()) return false;
  return BEGINS_TASK.test(name) || /^ (?:to|will|would|shall|should) be\b/.test(text.slice(name.length));
}

/** Verbs and nouns that have their `to` behind them. */
const BEGINS_TASK =
  /^(?:add|agree|amend(?:ments?)?|apply|bring|changes?|circulate|comments?|continue|contribute|e-?mail|feedback|forward|give|go|invitation|invite|letter|liaise|listen|look|offer|pay|present|provide|publish|refer|reply|report|respond|response|return|revert|send|speak|submit|talk|updates?|write)$/i;

/** What stands in the place of a name and is none. */
const NOBODY =
  /^(?:none|nil|n\/a|tbc|noted|agreed|done|completed?|closed|discharged|ongoing|on-?going|urgent)\b/i;

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
    !BEGINS_TASK.test(text.split(' to ', 1)[0] ?? '') &&
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
