import { remove } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { readVotingSide } from '../model/minutes/votes.ts';
import type { DocumentModel, ParagraphNode } from '../model/types.ts';
import type { Enter } from './enter.ts';
import { clauseMarker } from './minutes/decisions.ts';

/** What the next line begins with, and whether a blank line parts it from this one. */
interface Next {
  marker: string;
  isApart: boolean;
}

/**
 * What Enter brings behind a line that only minutes have: an answer after a question, a question after an answer, the
 * next action, the other sides of a recorded vote, the first clause after `RESOLVED: That`. Behind one that is empty
 * its removal. Null for every other line.
 */
export function minutesEdits(
  enter: Enter,
  paragraph: ParagraphNode,
  model: DocumentModel,
): TextEdit[] | null {
  const { content, block } = paragraph;
  const side = readVotingSide(content);
  if (block.lead === null && side === null) return null;
  if (!enter.isAtEnd) return [];
  if (block.lead?.kind === 'resolution') return clauseEdits(enter, content.text, model);
  const isAlone = enter.isFirstLine && /^\p{L}+(?: ?\d{1,3})?:$/u.test(content.text.trim());
  if (isAlone) return endEdits(enter);
  const next = side ? afterSide(content.text) : afterLead(content.text, block.lead?.kind);
  return next ? enter.begin(next.marker, { isApart: next.isApart }) : [];
}

/** What comes next is apart: the line of the empty marker is the blank one, unless there is one above. */
function endEdits({ above, block, line, cursor }: Enter): TextEdit[] {
  if (block.afterBlank) return [remove({ start: above.start, end: cursor })];
  const indent = remove({ start: line.start, end: cursor });
  return [remove({ start: above.start, end: above.end }), ...(line.start < cursor ? [indent] : [])];
}

/** The decision goes on in a list where it stops at `That`. */
function clauseEdits(enter: Enter, text: string, { house }: DocumentModel): TextEdit[] {
  const isThere = enter.next?.kind === 'listItem' || enter.next === enter.block;
  const isOpen = /(?:\bthat|:)\s*$/i.test(text) && /\bthat\b/i.test(text);
  return isOpen && !isThere ? enter.begin(clauseMarker(house, 1), { isApart: true }) : [];
}

const EXCHANGE = /^\**(Q|A|Question|Answer)( ?)(\d{1,3})?(?=[\s(:*])/;
const OTHERS: Record<string, string> = { Q: 'A', A: 'Q', Question: 'Answer', Answer: 'Question' };

function afterLead(text: string, kind: string | undefined): Next | null {
  if (kind === 'action')
    return { marker: `${/^\**ACTION/.test(text) ? 'ACTION' : 'Action'}:`, isApart: false };
  const [, word = '', gap = '', number] = EXCHANGE.exec(text) ?? [];
  const other = OTHERS[word];
  if (other === undefined) return null;
  const isQuestion = word.startsWith('Q');
  // The answer bears its question's number, the next question the next one.
  const value = number === undefined ? '' : `${gap}${isQuestion ? number : Number(number) + 1}`;
  return { marker: `${other}${value}:`, isApart: !isQuestion };
}

const SIDES: readonly [RegExp, string][] = [
  [/^\**(?:FOR|IN FAVOUR)\b/, 'AGAINST:'],
  [/^\**(?:For|In favour)\b/, 'Against:'],
  [/^\**AGAINST\b/, 'ABSTAINED:'],
  [/^\**Against\b/, 'Abstained:'],
];

function afterSide(text: string): Next | null {
  const marker = SIDES.find(([side]) => side.test(text))?.[1];
  return marker === undefined ? null : { marker, isApart: false };
}
