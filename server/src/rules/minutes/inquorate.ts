/**
 * ## What it does
 * Finds minutes that list fewer members as present than the quorum. The quorum is the one the minutes state (a `QUORUM`
 * line, or `The quorum is four members`), else the house’s `minutes.quorum`; without either nothing is said. Names that
 * cannot be told apart are counted as more rather than as fewer.
 *
 * ## Why it matters
 * What an inquorate meeting decides is void. Mostly a name is missing from the list.
 *
 * ## Example
 * ```minutes bad
 * QUORUM: 4
 * PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar
 * ```
 * Write instead:
 * ```minutes good
 * QUORUM: 4
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and D Dale
 * ```
 *
 * ## Source
 * Paragraph 6 of Schedule 12 to the Local Government Act 1972: no business without a quarter of a principal council’s
 * members. The quorum of a committee is in the council’s standing orders, which is why the house has to state it.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { mostPresent } from '../../model/minutes/most-present.ts';
import { membersThere } from '../../model/minutes/roll.ts';
import type { DocumentModel } from '../../model/types.ts';

import { defineRule } from '../rule.ts';

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const QUORUM = /\bquorum\b/i;
const STATED = new RegExp(
  `^(?: (?:for|of) (?:the meeting|this (?:meeting|committee|sub-committee|board|panel|cabinet|council|forum)))?(?: is| was| being| of|:) ?(\\d{1,3}|${NUMBERS.join('|')})\\b(?! ?(?:%|per cent|quarter|third|half))`,
  'i',
);
const SAID_SO =
  /\b(?:inquorate|not quorate|no longer quorate|no quorum|(?:lack|want|absence) of (?:a )?quorum)\b/i;

export const rule = defineRule({
  id: 'inquorate',
  category: 'minutes',
  summary: 'Fewer members present than the quorum',
  severity: 'error',
  fix: null,
  kinds: ['minutes'],
  check({ model, house, report }) {
    const attendance = minutesOf(model)?.attendance;
    const field = model.fieldById.get('present');
    if (!attendance || !field || attendance.present.length === 0) return;
    const quorum = statedQuorum(model) ?? house.minutes.quorum;
    if (quorum === null || mostPresent(model) >= quorum) return;
    if (model.paragraphs.some(({ content }) => SAID_SO.test(content.text))) return;
    const count = membersThere(attendance).length;
    report({
      at: field.label,
      message: `${count} member${count === 1 ? ' is' : 's are'} listed as present, and the quorum is ${quorum}`,
    });
  },
});

function statedQuorum({ fields, frontParagraphs, paragraphs }: DocumentModel): number | null {
  const field = fields.find(({ id, label }) => id === 'quorum' || /^quorum$/i.test(label.text));
  const digits = field && /^\d{1,3}\b|^[a-z]+\b/i.exec(field.value.text)?.[0];
  if (digits) return numberOf(digits);
  for (const { content } of [...frontParagraphs, ...paragraphs]) {
    const said = QUORUM.exec(content.text);
    const word = said && STATED.exec(content.text.slice(said.index + said[0].length))?.[1];
    if (word) return numberOf(word);
  }
  return null;
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at < 0 ? null : at + 2;
}
