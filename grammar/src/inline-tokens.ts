/**
 * Inline tokens: what is recognised in running text, and the plain text between.
 *
 * One token a word would be 10 MB/s. Instead `Plain` runs a scanner to the next thing that is recognised and
 * leaves word of it (`found`), which the other tokens' patterns pick up: so the expressions below are only
 * tried where a word can begin one of them.
 */
import { createToken, type TokenType } from 'chevrotain';
import {
  DATE,
  EMAIL,
  ENACTMENT,
  LABEL_DEFINITION,
  LINK,
  MONEY,
  MONTH,
  PERCENTAGE,
  REFERENCE_JOIN,
  REFERENCE_TARGET,
  REFERENCE_WORD,
  TERM_DEFINITION,
  TIME,
  URL,
  WEEKDAY,
} from './vocabulary.ts';
import { classOf, isApostrophe, isWordCode, MARK, OTHER, WordRecord } from './words.ts';

const PROVISION_WORD = '(?:sections?|ss?\\.|paragraphs?|parts?|schedules?|regulations?|articles?|chapters?)';
const PROVISION = `${PROVISION_WORD} ?\\d[\\dA-Za-z()]{0,11}(?:(?:,| and| to|-) ?\\d[\\dA-Za-z()]{0,11}){0,6}`;
const TITLE_WORD = "(?:[A-Z(][\\w’'(),&-]{0,30}|&|and|of|the|for|in|to|on|etc\\.?)";

/** Expressions tried at a place, exported for the super-linearity test and the TextMate generator. */
export const INLINE_SOURCES = {
  Strong: '\\*\\*',
  Emphasis: '\\*(?=\\S)|(?<=\\S)\\*',
  Link: LINK,
  LabelDefinition: LABEL_DEFINITION,
  Url: URL,
  Email: EMAIL,
  Money: MONEY,
  Percentage: PERCENTAGE,
  Time: TIME,
  Date: DATE,
  Definition: TERM_DEFINITION,
  Reference: `${REFERENCE_WORD} ${REFERENCE_TARGET}(?:${REFERENCE_JOIN}${REFERENCE_TARGET}){0,12}`,
  /** A provision with its enactment. A title without a provision is found from its end. */
  Statute: `(?:${PROVISION},? (?:of|to|in) (?:the )?){1,3}(?:${TITLE_WORD} ){1,12}?${ENACTMENT}`,
} as const;

export type InlineTokenName = keyof typeof INLINE_SOURCES;

const sticky = (source: string, flags = 'y') => new RegExp(source, flags);
const AT = {
  link: sticky(INLINE_SOURCES.Link),
  label: sticky(INLINE_SOURCES.LabelDefinition),
  url: sticky(INLINE_SOURCES.Url, 'iy'),
  email: sticky(INLINE_SOURCES.Email),
  money: sticky(INLINE_SOURCES.Money),
  percentage: sticky(INLINE_SOURCES.Percentage),
  time: sticky(INLINE_SOURCES.Time),
  date: sticky(INLINE_SOURCES.Date),
  definition: sticky(INLINE_SOURCES.Definition),
  // The word in any case, the targets as typed.
  reference: sticky(anyInitial(INLINE_SOURCES.Reference)),
  statute: sticky(anyInitial(INLINE_SOURCES.Statute)),
  enactment: sticky(ENACTMENT),
};
const DATE_WORD = sticky(`(?:${WEEKDAY}|${MONTH})\\b`);

/** `Paragraph` as well as `paragraph`: the words of the vocabulary with either initial. */
export function anyInitial(source: string): string {
  return source.replace(
    /(?<![A-Za-z\\[{])([a-z])(?=[a-z]{3,})/g,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  );
}

/** The next recognised thing, as the scanner left it for the token patterns. */
const found: { text: string; name: InlineTokenName | null; start: number; end: number } = {
  text: '',
  name: null,
  start: -1,
  end: -1,
};

function matchPlain(text: string, offset: number): [string] | null {
  unread.clear();
  findNext(text, offset, unread);
  if (found.start === offset) return null;
  return [text.slice(offset, found.start)];
}

/** Something recognised in running text; offsets are indices of that text. */
export interface InlineToken {
  kind: InlineTokenName;
  start: number;
  end: number;
  text: string;
}

/**
 * Everything recognised in `text`, in order, by the scanner alone. Its words are noted on the way.
 */
export function scanInline(text: string, words: WordRecord): InlineToken[] {
  let things: InlineToken[] | null = null;
  let offset = 0;
  while (true) {
    resetScanner();
    const scanned = findNext(text, offset, words);
    const { name, start, end } = found;
    if (name === null) return things ?? NOTHING;
    words.addAll(text, scanned, end);
    const thing = { kind: name, start, end, text: text.slice(start, end) };
    if (things) things.push(thing);
    else things = [thing];
    offset = end;
  }
}

const NOTHING: InlineToken[] = [];

function matchFound(name: InlineTokenName): (text: string, offset: number) => [string] | null {
  return (text, offset) =>
    found.name === name && found.start === offset && found.text === text
      ? [text.slice(offset, found.end)]
      : null;
}

/**
 * Set `found` to the first recognised thing at or after `offset`; to the text's end when there is none.
 *
 * @returns how far the words were noted
 */
function findNext(text: string, offset: number, words: WordRecord): number {
  found.text = text;
  if (found.start === offset && found.name !== null && offset > 0) return offset;
  let at = offset;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === OTHER) {
      at += 1;
    } else if (kind === MARK) {
      if (tryMark(text, at, code)) return at;
      at += 1;
    } else if (isApostrophe(code)) {
      // Before a word it is a quotation mark: `'section 5'`.
      at += 1;
    } else {
      if (tryWord(text, at, code, offset)) return at;
      at = words.add(text, at);
      if (at < length && text.charCodeAt(at) === CODE_AT && tryEmail(text, at, offset)) return at;
    }
  }
  found.name = null;
  found.start = length;
  return length;
}

const CODE_AT = 64;
/** Words that nobody asked for: those the chevrotain lexer steps over. */
const unread = new WordRecord();

/** What a word may begin, by its first letters: an expression is only tried where it has a chance. */
const MAY_REFER = 1;
const MAY_LINK = 2;
const MAY_DATE = 4;
const MAY_ENACT = 8;

const BY_FOUR_LETTERS = new Map<number, number>();
const BY_THREE_LETTERS = new Map<number, number>();

function pack(word: string): number {
  let packed = 0;
  for (let at = 0; at < word.length; at += 1) packed = (packed << 8) | (word.charCodeAt(at) | 32);
  return packed;
}

for (const word of ['para', 'part', 'sect', 'sche', 'appe', 'anne', 'arti', 'reco', 'tabl', 'figu', 'minu']) {
  BY_FOUR_LETTERS.set(pack(word), MAY_REFER);
}
for (const word of ['encl', 'chap']) BY_FOUR_LETTERS.set(pack(word), MAY_REFER);
for (const word of ['http', 'www.']) BY_FOUR_LETTERS.set(pack(word), MAY_LINK);
for (const word of ['act ', 'orde', 'meas', 'rule']) BY_FOUR_LETTERS.set(pack(word), MAY_ENACT);
BY_FOUR_LETTERS.set(pack('regu'), MAY_REFER | MAY_ENACT);
for (const word of 'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')) {
  BY_THREE_LETTERS.set(pack(word), MAY_DATE);
}

function tryWord(text: string, at: number, code: number, from: number): boolean {
  if (code >= 48 && code <= 57) return tryNumber(text, at);
  // Nothing that a word begins is shorter; and reading past the end makes V8 give up its fastest code.
  if (at + 4 > text.length) return false;
  const second = text.charCodeAt(at + 1);
  const three = ((code | 32) << 16) | ((second | 32) << 8) | (text.charCodeAt(at + 2) | 32);
  // `s.17`, `ss. 3`: too short for the table.
  const isSection = (code | 32) === 115 && (second === 46 || second === 115);
  const may =
    (isSection ? MAY_REFER : (BY_FOUR_LETTERS.get((three << 8) | (text.charCodeAt(at + 3) | 32)) ?? 0)) |
    (code < 97 ? (BY_THREE_LETTERS.get(three) ?? 0) : 0);
  if (may === 0) return false;
  if (
    may & MAY_REFER &&
    (accept('Statute', AT.statute, text, at) || accept('Reference', AT.reference, text, at))
  ) {
    return true;
  }
  if (may & MAY_LINK && accept('Url', AT.url, text, at)) return true;
  if (may & MAY_DATE && tryDateWord(text, at)) return true;
  return (may & MAY_ENACT) !== 0 && code < 97 && tryEnactment(text, at, from);
}

function tryDateWord(text: string, at: number): boolean {
  DATE_WORD.lastIndex = at;
  return DATE_WORD.test(text) && accept('Date', AT.date, text, at);
}

function tryNumber(text: string, at: number): boolean {
  const after = afterNumber(text, at);
  if (after === NOTHING_MORE) return false;
  return (
    (after & MAY_DATE && accept('Date', AT.date, text, at)) ||
    (after & MAY_MEASURE &&
      (accept('Percentage', AT.percentage, text, at) || accept('Time', AT.time, text, at))) ||
    false
  );
}

const NOTHING_MORE = 0;
const MAY_MEASURE = 16;
const LONGEST_NUMBER = 24;

/** What a number may be, by what stands after it: most are figures or paragraph numbers and nothing else. */
function afterNumber(text: string, start: number): number {
  let at = start;
  let points = 0;
  // Bounded: in `1.1.1.1…` every number would be followed to the end.
  const end = Math.min(text.length, start + LONGEST_NUMBER);
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 58) points |= isDigitAt(text, at + 1) ? MAY_DATE | MAY_MEASURE : 0;
    if (code < 48 || code > 57) {
      if (!((code === 46 || code === 58) && isDigitAt(text, at + 1))) break;
    }
  }
  if (at === text.length) return points === 0 ? NOTHING_MORE : MAY_DATE;
  const next = text.charCodeAt(at);
  // `12%`
  if (next === 37) return MAY_MEASURE;
  // `12/06/2023`, `2023-06-12`
  if (next === 47 || next === 45) return MAY_DATE;
  // `12th`, `7pm`
  if (next >= 97 && next <= 122) return MAY_DATE | MAY_MEASURE;
  if (next !== 32) return points === 0 ? NOTHING_MORE : MAY_DATE;
  const word = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  // `12 June`; `12 of June`; `12 per cent`, `7 pm`, `7 am`
  if (word >= 65 && word <= 90) return MAY_DATE;
  if (word === 111) return MAY_DATE;
  return word === 112 || word === 97 ? MAY_MEASURE : points & MAY_DATE;
}

function isDigitAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function tryMark(text: string, at: number, code: number): boolean {
  switch (code) {
    case 42: // *
      if (text.charCodeAt(at + 1) === 42) return mark('Strong', at, at + 2);
      // A star between spaces is a star.
      return isInk(text.charCodeAt(at + 1)) || isInk(text.charCodeAt(at - 1))
        ? mark('Emphasis', at, at + 1)
        : false;
    case 91: // [
      return accept('Link', AT.link, text, at);
    case 123: // {
      return accept('LabelDefinition', AT.label, text, at);
    case 163: // £
      return accept('Money', AT.money, text, at);
    case 40: // (
      return accept('Definition', AT.definition, text, at);
    default:
      return false;
  }
}

function isInk(code: number): boolean {
  return code > 32;
}

function tryEmail(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && at - start < 64 && /[A-Za-z0-9._%+'-]/.test(text.charAt(start - 1))) start -= 1;
  return accept('Email', AT.email, text, start);
}

const TITLE_CONNECTORS = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'on', 'etc.', '&']);
const LONGEST_TITLE = 140;

/**
 * `Act 1972` at `at`: the title's beginning is found by walking back over its words, not beyond `from`, where
 * the token before it ends.
 */
function tryEnactment(text: string, at: number, from: number): boolean {
  AT.enactment.lastIndex = at;
  if (!AT.enactment.test(text)) return false;
  const end = AT.enactment.lastIndex;
  const earliest = Math.max(from, at - LONGEST_TITLE);
  const before = text.slice(earliest, at).trimEnd();
  const words = before.split(' ');
  // A word cut in two by the limit is not one.
  const first = earliest > 0 && isWordCode(text.charCodeAt(earliest - 1)) ? 1 : 0;
  let start = at;
  let cursor = earliest + before.length + 1;
  for (let index = words.length - 1; index >= first; index -= 1) {
    const word = words[index] ?? '';
    cursor -= word.length + 1;
    if (/^\(?[A-Z][\w’'(),-]*$/.test(word) && !/[.;:]$/.test(word)) start = cursor;
    else if (!TITLE_CONNECTORS.has(word) && !/^[\w-]+[),]?$/.test(word)) break;
    else if (!TITLE_CONNECTORS.has(word) && !/\)$/.test(word)) break;
  }
  const title = text.slice(start, at);
  if (title.startsWith('The ')) start += 4;
  if (start === at) return false;
  found.name = 'Statute';
  found.start = start;
  found.end = end;
  return true;
}

function accept(name: InlineTokenName, expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text) ? mark(name, at, expression.lastIndex) : false;
}

function mark(name: InlineTokenName, start: number, end: number): true {
  found.name = name;
  found.start = start;
  found.end = end;
  return true;
}

function inlineToken(name: InlineTokenName): TokenType {
  return createToken({ name, pattern: matchFound(name), line_breaks: false });
}

export const Plain = createToken({ name: 'Plain', pattern: matchPlain, line_breaks: false });
export const Strong = inlineToken('Strong');
export const Emphasis = inlineToken('Emphasis');
export const Link = inlineToken('Link');
export const LabelDefinition = inlineToken('LabelDefinition');
export const Url = inlineToken('Url');
export const Email = inlineToken('Email');
export const Money = inlineToken('Money');
export const Percentage = inlineToken('Percentage');
export const Time = inlineToken('Time');
export const DateToken = inlineToken('Date');
export const Definition = inlineToken('Definition');
export const Reference = inlineToken('Reference');
export const Statute = inlineToken('Statute');

/** Forget what was found: a new text begins. */
export function resetScanner(): void {
  found.start = -1;
  found.name = null;
}

export const INLINE_TOKENS: TokenType[] = [
  Plain,
  Reference,
  Statute,
  DateToken,
  Money,
  Percentage,
  Strong,
  Definition,
  Time,
  Url,
  Email,
  Link,
  LabelDefinition,
  Emphasis,
];
