/**
 * Documents that running text relies on: `the findings of the condition survey`, `as set out in the Department’s
 * review`, `a letter from the Regulator dated 3 May 2024`. Only where the words show both a document and that
 * something was taken from it; the word `report` or `review` alone shows neither.
 */
import { sentenceAt } from './sentences.ts';

/** A document in a text; `start` and `end` are indices of it. */
export interface CitedDocument {
  /** Without its article: `Department for Education review`. */
  name: string;
  start: number;
  end: number;
  /** How plainly it is a document: 2 for a report or letter, 1 for a review of somebody’s, 0 for an inspection. */
  weight: number;
}

/** Something was taken from what follows. */
const FROM_STRONG = [
  'conclusions from',
  'conclusions of',
  'evidence from',
  'findings from',
  'findings in',
  'findings of',
  'outcome from',
  'outcome of',
  'outcomes from',
  'outcomes of',
  'recommendations from',
  'recommendations in',
  'recommendations of',
  'results from',
  'results of',
];
/** Something may have been taken from what follows, if it is a document of somebody's. */
const FROM_WEAK = [
  'according to',
  'based on',
  'concerns raised in',
  'described in',
  'detailed in',
  'highlighted by',
  'highlighted in',
  'identified by',
  'identified in',
  'informed by',
  'outlined in',
  'recommended by',
  'recommended in',
  'reported in',
  'set out in',
];
const STRONG = new Set(FROM_STRONG);
/** A document that says something itself: `the survey found that`. */
const SPEAKERS = [
  'audit',
  'audit report',
  'condition survey',
  'evaluation',
  'inspection report',
  'review',
  'study',
  'survey',
  'valuation',
];
const LETTERS = ['letter', 'letters'];

/** What the shared scan looks for. */
export const CITATION_TRIGGERS: readonly string[] = [...FROM_STRONG, ...FROM_WEAK, ...SPEAKERS, ...LETTERS];

/** The document that is relied on where a trigger stands in a text, or null. */
export function citedDocument(
  text: string,
  phrase: string,
  start: number,
  end: number,
): CitedDocument | null {
  const found = LETTERS.includes(phrase)
    ? readLetter(text, start, end)
    : SPEAKERS.includes(phrase)
      ? readSpeaker(text, start, end)
      : readSource(text, end, STRONG.has(phrase));
  if (!found) return null;
  // Sentences are looked for last: most places are no document.
  const sentence = sentenceAt(text, start);
  if (NOT_YET.test(text.slice(Math.max(sentence.start, start - CLAUSE), start))) return null;
  if (AT_HAND.test(sentence.text)) return null;
  if (LETTERS.includes(phrase) && OUTGOING.test(sentence.text)) return null;
  return found;
}

/** Before the phrase: nothing has been found yet. */
const NOT_YET =
  /\b(?:will|would|may|might|could|shall|should|to be|[Pp]ending|[Aa]wait\w*|[Ss]ubject to|[Oo]nce|[Uu]ntil|[Dd]epend\w*|[Ii]f|[Ww]hen|[Ww]hether|[Aa]ny|[Nn]o)\b/;
const CLAUSE = 70;
/** In the sentence: the document is at hand, published, or one of the body's own papers. */
const AT_HAND =
  /\b(?:published|attached|appended|enclosed|appendi(?:x|ces)|annex(?:es)?|circulated|minutes?|elsewhere on (?:this|the) agenda|https?:|www\.)|\]\(/i;

const DOCUMENT =
  /^(?:reports?|reviews?|surveys?|letters?|audits?|study|studies|valuations?|evaluations?|assessments?|appraisals?|inspections?|visits?)$/i;
/** Kinds of review that end in a document. */
const REPORTED = /^(?:peer|independent|external|internal|governance|strategic|case|stocktake|options)$/i;
/** These are documents only where somebody with a name made them, or on a day. */
const EVENT = /^(?:inspections?|visits?|assessments?|reviews?)$/i;
/** `review panel`, `audit committee`: the document's word names something else. */
const COMPOUND =
  /^ (?:panel|committee|board|group|team|body|date|process|plan|programme|framework|officer|author|regime|cycle|period|writer|service|services|fees?|work|function|activity|response|forms?|and governance|[A-Z]\w*)\b/;
const ARTICLE = /^(?:the|an?|its|their|our|two|three|both|most|very|recent|latest)$/i;
const CONNECTOR = /^(?:of|for|and|the|&)$/;
/** Words that end the search for the document's noun. */
const STOP =
  /^(?:that|which|who|this|these|those|each|every|all|no|is|are|was|were|be|been|has|have|had|to|by|with|on|in|at|as|from|or|it|they|we|section|paragraph|table|group|team|board|panel)$/i;
/** Papers of the body itself, routine ones, and those still to come. */
const ROUTINE =
  /^(?:annual|quarterly|monthly|weekly|half-yearly|mid-year|monitoring|progress|previous|earlier|committee|cabinet|council|budget|outturn|performance|further|future|next|forthcoming|planned|proposed|ongoing|regular|routine|officer|officers|judicial|spending|rent|above|main|same)$/i;
const OWN = /^(?:Council|Board|Cabinet|Committee|Members?|Officers?|Executive|Authority|The|A|An|I|In)$/;
const CAPITAL = /^[“‘"(]?[A-Z]/;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const BY_SOMEBODY = /^(?: [a-z-]+){0,3} (?:by|from|of|into) (?:the |an? |its )?[“‘]?[A-Z]/;
const DATED = new RegExp(
  `^(?:,? [\\w’'-]+){0,6}? (?:in|on|of|dated|during) (?:\\d{1,2} |\\d{1,2}(?:st|nd|rd|th) )?(?:${MONTH}|\\d{4}\\b)`,
);
const STILL_TO_COME =
  /^[^.;]{0,60}?\b(?:will|would|to be|is being|are being|is awaited|are awaited|is expected|under way|underway|to (?:the )?(?:Cabinet|Council|Committee|Board|Executive|Panel|Members|Sub-Committee|Scrutiny|Full Council)|(?:considered|approved|agreed|noted) by)\b/;

const LONGEST_SOURCE = 140;

/** `findings of the …`, `set out in the …`: the document is the first of its kind that follows. */
function readSource(text: string, from: number, isStrong: boolean): CitedDocument | null {
  const noun = findNoun(text, from, from + LONGEST_SOURCE);
  if (!noun) return null;
  const after = text.slice(noun.end, sentenceAt(text, noun.start).end);
  if (STILL_TO_COME.test(after)) return null;
  const isSomebodys = noun.hasName || BY_SOMEBODY.test(after);
  const isEvent = EVENT.test(noun.word);
  const isCertain = isStrong
    ? isSomebodys || noun.isReported || (!isEvent && noun.isDescribed) || DATED.test(after)
    : isSomebodys || (!isEvent && DATED.test(after));
  if (!isCertain) return null;
  const weight = isEvent ? (noun.hasName && !/^visit|^inspection/i.test(noun.word) ? 1 : 0) : 2;
  return { name: text.slice(noun.start, noun.end), start: noun.start, end: noun.end, weight };
}

interface Noun {
  word: string;
  start: number;
  end: number;
  /** A word before it is somebody's name. */
  hasName: boolean;
  /** It has words of its own: `structural survey`. */
  isDescribed: boolean;
  /** `peer review` */
  isReported: boolean;
}

function findNoun(text: string, from: number, to: number): Noun | null {
  let start = -1;
  let hasName = false;
  let isDescribed = false;
  let isReported = false;
  for (const match of text.slice(from, to).matchAll(/[^\s]+/g)) {
    const at = from + match.index;
    const word = match[0].replace(/[’']s$/, '').replace(/[,;:.)”]{1,4}$/, '');
    const end = at + word.length;
    const rest = text.slice(at + match[0].length);
    // `inspection reports`: the last of them is the noun.
    if (DOCUMENT.test(word) && !(match[0] === word && DOCUMENT.test(/^ ([a-z]+)/.exec(rest)?.[1] ?? ''))) {
      const isOther = COMPOUND.test(rest) && match[0] === word;
      if (!isOther && (start !== -1 || isPlain(text, from, at))) {
        return { word, start: start === -1 ? at : start, end, hasName, isDescribed, isReported };
      }
    }
    if (STOP.test(word) || ROUTINE.test(word) || /[,;:.)]$/.test(match[0])) return null;
    if (start === -1 && ARTICLE.test(word)) continue;
    if (start === -1 && CONNECTOR.test(word)) return null;
    if (start === -1) start = at;
    if (CONNECTOR.test(word) && word !== 'of' && !/^ (?:the )?[A-Z]/.test(rest)) return null;
    if (CAPITAL.test(word) && !OWN.test(word)) hasName = true;
    isReported ||= REPORTED.test(word);
    isDescribed ||= !CONNECTOR.test(word);
  }
  return null;
}

/** Nothing but an article stands before the noun. */
function isPlain(text: string, from: number, at: number): boolean {
  return /^ (?:(?:the|an?|its|their) )?$/.test(text.slice(from, at));
}

const SAYS =
  /^((?:,? (?:of|by|from|into|carried out|undertaken|commissioned|conducted|completed|produced|prepared|issued|dated|received|in|on)\b[^.;:]{1,90}?)?),? (?:(?:has|have|also|had) )?(?:found|concluded|identified|showed|revealed|recommended|highlighted|established|estimated|indicated|confirmed|concludes|recommends|identifies|highlights|shows)\b(?! (?:by|in|as|for|at|from|during|within|above|below|through|with|on|under|to|and|or)\b)(?! ?[,.;:)])/;
const OTHER_CLAUSE =
  /\b(?:will|would|should|may|might|can|could|is|are|was|were|has|have|be|been|which|who|that|and|then)\b/i;
const DESCRIBED_BEFORE = /(?:^|[\s(“])(?:the|an?|its|their|[A-Z][\w’']*) (?:[\w’'&-]+ ){0,5}$/;
const ROUTINE_BEFORE =
  /\b(?:annual|quarterly|monthly|monitoring|progress|performance|previous|further|future|next|planned|proposed|regular|judicial|spending|rent|to|will|and|this|any|each)(?: [\w’'-]+)? $/i;

/** `The condition survey carried out in 2023 found that …` */
function readSpeaker(text: string, start: number, end: number): CitedDocument | null {
  const says = SAYS.exec(text.slice(end, end + LONGEST_SOURCE));
  if (!says || OTHER_CLAUSE.test(says[1] ?? '')) return null;
  const before = text.slice(sentenceAt(text, start).start, start);
  if (!DESCRIBED_BEFORE.test(before) || ROUTINE_BEFORE.test(before)) return null;
  const words = /(?:(?:^|\s)(?:[A-Z][\w’']*|[a-z-]+|\d+)){0,6} $/.exec(before)?.[0] ?? '';
  const name = words.trimStart().replace(/^.*\b(?:the|an?|its|their|The|An?|Its|Their) /, '');
  return { name: name + text.slice(start, end), start: start - name.length, end, weight: 2 };
}

const FROM_SOMEBODY = new RegExp(
  `^(?: from (?:the |an? )?[A-Z][^.;:]{0,60}?)?,? (?:of|dated|received on|on) (?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{4})?|^ from (?:the |an? |its )?[A-Z][\\w’'-]*(?: (?:for |of )?[A-Z][\\w’'-]*){0,5}`,
);
const LETTER_BEFORE = /\b(?:the|an?|its|their|two|three|this)(?: [a-z]+)? $/i;
const OUTGOING = /\b(?:sent|send|sending|wrote|write|writing|issue|draft|template|standard)\b/i;

/** `In its letter of 3 May 2024 the Regulator …` */
function readLetter(text: string, start: number, end: number): CitedDocument | null {
  const after = FROM_SOMEBODY.exec(text.slice(end, end + LONGEST_SOURCE));
  if (!after || !LETTER_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return null;
  const last = end + after[0].length;
  return { name: text.slice(start, last), start, end: last, weight: 2 };
}
