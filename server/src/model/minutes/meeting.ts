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
  const sentence = heldIn(model);
  const lines = linesOf(model);
  const date = value('date');
  const time = value('time');
  const began = time && readClock(time.content, time.from, time.to);
  return {
    committee:
      value('meeting') ??
      (sentence && bodyOf(sentence)) ??
      lines.find(isBody) ??
      titleOf(model) ??
      firstOf(model.titles, ({ title }) => bodyOf(title)),
    date: (date && dated(date)) ?? (sentence && dateIn(sentence)) ?? firstOf(lines, dated),
    venue: value('venue'),
    began:
      began ??
      (sentence && readClock(sentence)) ??
      clockIn([...model.frontParagraphs, ...atBothEnds(model.paragraphs)], BEGAN) ??
      firstOf(lines, ({ content, from, to }) => readClock(content, from, to)),
    ended: clockIn(model.paragraphs.slice(-AT_EITHER_END).reverse(), ENDED),
  };
}

/** The sentence of the front block that says which meeting it was, or the title that does. */
function heldIn({ frontParagraphs, titles }: DocumentModel): Content | null {
  const contents = [...frontParagraphs.map(({ content }) => content), ...titles.map(({ title }) => title)];
  const held = contents.filter(({ text }) => HELD.test(text));
  return held.find((content) => dateIn(content) !== null) ?? held[0] ?? null;
}

/** Short lines without a label, above the first field: `Licensing Sub-Committee`, `Thursday, 1 October 2026`, `10.00 am`. */
function linesOf({ fields, frontParagraphs }: DocumentModel): Piece[] {
  const [first] = fields.filter(({ template }) => template);
  return frontParagraphs
    .filter(({ start }) => first === undefined || start < first.start)
    .flatMap(({ content }) => content.lines())
    .filter(({ text }) => text.length > 0 && text.length <= LONGEST_LINE)
    .map((content) => pieceOf(content));
}

const LONGEST_LINE = 100;
/** A line that names a body and says nothing. */
const NAMES_BODY =
  /^\**(?:\p{Lu}[\p{L}’'-]*|and|of|for|the|&|,)(?:,? (?:\p{Lu}[\p{L}’'-]*|and|of|for|the|&)){0,12}$/u;
const BODIES =
  /\b(?:Committee|Sub-Committee|Subcommittee|Board|Panel|Cabinet|Executive|Forum|Council|Authority|Group|Commission)\b/i;

function isBody({ text }: Piece): boolean {
  return BODIES.test(text) && NAMES_BODY.test(text) && !PLACES.test(text);
}

/** `Council Chamber, Town Hall` */
const PLACES = /\b(?:Building|Centre|Chamber|Hall|House|Offices?|Room|Street|Suite)\b/i;

function firstOf<Line, Found>(lines: readonly Line[], read: (line: Line) => Found | null): Found | null {
  for (const line of lines) {
    const found = read(line);
    if (found) return found;
  }
  return null;
}

/** Paragraphs at the beginning and at the end that may say when. */
const AT_EITHER_END = 12;

/** `The meeting, which began at 7.00 pm, finished at 9.10 pm` is the last of all. */
function atBothEnds(paragraphs: readonly ParagraphNode[]): ParagraphNode[] {
  if (paragraphs.length <= 2 * AT_EITHER_END) return [...paragraphs];
  return [...paragraphs.slice(0, AT_EITHER_END), ...paragraphs.slice(-AT_EITHER_END)];
}

const HELD = /\b(?:meeting of|held (?:on|at|in))\b/i;
const BODY = /\b(?:meeting|minutes?) of (?:the )?/gi;
/** `Minutes of a meeting of`, `minutes of the last meeting` name no body. */
const OF_MEETING =
  /^(?:an? |the )?(?:(?:last|previous|first|second|ordinary|annual|special|extraordinary|extra-ordinary|statutory|formal|public|virtual|remote|hybrid|online|multi-location|monthly|quarterly|general|informal|meeting) ){0,3}(?:meeting|proceedings)\b/i;
/** What ends the name of a body. */
const AFTER_BODY = /,? held\b|,? on (?=[A-Z\d])|[,.]/i;
/** `the Full Council meeting`; the `Annual Parish Meeting` is a body itself. */
const AFTER_COUNCIL =
  /(?<=\b(?:Council|Committee|Board|Panel|Cabinet|Executive|Forum|Authority|Group)) meeting\b/i;
const LONGEST_BODY = 150;
const BEGAN = /\b(?:commenced|began|started|opened|declared the meeting open|was called to order)\b/i;
const ENDED = /\b(?:ended|closed|finished|concluded|terminated|rose|adjourned|closure)\b/i;

function bodyOf(content: Content): Piece | null {
  const from = [...content.text.matchAll(BODY)]
    .map((match) => match.index + match[0].length)
    .find((at) => !OF_MEETING.test(content.text.slice(at, at + 40)));
  if (from === undefined) return null;
  const behind = content.text.slice(from, from + LONGEST_BODY);
  const ends = [AFTER_BODY, AFTER_COUNCIL].map((end) => end.exec(behind)?.index ?? LONGEST_BODY);
  const length = Math.min(...ends);
  return length < 3 ? null : pieceOf(content, from, Math.min(content.text.length, from + length));
}

/** A council or an authority, which has several bodies: `London Borough of Elm`. */
const WHOLE_COUNCIL = /\b(?:council|authority)$|^(?:(?:london|royal|metropolitan) )*(?:borough|city) of\b/i;

/** The first title that names a body of the council, else the first that is not the word `Minutes` and not the council. */
function titleOf({ titles, house }: DocumentModel): Piece | null {
  const names = titles.filter(
    ({ title: { text } }) => !/^(?:draft )?minutes\b/i.test(text) && text !== house.name,
  );
  const [first] = names;
  const body = names.find(({ title: { text } }) => BODIES.test(text) && !WHOLE_COUNCIL.test(text));
  const title = first && WHOLE_COUNCIL.test(first.title.text) ? (body ?? first) : first;
  return title ? pieceOf(title.title) : null;
}

function dated(piece: Piece): Meeting['date'] {
  return dateIn(piece.content, piece.from, piece.to);
}

function dateIn(content: Content, from = 0, to = content.text.length): Meeting['date'] {
  const text = inTitleCase(content.text.slice(from, to));
  const token = lexInline(text).find(({ kind }) => kind === 'Date');
  const date = token && readDate(token.text);
  return token && date ? { ...pieceOf(content, from + token.start, from + token.end), date } : null;
}

/** `FRIDAY THE 25TH OF SEPTEMBER 2026` as the date that it is; as long as before. */
function inTitleCase(text: string): string {
  if (/\p{Ll}{2}/u.test(text)) return text;
  return text.replace(/\p{Lu}+/gu, (word, at: number) =>
    /\d/.test(text.charAt(at - 1)) || /^(?:THE|DAY|OF)$/.test(word)
      ? word.toLowerCase()
      : word.charAt(0) + word.slice(1).toLowerCase(),
  );
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
