import type { Content } from '../../../../grammar/src/index.ts';
import type { ListNode, ParagraphNode } from '../types.ts';
import { pieceOf } from './piece.ts';
import type { Exchange, Piece } from './types.ts';

type ItemBlock = ParagraphNode | ListNode;

/**
 * Questions with their answers: `Q:` and `A:` lines; and after a sentence that announces questions, paragraphs
 * of the form `question – answer`. Other paragraphs of such a round are comments.
 */
export function readExchanges(blocks: readonly ItemBlock[]): { exchanges: Exchange[]; comments: Piece[] } {
  const exchanges: Exchange[] = [];
  const comments: Piece[] = [];
  let isRound = false;
  for (const block of blocks) {
    if (block.kind === 'list') {
      if (isRound) for (const { content } of block.items) readOne(content, exchanges, comments);
      continue;
    }
    const { content } = block;
    if (block.block.lead?.kind === 'exchange') {
      readLine(content, block.block.lead.length, exchanges);
      continue;
    }
    if (block.block.lead !== null) isRound = false;
    else if (announcesQuestions(content.text)) isRound = true;
    else if (isRound) isRound = readOne(content, exchanges, comments);
  }
  return { exchanges, comments };
}

/** `Members raised the following queries:` */
const ANNOUNCES =
  /\b(?:query|queries|queried|questions?|points|issues|comments|matters|asked|raised|discussed|following)\b/i;

/** Whether a sentence announces what was asked: `Members raised the following queries:`. */
export function announcesQuestions(typed: string): boolean {
  // `as follows:-` is how some clerks write the colon.
  const text = /:[-–—]$/.test(typed) ? typed.slice(0, -1) : typed;
  if (!text.endsWith(':') || text.length > LONGEST_ANNOUNCEMENT) return false;
  return ANNOUNCES.test(text.slice(text.lastIndexOf('. ') + 1));
}

const LONGEST_ANNOUNCEMENT = 300;

/** What is said in a round without being asked. */
const COMMENT =
  /\b(?:commented|suggested|felt|expressed|remarked|observed|thanked|welcomed|congratulated|requested|asked that|was noted|stressed|urged)\b/i;

/** One paragraph of a round; false when the round is over. */
function readOne(content: Content, exchanges: Exchange[], comments: Piece[]): boolean {
  const dash = dashOf(content.text);
  if (dash) {
    exchanges.push({
      ...content.range(0, content.text.length),
      form: 'dash',
      question: pieceOf(content, 0, dash.from),
      answer: pieceOf(content, dash.to),
      asker: null,
      answerer: null,
    });
    return true;
  }
  if (!COMMENT.test(content.text) && !content.text.endsWith('?')) return false;
  comments.push(pieceOf(content));
  return true;
}

/** Longer than any question: a dash behind so much belongs to an aside. */
const LONGEST_QUESTION = 400;
const DASH = /\s[–—-]\s/;

/** The dash between question and answer: the first, before any sentence has ended but the question. */
function dashOf(text: string): { from: number; to: number } | null {
  const match = DASH.exec(text.slice(0, LONGEST_QUESTION));
  if (!match) return null;
  const question = text.slice(0, match.index);
  if (/[.!:;]\s/.test(question) || question.split(' ').length < 3) return null;
  return { from: match.index, to: match.index + match[0].length };
}

const SPEAKER = /\(([^()]{1,80})\)/;

function readLine(content: Content, length: number, exchanges: Exchange[]): void {
  const lead = content.text.slice(0, length);
  const said = pieceOf(content, length);
  const match = SPEAKER.exec(lead);
  const speaker = match ? pieceOf(content, match.index + 1, match.index + match[0].length - 1) : null;
  const range = content.range(0, content.text.length);
  if (/^\**Q/i.test(lead)) {
    exchanges.push({ ...range, form: 'lines', question: said, answer: null, asker: speaker, answerer: null });
    return;
  }
  const open = exchanges.at(-1);
  if (open?.form !== 'lines') return;
  // A second answer belongs to the same question.
  open.end = range.end;
  open.answer ??= said;
  open.answerer ??= speaker;
}
