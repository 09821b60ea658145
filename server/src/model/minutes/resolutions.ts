import type { Content } from '../../../../grammar/src/index.ts';
import type { ListItemNode, ListNode, ParagraphNode } from '../types.ts';
import { type Opening, openingOf, openingOfItem, toldOpeningOf } from './openings.ts';
import { pieceOf } from './piece.ts';
import type { Resolution, ResolutionClause } from './types.ts';
import {
  addVotesBefore,
  isUnanimous,
  MOST_SIDES,
  readRecordedVote,
  readVote,
  readVotingSide,
} from './votes.ts';

type ItemBlock = ParagraphNode | ListNode;

/**
 * What was decided in an item: paragraphs that begin with the word of a decision, sentences that come to one
 * (`MOVED by …, SECONDED by … and it was RESOLVED to …`, `The Committee resolved:-`), and what stands under a
 * heading that says so.
 *
 * @param blocks the text of the item, in order
 */
export function readResolutions(blocks: readonly ItemBlock[]): Resolution[] {
  const resolutions = readOpened(blocks, openingOf);
  // Where nothing says that a decision was made, a sentence may tell of one: `Members noted the report.`
  return resolutions.length > 0 ? resolutions : readOpened(blocks, toldOpeningOf).slice(-1);
}

function readOpened(blocks: readonly ItemBlock[], open: typeof openingOf): Resolution[] {
  const resolutions: Resolution[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'list' && open === openingOf) resolutions.push(...readItems(block));
    const opening =
      block?.kind === 'paragraph'
        ? open(block, { before: blocks[index - 1], next: blocks[index + 1] })
        : null;
    if (!opening || block?.kind !== 'paragraph') continue;
    const behind = blocks.slice(index + 1, index + 1 + MOST_BLOCKS);
    const { resolution, used } = readFrom(block, opening, behind);
    if (!resolution) continue;
    addVotesBefore(resolution, blocks.slice(Math.max(0, index - MOST_SIDES), index));
    resolutions.push(resolution);
    index += used;
  }
  return resolutions;
}

/** Decisions among the points of an item: `a) Payments. RESOLVED to approve them.` */
function readItems({ items }: ListNode): Resolution[] {
  return items.flatMap((item) => {
    const opening = openingOfItem(item);
    const inner = item.lists.flatMap(readItems);
    if (!opening) return inner;
    const from = opening.leadTo + gapBehind(item.content, opening.leadTo);
    const own = item.content.text.slice(from).trim() === '' ? [] : [clauseOf(item, from, opening.to)];
    const isOpen = own.length === 0 || /[:–-]$/.test(item.content.text);
    const below = isOpen ? item.lists.flatMap(({ items: each }) => each.map((one) => clauseOf(one, 0))) : [];
    const clauses = [...own, ...below];
    if (clauses.length === 0) return inner;
    return [
      {
        start: item.start,
        end: item.end,
        lead: pieceOf(item.content, opening.leadFrom, opening.leadTo),
        word: opening.word,
        isUnanimous: isUnanimous(item.content.text),
        vote: readVote(item.content),
        recordedVote: null,
        clauses,
        text: clauses.map(({ text }) => text).join(' '),
      },
    ];
  });
}

/** How much stands between the word of a decision and the decision. */
function gapBehind({ text }: Content, leadTo: number): number {
  return BEFORE_DECISION.exec(text.slice(leadTo))?.[0].length ?? 0;
}

/** No decision has more paragraphs and lists than this. */
const MOST_BLOCKS = 60;

/** `(Unanimously)`, `(34:22)`, `by 6 votes to 2`, `–`: what may stand between the word and the decision, which `(a)` begins. */
const BEFORE_DECISION =
  /^(?: *(?:\((?!(?:[a-z]|[ivx]{1,4}|\d{1,2})\))[^()]{1,80}\)|[:–—-]|\*\*|unanimously\b[,:]?|,? ?by \d{1,3} votes? to \d{1,3}\b(?:,? with [a-z\d ]{1,20} abstentions?)?,?)){0,8} */i;

function readFrom(
  node: ParagraphNode,
  { leadFrom, leadTo, word, to }: Opening,
  following: readonly ItemBlock[],
): { resolution: Resolution | null; used: number } {
  const { content } = node;
  const from = leadTo + gapBehind(content, leadTo);
  const rest = content.text.slice(from, to);
  const clauses: ResolutionClause[] = [];
  let used = 0;
  let { end } = node;
  if (rest !== '' && !introduces(rest, following[0])) {
    clauses.push(clauseOf(node, from, to));
    const [first] = following;
    // `… subject to the following condition:`, and the condition.
    if (/:[-–—]?$/.test(rest) && first?.kind === 'paragraph' && isPlain(first)) {
      clauses.push(clauseOf(first, 0));
      used = 1;
      end = first.end;
    }
    for (let next = following[used]; next && goesOn(rest, next); next = following[used]) {
      clauses.push(clauseOf(next, 0));
      used += 1;
      end = next.end;
    }
  } else {
    if (decidesItself(rest)) clauses.push(clauseOf(node, from));
    used = readClauses(following, rest === '', clauses);
    const last = following[used - 1];
    if (last) end = last.end;
    // `NOTED.` alone is a decision too.
    if (clauses.length === 0 && (rest !== '' || word === 'noted' || word === 'agreed'))
      clauses.push(clauseOf(node, from));
  }
  if (clauses.length === 0 && word === 'decided') return { resolution: null, used: 0 };
  const paragraphs = paragraphsAt(following, used);
  const recordedVote = readRecordedVote(paragraphs);
  const stated = readVote(content) ?? voteBehind(clauses, paragraphs[0]);
  return {
    used,
    resolution: {
      start: node.start,
      end: Math.max(end, recordedVote?.end ?? 0),
      lead: pieceOf(content, leadFrom, leadTo),
      word,
      isUnanimous: isUnanimous(content.text.slice(0, from)) || isSaidUnanimous(clauses, paragraphs[0]),
      vote: stated,
      recordedVote,
      clauses,
      text: clauses.map(({ text }) => text).join(' '),
    },
  };
}

function isPlain({ block, content, section }: ParagraphNode): boolean {
  return block.lead === null && block.number === null && section !== null && readVotingSide(content) === null;
}

/** A decision that begins with `That` goes on with paragraphs that do: `That the Chair be thanked.` */
function goesOn(rest: string, next: ItemBlock): next is ParagraphNode {
  return (
    next.kind === 'paragraph' &&
    next.block.lead === null &&
    /^that\b/i.test(rest) &&
    ANOTHER.test(next.content.text)
  );
}

/** `That meeting had ended early.` is a story. */
const ANOTHER =
  /^\**That (?:the|an?|in|it|its|this|any|all|each|no|officers|members|authority|approval|subject|under|having|with)\b/;

/** Those right behind a decision, where the vote may be recorded. */
function paragraphsAt(following: readonly ItemBlock[], from: number): ParagraphNode[] {
  const paragraphs: ParagraphNode[] = [];
  for (const block of following.slice(from, from + 3)) {
    if (block.kind !== 'paragraph') break;
    paragraphs.push(block);
  }
  return paragraphs;
}

/** `All in favour` behind the last clause, or in a short paragraph of its own behind it. */
function isSaidUnanimous(clauses: readonly ResolutionClause[], next: ParagraphNode | undefined): boolean {
  const last = clauses.at(-1);
  if (last && isUnanimous(last.content.text.slice(last.from + last.text.length))) return true;
  const text = next && next.block.lead === null ? next.content.text : '';
  return text.length <= 160 && OF_VOTE.test(text) && isUnanimous(text);
}

const OF_VOTE =
  /^\W*(?:Proposed|Proposer|Moved|Vot(?:e|ed|ing)|All|Unanimous|Unanimously|Carried|On a vote|On being put)\b/;

/** The vote at the end of the last clause, or in a short paragraph of its own behind it. */
function voteBehind(
  clauses: readonly ResolutionClause[],
  next: ParagraphNode | undefined,
): Resolution['vote'] {
  const last = clauses.at(-1);
  const within = last && readVote(last.content, last.from);
  if (within || !next || next.block.lead !== null || next.content.text.length > 160) return within ?? null;
  return readVote(next.content);
}

/** `That permission be refused for the following reasons:` is the decision; what is listed below belongs to it. */
function decidesItself(rest: string): boolean {
  if (!/:[-–—]?$/.test(rest) || /^the following\b/i.test(rest) || !/\b(?:be|is|are|to)\b/i.test(rest))
    return false;
  return /\b(?:following|subject to|as follows|reasons?|conditions?|amendments?|terms)\b/i.test(rest);
}

/** `That:`, `That the Board:`, `That` before items: what follows is the decision. */
function introduces(rest: string, next: ItemBlock | undefined): boolean {
  if (next === undefined) return false;
  if (/^(?:that|to)?\W*$/i.test(rest)) return true;
  return next.kind === 'list' && !/[.!?][”’"')]*$/.test(rest);
}

/**
 * The clauses that follow: the lists, and the paragraphs that begin as one. After `RESOLVED –` on a line of its own the
 * next paragraph is the decision, whatever it begins with.
 */
function readClauses(following: readonly ItemBlock[], isAlone: boolean, clauses: ResolutionClause[]): number {
  let used = 0;
  for (const block of following) {
    if (block.kind === 'list') {
      for (const item of block.items) clauses.push(clauseOf(item, 0));
    } else {
      const { text } = block.content;
      const isNext = (isAlone && used === 0) || block.number !== null || /^\**(?:that|to)\b/i.test(text);
      if (!isNext || block.block.lead !== null || readVotingSide(block.content)) break;
      // A stem of its own, before the items.
      const isStem = /^(?:that|to)?\W*$/i.test(text) || introduces(text, following[used + 1]);
      if (!isStem) clauses.push(clauseOf(block, 0));
    }
    used += 1;
    if (block.kind === 'list' && following[used]?.kind !== 'list') {
      // Text after the items explains them, unless it goes on with another `That`.
      const next = following[used];
      if (next?.kind !== 'paragraph' || !/^\**that\b/i.test(next.content.text)) break;
    }
  }
  return used;
}

/** `(Proposed Cllr A, seconded Cllr B – all in favour)` behind what was decided. */
const BY_WHOM =
  / [([]?(?:Proposed|Proposer|Moved|Prop)\b\.?(?: by)?:? ?(?:by )?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|The (?:Chair|Mayor))\b/;

const BEGINS_STORY = /[.)] (?=(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr) )/g;
const STORY =
  /^[^.;:]{2,70} (?:returned|rejoined|re-joined|left|abstained|voted|to report|to write|to speak|to bring)\b/;

/** Where the clerk goes on with what happened: `Cllr A returned.` behind what was decided; the length without that. */
function beginningOfStory(text: string): number {
  for (const { index } of text.matchAll(BEGINS_STORY)) {
    if (STORY.test(text.slice(index + 2, index + 120))) return index + 1;
  }
  return text.length;
}

function clauseOf(item: ListItemNode | ParagraphNode, from: number, to?: number): ResolutionClause {
  const { content } = item;
  const own = item.kind === 'listItem' ? (item.marker?.text ?? null) : (item.number?.text ?? null);
  const end =
    item.kind === 'listItem'
      ? item.lists.reduce((last, list) => Math.max(last, list.end), item.end)
      : item.end;
  const text = content.text.slice(from, to);
  const mover = Math.min(BY_WHOM.exec(text)?.index ?? text.length, beginningOfStory(text));
  return {
    // The number of a point in which a decision is told is none of the decision's.
    marker: from > 0 ? null : own,
    text: mover > 0 ? text.slice(0, mover).trimEnd() : text,
    content,
    from,
    item,
    start: content.toSource(from),
    end,
  };
}
