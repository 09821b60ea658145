import type { Content } from '../../../../grammar/src/index.ts';
import type { ListItemNode, ListNode, ParagraphNode, SectionNode } from '../types.ts';
import { pieceOf } from './piece.ts';
import type { Resolution, ResolutionClause } from './types.ts';
import { isUnanimous, readRecordedVote, readVote, readVotingSide } from './votes.ts';

type ItemBlock = ParagraphNode | ListNode;

/**
 * What was decided in an item: paragraphs that begin with the word of a decision, sentences that come to one
 * (`MOVED by …, SECONDED by … and it was RESOLVED to …`, `The Committee resolved:-`), and what stands under a
 * heading that says so.
 *
 * @param blocks the text of the item, in order
 */
export function readResolutions(blocks: readonly ItemBlock[]): Resolution[] {
  const resolutions: Resolution[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const opening = block?.kind === 'paragraph' ? openingOf(block) : null;
    if (!opening || block?.kind !== 'paragraph') continue;
    const { resolution, used } = readFrom(block, opening, blocks.slice(index + 1, index + 1 + MOST_BLOCKS));
    if (!resolution) continue;
    resolutions.push(resolution);
    index += used;
  }
  return resolutions;
}

/** No decision has more paragraphs and lists than this. */
const MOST_BLOCKS = 60;

/** Where the decision begins in a paragraph. */
interface Opening {
  /** Indices of the paragraph's text: from the word of the decision to what was decided. */
  leadFrom: number;
  leadTo: number;
  word: Resolution['word'];
}

/** `and it was RESOLVED to`, `it was unanimously AGREED that`: the word in capitals, inside a sentence. */
const IN_SENTENCE =
  /\b(?:it was|and|the (?:Board|Committee|Cabinet|Council|Panel|Executive)) (?:unanimously )?(RESOLVED|AGREED)\b(?: UNANIMOUSLY| unanimously)?(?: ?[:–-]{1,2})?/;
/** `The Committee resolved:-`, `The Board unanimously agreed that`, `It was agreed:`, at the beginning of a paragraph. */
const BODY_DECIDES =
  /^(?:It was(?: then| further| also)?|(?:The )?(?:Board|Committee|Sub-Committee|Cabinet|Council|Panel|Executive|Members)) (?:(?:then|further|also|unanimously|accordingly|therefore) )?(resolved|agreed|RESOLVED|AGREED)(?: unanimously)?(?: ?[:–-]{1,2}|(?= (?:that|to)\b))/;

function openingOf({ block, content, section, number }: ParagraphNode): Opening | null {
  const { text } = content;
  if (block.lead?.kind === 'resolution') {
    return { leadFrom: 0, leadTo: block.lead.length, word: wordOf(text.slice(0, block.lead.length)) };
  }
  const match = IN_SENTENCE.exec(text) ?? BODY_DECIDES.exec(text);
  if (match) {
    const leadTo = match.index + match[0].length;
    return { leadFrom: match.index, leadTo, word: wordOf(match[1] ?? '') };
  }
  if (number === null && isDecisionHeading(section)) {
    return isFirst(section, content) ? { leadFrom: 0, leadTo: 0, word: 'decided' } : null;
  }
  return null;
}

function isFirst(section: SectionNode | null, content: Content): boolean {
  const first = section?.blocks[0];
  return first?.kind === 'paragraph' && first.content === content;
}

/** A heading inside an item that says that what follows was decided. */
function isDecisionHeading(section: SectionNode | null): boolean {
  if (!section || section.level < 2) return false;
  return /^(?:decisions?(?: made)?|resolved|resolution)\W*$/i.test(section.title.text);
}

function wordOf(lead: string): Resolution['word'] {
  const word = lead.toLowerCase();
  if (word.includes('recommend')) return 'recommended';
  if (word.includes('noted')) return 'noted';
  if (word.includes('agreed')) return 'agreed';
  return 'resolved';
}

/** `(Unanimously)`, `(34:22)`, `–`: what may stand between the word and the decision. */
const BEFORE_DECISION = /^(?: *(?:\([^()]{1,80}\)|[:–—-]|\*\*|unanimously\b[,:]?)){0,8} */i;

function readFrom(
  node: ParagraphNode,
  { leadFrom, leadTo, word }: Opening,
  following: readonly ItemBlock[],
): { resolution: Resolution | null; used: number } {
  const { content } = node;
  const gap = BEFORE_DECISION.exec(content.text.slice(leadTo))?.[0] ?? '';
  const from = leadTo + gap.length;
  const rest = content.text.slice(from);
  const clauses: ResolutionClause[] = [];
  let used = 0;
  let { end } = node;
  if (rest !== '' && !introduces(rest, following[0])) {
    clauses.push(clauseOf(node, from));
    for (let next = following[used]; next && goesOn(rest, next); next = following[used]) {
      clauses.push(clauseOf(next, 0));
      used += 1;
      end = next.end;
    }
  } else {
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
      isUnanimous: isUnanimous(content.text.slice(0, from)),
      vote: stated,
      recordedVote,
      clauses,
      text: clauses.map(({ text }) => text).join(' '),
    },
  };
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

function clauseOf(item: ListItemNode | ParagraphNode, from: number): ResolutionClause {
  const { content } = item;
  const marker = item.kind === 'listItem' ? (item.marker?.text ?? null) : (item.number?.text ?? null);
  const end =
    item.kind === 'listItem'
      ? item.lists.reduce((last, list) => Math.max(last, list.end), item.end)
      : item.end;
  return { marker, text: content.text.slice(from), content, from, item, start: content.toSource(from), end };
}
