/**
 * What a clause of a decision says, apart from how it is put: `the report be noted`, `note the report`, `The Board notes
 * the report` and `Members noted this report` are one decision.
 */
import { operativeVerb, participleVerb } from '../prose/operative-verbs.ts';

/** A word or a number that counts, with where it stands. */
export interface ClauseWord {
  /** What it is known by: a verb's base form, a number without its commas. */
  key: string;
  /** Whether it is a form of a verb that decisions are made of. */
  isVerb: boolean;
  /** Indices of the text. */
  start: number;
  end: number;
}

/** The words of a clause that count, in order. */
export interface ClauseKeys {
  words: readonly ClauseWord[];
  /** `the report be noted`, not `note the report`. */
  isPassive: boolean;
  /** `begin the works`, not `the works begin`. */
  isVerbFirst: boolean;
}

/** The words of a text that say what is decided; who decides, articles and `be` are no part of it. */
export function keysOf(text: string): ClauseKeys {
  const known = results.get(text);
  if (known) return known;
  const keys = read(text);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(text, keys);
  return keys;
}

/** The same few texts are compared with one another. */
const results = new Map<string, ClauseKeys>();
const MOST_RESULTS = 2000;
/** Longer clauses are compared by their beginnings. */
const MOST_WORDS = 1200;

const WORD = /[£€$]?\d+(?:[.,:/]\d+)*(?:%|[a-z]{1,2}\b)?|[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|%/giu;
/** Words without which a decision is the same. */
const EMPTY = new Set(
  (
    'a an the this that these those said be is are was were been being and to hereby also therefore accordingly ' +
    'respectively formally duly now please'
  ).split(' '),
);
const PASSIVE = new Set(['be', 'is', 'are', 'was', 'were', 'been']);
/** Those who decide, as the subject of a decision. */
const BODIES =
  'assembly|authority|board|cabinet|chair|commission|committee|council|councillors|executive|forum|governors|group|' +
  'members|panel|sub-committee|trustees|we';
const SUBJECT = new RegExp(
  `^(?:(?:it (?:is|was|be) (?:therefore )?(?:recommended|resolved|agreed|proposed) )?that )?(?:the )?(?:[a-z]+ ){0,3}(?:${BODIES})(?: (?:of|for) the (?:[a-z]+ ){0,5}(?:${BODIES}))?(?: members)?(?: (?:is|are|be) (?:asked|invited|recommended|requested|advised) to)? (?=[a-z])`,
);

function read(text: string): ClauseKeys {
  const matches = [...text.slice(0, MOST_TEXT).matchAll(WORD)].slice(0, MOST_WORDS);
  const lowers = matches.map(([word]) => plain(word));
  const words: ClauseWord[] = [];
  let isPassive = false;
  for (let index = subjectLength(lowers, 0); index < matches.length; index += 1) {
    // `… and that the Board approves the plan`
    if (/^(?:and|that)$/.test(lowers[index - 1] ?? '')) index += subjectLength(lowers, index);
    const match = matches[index];
    const word = lowers[index] ?? '';
    if (!match) break;
    if (words.length === 0 && word === 'to') continue;
    const end = match.index + match[0].length;
    const before = lowers[index - 1];
    if (isOfReport(lowers, index)) {
      index += lengthOfReport(lowers, index) - 1;
      continue;
    }
    if (EMPTY.has(word) && !(word === 'a' && /^(?:appendix|annex|schedule|option)$/.test(before ?? ''))) {
      isPassive ||= PASSIVE.has(word) && isParticipleSoon(lowers, index + 1);
      continue;
    }
    // `note the contents of the report`
    if ((word === 'content' || word === 'contents') && lowers[index + 1] === 'of') {
      index += 1;
      continue;
    }
    // `2.5 million` is `2.5m`
    const last = words.at(-1);
    if (
      last &&
      /^(?:million|thousand)$/.test(word) &&
      before !== undefined &&
      /^[£€$]?[\d.,]+$/.test(before)
    ) {
      last.key += word === 'million' ? 'm' : 'k';
      last.end = end;
      continue;
    }
    const verb = operativeVerb(word)?.base ?? participleVerb(word);
    words.push({
      key: verb ? verb.replace(/ize$/, 'ise') : word,
      isVerb: verb !== null,
      start: match.index,
      end,
    });
  }
  return { words, isPassive, isVerbFirst: words[0]?.isVerb === true };
}

const MOST_TEXT = 12_000;

function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (/^[£€$]?\d/.test(lower)) {
    return lower
      .replace(/,(?=\d{3})/g, '')
      .replace(/\.00$/, '')
      .replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1');
  }
  return SAME[lower] ?? lower.replace(/iz(e|es|ed|ing|ation|ations)$/, 'is$1');
}

/** Other spellings of a word. */
const SAME: Record<string, string> = {
  cllr: 'councillor',
  cllrs: 'councillors',
  'councillor’s': "councillor's",
  percent: '%',
  upon: 'on',
  within: 'in',
  dept: 'department',
};

/** How many words at a place only say who decides: `The Board`, `Members of the Board are asked to`. */
function subjectLength(words: readonly string[], at: number): number {
  const match = SUBJECT.exec(words.slice(at, at + LONGEST_SUBJECT).join(' '));
  if (!match) return 0;
  const length = match[0].trim().split(' ').length;
  const next = words[at + length] ?? '';
  // `the Board notes`, `Members noted`; in `the Board be asked to` it is what is decided about.
  const verb = operativeVerb(next) ?? (participleVerb(next) === null ? null : next);
  const afterAdverb = /ly$|^(?:also|hereby|further|does|do|not)$/.test(next);
  return verb !== null || afterAdverb ? length : 0;
}

const LONGEST_SUBJECT = 22;

function isParticipleSoon(words: readonly string[], from: number): boolean {
  for (let at = from; at < from + 3; at += 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (participleVerb(word) !== null) return true;
    if (!/ly$|^(?:not|and|further|also|hereby)$/.test(word)) return false;
  }
  return false;
}

/** `paragraph 3.4 of the report`, `Appendix A to this report`, `as set out in the report`: which report is plain. */
function isOfReport(words: readonly string[], at: number): boolean {
  if (!/^(?:of|to|in|with)$/.test(words[at] ?? '')) return false;
  const length = lengthOfReport(words, at);
  if (length === 0) return false;
  const before = words[at - 1] ?? '';
  if (/^(?:[a-z]|[ivx]+|\d+(?:\.\d+)*)$/.test(before)) return true;
  return /^(?:outlined|set|contained|detailed|described|presented|proposed|appended|attached|out)$/.test(
    before,
  );
}

/** The words of `of the report`, `to this report`; 0 when they are not there. */
function lengthOfReport(words: readonly string[], at: number): number {
  let next = at + 1;
  if (/^(?:the|this)$/.test(words[next] ?? '')) next += 1;
  if (/^(?:attached|submitted|officer's|covering)$/.test(words[next] ?? '')) next += 1;
  return words[next] === 'report' ? next + 1 - at : 0;
}
