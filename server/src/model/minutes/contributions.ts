/**
 * Who said what in a narrative: `Councillor Elm asked …`, `The Director advised …`, `In response to a query from
 * Councillor Elm, the Director noted …`. What is not plainly somebody saying something is passed over.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { pieceOf } from './piece.ts';
import type { Contribution, Piece } from './types.ts';

/** The contributions of one paragraph, in order. */
export function readContributions(content: Content): Contribution[] {
  const found: Contribution[] = [];
  for (const { start, end } of sentencesOf(content.text)) {
    const words = wordsOf(content.text, start, end);
    for (const said of readSentence(words, content.text, found.at(-1)?.kind === 'asked')) {
      found.push({
        ...pieceOf(content, start, end),
        kind: said.kind,
        speaker: speakerPiece(content, words, said),
      });
    }
  }
  return found;
}

interface Word {
  text: string;
  start: number;
  end: number;
  /** With a comma behind it. */
  comma: boolean;
}

interface Said {
  kind: Contribution['kind'];
  /** Indices of the words of the speaker, the last inclusive. */
  first: number;
  last: number;
}

const ASKED = new Set('asked queried questioned enquired inquired sought wondered requested'.split(' '));
const ANSWERED = new Set('advised replied responded answered explained confirmed clarified'.split(' '));
const SAID = new Set(
  (
    'said stated told reported commented noted added acknowledged introduced presented referred thanked suggested ' +
    'outlined highlighted informed expressed welcomed proposed moved seconded reminded reiterated drew gave ' +
    'emphasised stressed considered felt raised observed remarked summarised concluded agreed provided'
  ).split(' '),
);
const STYLE = /^(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Alderman)$/;
const PARTICLE = /^(?:da|de|di|du|la|le|van|von|den|der|del)$/;
const JOINS = /^(?:of|for|and|the|to|’s|&|with|in)$/;
/** What the name of somebody who may speak ends with or holds. */
const OFFICE =
  /^(?:Director|Officer|Chair|Chairman|Chairperson|Chairwoman|Vice-Chair|Vice-Chairman|Mayor|Leader|Manager|Head|Holder|Solicitor|Executive|Member|Clerk|Lead|Treasurer|Commissioner|Constable|Inspector|Auditor|Applicant|Representative|Adviser|Advisor|Planner|Engineer)$/;
const SOMEBODY = /^(?:Member|Members|governor|Governor|Governors|resident|Councillor)$/;
const BODY = /^(?:Board|Committee|Panel|Cabinet|Council|Sub-Committee|Executive|Forum)$/;
const QUERY =
  /^(?:query|queries|question|questions|enquiry|enquiries|concern|concerns|point|points|request)$/;
const ADVERB = /^(?:also|then|further|again|subsequently|briefly|had|has|and|therefore|formally|\w+ly)$/;

function readSentence(words: readonly Word[], text: string, follows: boolean): Said[] {
  const found: Said[] = [];
  for (let index = 0; index < words.length && index < MOST_WORDS; index += 1) {
    const last = speakerAt(words, index);
    if (last === null) continue;
    if (isBehindQuery(words, index)) {
      found.push({ kind: 'asked', first: index, last });
      index = last;
    } else if (index === 0 || words[index - 1]?.comma || isBehindMarker(words, index)) {
      const verb = verbAfter(words, last);
      if (verb) found.push({ kind: verb.kind, first: index, last });
      // `Jo Ash, the Director for Children, introduced` names one person.
      index = verb?.at ?? last;
    } else index = last;
    if (found.length === MOST_SPEAKERS) break;
  }
  const reported = found.length === 0 ? reportedOf(words, text) : null;
  if (reported) found.push(reported);
  const isAnswer = (at: number) =>
    found[at]?.kind === 'said' && (at > 0 ? found[at - 1]?.kind === 'asked' : follows);
  return found.map((said, at) =>
    isAnswer(at) && mayAnswer(words, said) ? { ...said, kind: 'answered' } : said,
  );
}

/** Names further on in a sentence are spoken of. */
const MOST_WORDS = 60;
const MOST_SPEAKERS = 2;

/** A body notes an answer; it gives none. */
function mayAnswer(words: readonly Word[], { last }: Said): boolean {
  return !BODY.test(words[last]?.text ?? '');
}

/** `It was commented by a Member that …` */
function reportedOf(words: readonly Word[], text: string): Said | null {
  if (!text.startsWith('It was ', words[0]?.start ?? 0)) return null;
  const by = words.findIndex((word, index) => index < 6 && word.text === 'by');
  if (by < 0) return null;
  const last = speakerAt(words, by + 1) ?? (SOMEBODY.test(words[by + 2]?.text ?? '') ? by + 2 : null);
  const verb = words[by - 1]?.text ?? '';
  if (last === null) return null;
  return { kind: ASKED.has(verb) ? 'asked' : 'said', first: by + 1, last };
}

/** The last word of the speaker that begins at a word, or null. */
function speakerAt(words: readonly Word[], at: number): number | null {
  const first = words[at];
  if (!first) return null;
  if (STYLE.test(first.text)) return endOfName(words, at + 1);
  if (/^[Tt]he$/.test(first.text)) return endOfOffice(words, at + 1);
  if (at === 0 && /^(?:Members|Governors)$/.test(first.text)) return 0;
  if (/^(?:A|One|Another|a|one)$/.test(first.text) && SOMEBODY.test(words[at + 1]?.text ?? '')) return at + 1;
  const isName = at === 0 && isProper(first.text) && isProper(words[1]?.text ?? '') && !first.comma;
  if (!isName || first.text.length < 2) return null;
  const last = endOfName(words, at);
  // `Ofsted Inspectors said`: two names of a person, and no plural.
  return last === 1 && !/s$/.test(words[1]?.text ?? '')
    ? last
    : last === 1 && !/^(?:[A-Z]+|The|This|These)$/.test(first.text)
      ? last
      : null;
}

function endOfName(words: readonly Word[], from: number): number | null {
  let last: number | null = null;
  for (let at = from; at < words.length && at < from + 5; at += 1) {
    const word = words[at];
    if (!word) break;
    if (isProper(word.text)) last = at;
    else if (!PARTICLE.test(word.text)) break;
    if (word.comma && last === at) break;
  }
  return last;
}

/** `The Corporate Director for Children`, `the Board`; the office must be among its words. */
function endOfOffice(words: readonly Word[], from: number): number | null {
  let last: number | null = null;
  let isOffice = false;
  for (let at = from; at < words.length && at < from + 12; at += 1) {
    const word = words[at];
    if (!word) break;
    if (isProper(word.text)) {
      last = at;
      isOffice ||= OFFICE.test(word.text) || BODY.test(word.text);
    } else if (!JOINS.test(word.text)) break;
    if (word.comma && last === at) break;
  }
  return isOffice ? last : null;
}

function isProper(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*$/u.test(text);
}

/** `a query from Councillor Elm`, `the question raised by Councillor Elm`. */
function isBehindQuery(words: readonly Word[], at: number): boolean {
  if (!/^(?:from|by)$/.test(words[at - 1]?.text ?? '')) return false;
  for (let back = at - 2; back >= Math.max(0, at - 4); back -= 1) {
    if (QUERY.test(words[back]?.text ?? '')) return true;
  }
  return false;
}

/** `In response to which the Director advised` has no comma. */
function isBehindMarker(words: readonly Word[], at: number): boolean {
  return /^(?:response|reply|which)$/.test(words[at - 1]?.text ?? '');
}

/** What the speaker did: the verb right behind, or behind what stands between commas; `noted …, and asked …` asks. */
function verbAfter(words: readonly Word[], last: number): { kind: Contribution['kind']; at: number } | null {
  let at = last + 1;
  if (words[last]?.comma) {
    at = -1;
    for (let next = last + 1; next < words.length && next < last + 45; next += 1) {
      if (words[next - 1]?.comma && kindOf(words, next)) {
        at = next;
        break;
      }
    }
    if (at < 0) return null;
  }
  const kind = kindOf(words, at);
  if (kind === null) return null;
  if (kind === 'said') {
    for (let next = at + 1; next < words.length; next += 1) {
      if (ASKED.has(words[next]?.text ?? '') && words[next - 1]?.text === 'and') return { kind: 'asked', at };
    }
  }
  return { kind, at };
}

function kindOf(words: readonly Word[], from: number): Contribution['kind'] | null {
  let at = from;
  while (at < from + 2 && ADVERB.test(words[at]?.text ?? '')) at += 1;
  const verb = words[at]?.text ?? '';
  if (ASKED.has(verb)) return 'asked';
  if (ANSWERED.has(verb)) return 'answered';
  return SAID.has(verb) ? 'said' : null;
}

function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = from; at <= to; at += 1) {
    const isBlank = at === to || text.charCodeAt(at) === 32;
    if (!isBlank && start < 0) start = at;
    if (!isBlank || start < 0) continue;
    const raw = text.slice(start, at);
    const bare = withoutEnd(raw);
    words.push({ text: bare, start, end: start + bare.length, comma: /[,;]$/.test(raw) });
    start = -1;
  }
  return words;
}

/** Without the punctuation behind it. */
function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 0 && ',;:.)”"'.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

function speakerPiece(content: Content, words: readonly Word[], { first, last }: Said): Piece {
  return pieceOf(content, words[first]?.start ?? 0, words[last]?.end ?? 0);
}
