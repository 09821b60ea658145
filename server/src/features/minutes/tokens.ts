import type { Attribute, Content } from '../../../../grammar/src/index.ts';
import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { readPeople } from '../../model/minutes/people.ts';
import type { Exchange, MinutesItem, Piece, Resolution } from '../../model/minutes/types.ts';
import { readVotingSide } from '../../model/minutes/votes.ts';
import type { DocumentModel, ListNode, ParagraphNode } from '../../model/types.ts';
import { itemsIn } from '../in-range.ts';
import type { TokenModifier, TokenType } from '../semantic-legend.ts';

type Add = (
  content: Content,
  from: number,
  to: number,
  type: TokenType,
  modifiers: readonly TokenModifier[],
) => void;

const NONE: readonly TokenModifier[] = [];

/**
 * The words that minutes are told by: those that begin a decision, a question, an action or the side of a vote, and the
 * people who are named where they were present or where they speak.
 *
 * @param asked only what touches it is needed
 */
export function addMinutes(add: Add, model: DocumentModel, asked: Range): void {
  const minutes = minutesOf(model);
  if (!minutes) return;
  if (asked.start <= model.frontEnd) addAttendance(add, model);
  for (const item of itemsIn(minutes.items, asked, (each) => each)) {
    for (const block of item.blocks) addLead(add, block);
    for (const resolution of item.resolutions) addInSentence(add, resolution);
    for (const speaker of speakersOf(item)) addPiece(add, speaker);
    for (const { owner } of item.actions) addPiece(add, owner);
  }
}

/** The clauses of an `OUTCOME:` line: which recommendation each is about. */
export function addOutcomes(add: Add, { value }: Attribute): void {
  for (const { index, 0: marker } of value.text.matchAll(/\([a-z\d]{1,7}\)|\b[ivxlc]{1,7}\)/gi))
    add(value, index, index + marker.length, 'variable', NONE);
}

const PEOPLE = new Set(['chair', 'present', 'apologies', 'substitutes', 'absent', 'in-attendance']);

function addAttendance(add: Add, { fields }: DocumentModel): void {
  for (const { id, value } of fields) {
    if (!PEOPLE.has(id ?? '')) continue;
    for (const { name, from, to } of readPeople(value)) {
      const at = value.text.indexOf(name, from);
      if (at >= 0 && at < to) add(value, at, at + name.length, 'variable', ['definition']);
    }
  }
}

const WORD = /^\**([A-Za-z]+(?: [A-Za-z]+)*)/;

function addLead(add: Add, block: ParagraphNode | ListNode): void {
  if (block.kind === 'list') return;
  const { content } = block;
  const { lead } = block.block;
  const word = lead && WORD.exec(content.text.slice(0, lead.length));
  if (word) {
    const from = word[0].length - (word[1]?.length ?? 0);
    add(content, from, word[0].length, 'keyword', NONE);
    return;
  }
  const colon = content.text.indexOf(':');
  if (lead === null && colon > 0 && colon < 50 && readVotingSide(content))
    add(content, content.text.startsWith('**') ? 2 : 0, colon, 'property', NONE);
}

/** `… and it was RESOLVED to note it.` */
function addInSentence(add: Add, { lead }: Resolution): void {
  if (lead.from === 0) return;
  const word = /\b(?:RESOLVED|AGREED)(?: UNANIMOUSLY)?/.exec(lead.text);
  if (!word) return;
  const from = lead.from + word.index;
  add(lead.content, from, from + word[0].length, 'keyword', NONE);
}

function* speakersOf({ exchanges, contributions }: MinutesItem): Iterable<Piece | null> {
  for (const { asker, answerer } of exchanges as readonly Exchange[]) {
    yield asker;
    yield answerer;
  }
  for (const { speaker } of contributions) if (!NOBODY.test(speaker.text)) yield speaker;
}

/** Nobody in particular, or the body that met. */
const NOBODY =
  /^(?:an?|one|another|members|governors)\b|\b(?:Board|Committee|Panel|Cabinet|Council|Executive|Forum)$/i;

function addPiece(add: Add, piece: Piece | null): void {
  if (piece) add(piece.content, piece.from, piece.to, 'variable', NONE);
}
