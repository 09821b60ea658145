import { type Content, lexInline } from '../../../../grammar/src/index.ts';
import { readDate } from '../../prose/dates.ts';
import type { DocumentModel, ParagraphNode } from '../types.ts';
import { readClock } from './clock.ts';
import { pieceOf } from './piece.ts';
import type { ClockTime, Meeting, Piece } from './types.ts';

/**
 * The meeting that minutes are of: from the fields of the front block, from a sentence there (`Minutes of the meeting
 * of the Board held on Monday, 20 July 2020 at the Town Hall`), and from the sentences that say when it began and
 * ended.
 */
export function readMeeting(model: DocumentModel): Meeting {
  const value = (id: string): Piece | null => {
    const field = model.fieldById.get(id);
    return field && !field.value.isEmpty ? pieceOf(field.value) : null;
  };
  const sentence = model.frontParagraphs.find(({ content }) => HELD.test(content.text))?.content ?? null;
  const date = value('date');
  const time = value('time');
  const began = time && readClock(time.content, time.from, time.to);
  return {
    committee: value('meeting') ?? (sentence && bodyOf(sentence)) ?? titleOf(model),
    date: (date && dated(date)) ?? (sentence && dateIn(sentence)),
    venue: value('venue'),
    began:
      began ??
      (sentence && readClock(sentence)) ??
      clockIn([...model.frontParagraphs, ...atBothEnds(model.paragraphs)], BEGAN),
    ended: clockIn(model.paragraphs.slice(-AT_EITHER_END).reverse(), ENDED),
  };
}

/** Paragraphs at the beginning and at the end that may say when. */
const AT_EITHER_END = 12;

/** `The meeting, which began at 7.00 pm, finished at 9.10 pm` is the last of all. */
function atBothEnds(paragraphs: readonly ParagraphNode[]): ParagraphNode[] {
  if (paragraphs.length <= 2 * AT_EITHER_END) return [...paragraphs];
  return [...paragraphs.slice(0, AT_EITHER_END), ...paragraphs.slice(-AT_EITHER_END)];
}

const HELD = /\b(?:meeting of|held (?:on|at|in))\b/i;
const BODY = /\b(?:meeting|minutes) of (?:the )?/gi;
/** `Minutes of a meeting of`, `minutes of the last meeting` name no body. */
const OF_MEETING = /^(?:a )?(?:[a-z]+ )?(?:meeting|proceedings)\b/i;
/** What ends the name of a body. */
const AFTER_BODY = /,? held\b|,? on (?=[A-Z\d])|[,.]/;
const LONGEST_BODY = 150;
const BEGAN = /\b(?:commenced|began|started|opened|declared the meeting open|was called to order)\b/i;
const ENDED = /\b(?:ended|closed|finished|concluded|terminated|rose|adjourned|closure)\b/i;

function bodyOf(content: Content): Piece | null {
  const from = [...content.text.matchAll(BODY)]
    .map((match) => match.index + match[0].length)
    .find((at) => !OF_MEETING.test(content.text.slice(at, at + 40)));
  if (from === undefined) return null;
  const length = AFTER_BODY.exec(content.text.slice(from, from + LONGEST_BODY))?.index ?? LONGEST_BODY;
  return length < 3 ? null : pieceOf(content, from, Math.min(content.text.length, from + length));
}

/** The first title that is not the word `Minutes` and not the council's own name. */
function titleOf({ titles, house }: DocumentModel): Piece | null {
  const title = titles.find(
    ({ title: { text } }) => !/^(?:draft )?minutes$/i.test(text) && text !== house.name,
  );
  return title ? pieceOf(title.title) : null;
}

function dated(piece: Piece): Meeting['date'] {
  return dateIn(piece.content, piece.from, piece.to);
}

function dateIn(content: Content, from = 0, to = content.text.length): Meeting['date'] {
  const token = lexInline(content.text.slice(from, to)).find(({ kind }) => kind === 'Date');
  const date = token && readDate(token.text);
  return token && date ? { ...pieceOf(content, from + token.start, from + token.end), date } : null;
}

function clockIn(paragraphs: readonly ParagraphNode[], verb: RegExp): ClockTime | null {
  for (const { content } of paragraphs) {
    if (content.text.length > 400 || !/\bmeeting\b|\bclosure\b|\bcommencement\b/i.test(content.text))
      continue;
    const at = verb.exec(content.text);
    const time = at && readClock(content, at.index + at[0].length);
    if (time) return time;
  }
  return null;
}
