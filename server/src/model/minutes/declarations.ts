import type { Content } from '../../../../grammar/src/index.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { ListNode, ParagraphNode } from '../types.ts';
import { pieceOf } from './piece.ts';
import type { Declaration, Piece } from './types.ts';

const WHO =
  /^(?:(?:The )?(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)) [^,;]{1,120}?(?=,| (?:also |then )?(?:declared|disclosed)\b)/;
const DECLARES = /\b(?:declared|disclosed)\b/;
const NATURE =
  /\b(?:an?|their|his|her) (?:(?:non-)?(?:other|disclosable|personal|prejudicial|pecuniary|registrable|registerable|general|declarable|and) ){0,6}interests?\b/i;
const ITEM =
  /\b(?:items?|minutes?|applications?) (?:no\.? |number )?[A-Z]{0,5}[ /]?\d[\w/]{0,12}(?:(?:,| and) \d{1,4}){0,9}|\bin (?:respect of|relation to|connection with) /i;
const LEFT = /\b(?:left|would leave|leaving|withdrew|would withdraw|withdrawn|took no part|retired from)\b/i;
const STAYED = /\b(?:remained|would remain|stayed|took part|would take part|dispensation)\b/i;

/** The interests that a text declares, a sentence each; what follows about leaving the room belongs to it. */
export function readDeclarations(blocks: readonly (ParagraphNode | ListNode)[]): Declaration[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? readContent(block.content)
      : block.items.flatMap(({ content }) => readContent(content)),
  );
}

function readContent(content: Content): Declaration[] {
  const found: Declaration[] = [];
  for (const { start, end, text } of sentencesOf(content.text)) {
    const who = WHO.exec(text);
    const verb = DECLARES.exec(text);
    if (!who || !verb || /\bdeclared that (?:he|she|they) had no\b/.test(text)) {
      const last = found.at(-1);
      if (last) last.left ??= leftOf(text);
      continue;
    }
    const piece = (match: RegExpExecArray | null): Piece | null =>
      match && pieceOf(content, start + match.index, start + match.index + match[0].length);
    found.push({
      ...pieceOf(content, start, end),
      person: pieceOf(content, start, start + who[0].length),
      nature: piece(NATURE.exec(text)),
      item: piece(ITEM.exec(text)),
      left: leftOf(text),
    });
  }
  return found;
}

function leftOf(text: string): boolean | null {
  if (LEFT.test(text)) return true;
  return STAYED.test(text) ? false : null;
}
