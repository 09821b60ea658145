/**
 * Names of plans, strategies and the like in running text, taken apart so that two spellings of one name can be
 * told: `Children’s Services Improvement Plan` and `Children’s Service Improvement plan`.
 */
import { beginsSentence } from './sentences.ts';

/** What such names end with, or begin with: `Notice of Improvement`. */
export const NAME_HEADS: readonly string[] = [
  'plan',
  'strategy',
  'programme',
  'policy',
  'framework',
  'notice',
  'scheme',
  'partnership',
  'agreement',
  'protocol',
  'charter',
];

/** A name in a text; `start` and `end` are indices of it. */
export interface DocumentName {
  /** With plain apostrophes. */
  written: string;
  start: number;
  end: number;
}

const CAPITAL = /^[A-Z][\w’'&-]*$/;
const CONNECTOR = new Set(['of', 'for', 'and', '&']);
/** Words before a name that are no part of it, when they are written with a capital. */
const NOT_PART = new Set(
  'A All An And Annual Any As At Both By Current Draft Each Emerging Every Existing Final For Her His If In Its Latest My New No Of On One Or Our Previous Proposed Refreshed Revised That The Their These This Those Under Updated When While With Your'.split(
    ' ',
  ),
);
const OWNER =
  /^(?:Council|Authority|Borough|County|City|Town|Trust|Board|Cabinet|Committee|Company|Government|Department|Mayor|Executive)(?:[’']s)?$/;
const AFTER_OF = /^ of (?:the )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})/;
/** `Improvement Plan Board`, `Policy & Performance Board`: the name of something else. */
const GOES_ON = /^(?: &| and)? [A-Z]/;
const LONGEST = 90;

/** The name whose head stands at `start`–`end` of a text, or null where there is none. */
export function nameAt(text: string, start: number, end: number, owner: string): DocumentName | null {
  const isCapital = text.charCodeAt(start) <= UPPER_Z;
  const begin = beginOf(text, start, owner);
  if (begin === start) return isCapital ? namedBefore(text, start, end) : null;
  if (text.charCodeAt(end) === BLANK && GOES_ON.test(text.slice(end, end + 6))) return null;
  // `Action plan in place` begins a sentence: the capital is no sign of a name.
  const hasOneWord = text.indexOf(' ', begin) === start - 1;
  if (!isCapital && hasOneWord && beginsSentence(text, begin)) return null;
  return { written: withPlainMarks(text.slice(begin, end)), start: begin, end };
}

function withPlainMarks(written: string): string {
  return written.includes('’') ? written.replaceAll('’', "'") : written;
}

/** `Notice of Improvement` */
function namedBefore(text: string, start: number, end: number): DocumentName | null {
  if (!text.startsWith(' of ', end)) return null;
  const after = AFTER_OF.exec(text.slice(end, end + LONGEST));
  if (!after) return null;
  const last = end + after[0].length;
  return { written: withPlainMarks(text.slice(start, last)), start, end: last };
}

/** What two spellings of one name have in common. */
export interface BareName {
  /** Without case, plural and possessive endings and `and`; `Notice of Improvement` turned round. */
  words: readonly string[];
  /** The words in one, so that `Medium-Term` is `Medium Term`. */
  key: string;
}

/** Results are kept: a council’s reports name the same plans. Null for what says nothing of its spelling. */
export function bareName(written: string): BareName | null {
  const known = bareNames.get(written);
  if (known !== undefined) return known;
  if (bareNames.size >= MOST_WORDS) bareNames.clear();
  const words = wordsOf(written);
  const found = words.length > 1 ? { words, key: words.join('') } : null;
  bareNames.set(written, found);
  return found;
}

const bareNames = new Map<string, BareName | null>();

function wordsOf(written: string): string[] {
  if (written === written.toUpperCase()) return [];
  const all = written.split(' ');
  const isTurned = all[1] === 'of' && NAME_HEADS.includes((all[0] ?? '').toLowerCase());
  const ordered = isTurned ? [...all.slice(2), all[0] ?? ''] : all;
  return ordered.filter((word) => !CONNECTOR.has(word) && word !== 'the').map(bare);
}

/** Where the name begins: at the first of the capitalised words before the head. */
function beginOf(text: string, start: number, owner: string): number {
  let begin = start;
  let wordEnd = start - 1;
  // Word by word, without copying what is no name: most heads follow an article.
  while (wordEnd > 0 && text.charCodeAt(wordEnd) === BLANK && start - wordEnd < LONGEST) {
    const wordStart = text.lastIndexOf(' ', wordEnd - 1) + 1;
    const word = text.slice(wordStart, wordEnd);
    const { kind, opening } = judge(word);
    if (kind === 'capital') {
      if (isOwnersName(word, owner)) break;
      begin = wordStart + opening;
      if (opening > 0) break;
    } else if (kind === 'other' || begin === start) break;
    wordEnd = wordStart - 1;
  }
  return begin;
}

const BLANK = 32;
const UPPER_Z = 90;
const OPENING = /^[“‘"'(*]+/;

interface Judged {
  kind: 'capital' | 'connector' | 'other';
  /** Units of the marks that open before it. */
  opening: number;
}

const judged = new Map<string, Judged>();
const MOST_WORDS = 5000;

/** What a word before a name is to it. Results are kept: reports say the same names over and over. */
function judge(word: string): Judged {
  const known = judged.get(word);
  if (known) return known;
  if (judged.size >= MOST_WORDS) judged.clear();
  const opening = OPENING.exec(word)?.[0].length ?? 0;
  const bareWord = word.slice(opening);
  const isPart = CAPITAL.test(bareWord) && !NOT_PART.has(bareWord) && !OWNER.test(bareWord);
  const kind = isPart ? 'capital' : CONNECTOR.has(word) ? 'connector' : 'other';
  const found: Judged = { kind, opening };
  judged.set(word, found);
  return found;
}

/** `Anytown’s`, where Anytown is in the house’s name. */
function isOwnersName(word: string, owner: string): boolean {
  return /[’']s$/.test(word) && owner.split(' ').includes(word.slice(0, -2));
}

/** `Children’s`, `Childrens` and `Services` without their endings, `Well-being` without its hyphen. */
function bare(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/[’'-]/g, '');
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** Whether the words of the shorter stand in the longer, in order, and both end alike. */
export function isShorterName(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < 2 || shorter.length >= longer.length) return false;
  if (shorter.at(-1) !== longer.at(-1) || shorter.at(-2) !== longer.at(-2)) return false;
  let at = 0;
  for (const word of longer) if (word === shorter[at]) at += 1;
  return at === shorter.length;
}
