/**
 * Decisions that name what was recommended and do not repeat it: `the recommendations in the report be approved`,
 * `recommendations (i) and (iii) be agreed and recommendation (ii) be deferred`, `the item be deferred to May`.
 */
import type { OutcomeKind } from '../model/minutes/types.ts';
import { participleVerb } from '../prose/operative-verbs.ts';
import type { DecisionFacts } from './types.ts';

export interface GeneralDecision {
  /** `noted`: the report was noted, which decides nothing of what it asks for beyond that. */
  kind: OutcomeKind | 'noted';
  /** `ii`, without brackets; null for all of them. */
  markers: readonly string[] | null;
  /** All but these. */
  except: readonly string[];
}

/** What a clause decides of recommendations it does not repeat; empty when it decides something of its own. */
export function readGeneralDecision(text: string, word: DecisionFacts['word']): GeneralDecision[] {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('*', '').trim();
  if (lower.length > LONGEST) return [];
  const bare = conditionLast(withoutEnd(lower));
  const instead = (INSTEAD.exec(bare) ?? IN_PLACE_OF.exec(bare))?.[1];
  if (instead !== undefined) return [{ kind: 'amended', markers: markersIn(instead), except: [] }];
  if (bare === '' || /^(?:be )?(?:duly )?(?:noted|agreed|approved)$/.test(bare)) return wholly(bare, word);
  const found: GeneralDecision[] = [];
  for (const part of partsOf(bare)) {
    const decision = readPart(part, word);
    if (!decision) return [];
    found.push(decision);
  }
  return found;
}

/** `in respect of recommendation (b), to instruct …`: something else is decided in its place. */
const INSTEAD =
  /^(?:(?:to|that)\b)?,? ?(?:in respect of|in relation to|with regard to|as regards) (recommendations? [^,:]{1,40})[,:] (?!.{0,60}\b(?:approved?|agreed?|adopt(?:ed)?|accept(?:ed)?|defer(?:red)?|reject(?:ed)?|refused?|noted?|withdrawn?|no action)\b)/;
const IN_PLACE_OF =
  /^(?:(?:to|that)\b)?,? ?(?:in place of|instead of|in lieu of) (recommendations? [^,:]{1,40})[,:] /;

/** `subject to the period being twelve months, the recommendations be approved`: the condition is read behind. */
function conditionLast(text: string): string {
  const match = /^(?:that)?,? ?(subject to [^,]{3,300}), (?:that )?(?=.{0,40}\brecommendations?\b)/.exec(
    text,
  );
  return match ? `${text.slice(match[0].length)} ${match[1] ?? ''}` : text;
}

/** What decides in general is short; its conditions may not be. */
const LONGEST = 1200;

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .;,:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function wholly(bare: string, word: DecisionFacts['word']): GeneralDecision[] {
  const isNoting = bare.includes('noted') || (bare === '' && word === 'noted');
  const isAgreeing = /agreed|approved/.test(bare) || (bare === '' && word === 'agreed');
  if (!isNoting && !isAgreeing) return [];
  return [{ kind: isNoting ? 'noted' : 'adopted', markers: null, except: [] }];
}

const NAMED = /\brecommendations? (?:numbers? |nos?\.? )?\(?(?:[ivxl]{1,6}|[a-h]|\d{1,2})\b\)?/g;

/** A part for each time that recommendations are named by their markers. */
function partsOf(text: string): string[] {
  const starts = [...text.matchAll(NAMED)].map(({ index }) => index).filter((at) => !isException(text, at));
  if (starts.length < 2) return [text];
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}

function isException(text: string, at: number): boolean {
  return /\b(?:exception of|except(?:ing)?(?: for)?|other than|apart from|excluding|not including)(?: the)? $/.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

/** What comes after these is a condition or a change. */
const CONDITION =
  /\b(?:subject to|as amended|(?:as )?amended (?:as follows|to|by|so)|in an? amended form|with (?:the |an? )?(?:following |minor )?(?:amendments?|additions?|changes?|inclusion|deletion|proviso|insertion)|save that|provided that|on condition that|on the (?:condition|understanding) that)\b/;
const EXCEPTION =
  /\b(?:with the exception of|except(?:ing)?(?: for)?|save for|other than|apart from|excluding)\b/;
/** What comes after a deferral or a refusal says until when and why. */
const REASON =
  /\b(?:until|till|pending|for|so that|in order|on the grounds?|because|due to|given|owing|to (?:the|a|allow|enable|permit|be|its|seek|obtain|receive|consider|next)|to (?:[a-z]{3,6}day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|at (?:the|a) (?:request|next)|as (?:the|it|there|further|more|members)|and (?:that )?(?:a |an |the )?(?:further|revised|officers?|report))\b/;
const DEFERS = new Set('defer adjourn withdraw postpone hold'.split(' '));
const REJECTS = new Set('reject refuse decline dismiss'.split(' '));
const ADOPTS = new Set('approve agree adopt accept endorse support confirm carry ratify'.split(' '));
const NOTES = new Set('note receive welcome'.split(' '));
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postponed: 'postpone',
    postpone: 'postpone',
    lost: 'reject',
    carried: 'carry',
    withdrawn: 'withdraw',
    rejected: 'reject',
    reject: 'reject',
    refused: 'refuse',
    declined: 'decline',
    dismissed: 'dismiss',
    deferred: 'defer',
  }),
);

/** Words that may stand beside the verb in a general decision. */
const GENERAL = new Set(
  (
    'a an the this that these those be is are was were it its it’s and of in to as at on by with for all any both each ' +
    'recommendation recommendations report reports item matter application consideration decision business proposal ' +
    'proposals motion agenda content contents set out contained detailed outlined listed described stated given made ' +
    'presented submitted printed circulated above below herein therein paragraph paragraphs section page pages ' +
    "appendix number numbers no nos officer officers officer's officers' director's board committee cabinet council " +
    'panel executive members forum unanimously hereby therefore duly full therefore recommended further action taken ' +
    'not now also inclusive through refer referred back'
  ).split(' '),
);
const NOUNS =
  /\b(?:recommendations?|reports?|item|matter|application|consideration|decision|proposals?|motion|action)\b/;

function readPart(part: string, word: DecisionFacts['word']): GeneralDecision | null {
  const exception = EXCEPTION.exec(part);
  const beforeException = exception ? part.slice(0, exception.index) : part;
  const condition = CONDITION.exec(beforeException);
  const head = condition ? beforeException.slice(0, condition.index) : beforeException;
  const verbs = verbsIn(head);
  const isEnding =
    verbs.some((verb) => DEFERS.has(verb) || REJECTS.has(verb)) || /\breferred back\b/.test(head);
  const core = isEnding ? withoutReason(head) : head;
  if (!isGeneral(core)) return null;
  const kind = kindOf(core, verbs, word);
  if (kind === null) return null;
  const except = exception ? markersIn(part.slice(exception.index)) : [];
  const isAll = except.length === 0 && exception !== null;
  return {
    // An exception that names no recommendation changes what is agreed.
    kind: kind === 'adopted' && (condition !== null || isAll) ? 'amended' : kind,
    markers: markersAfterName(core),
    except,
  };
}

function kindOf(
  core: string,
  verbs: readonly string[],
  word: DecisionFacts['word'],
): GeneralDecision['kind'] | null {
  const has = (set: ReadonlySet<string>) => verbs.some((verb) => set.has(verb));
  if (/\bno (?:further )?action\b/.test(core)) return 'rejected';
  if (has(REJECTS) || (/\bnot\b/.test(core) && has(ADOPTS))) return 'rejected';
  if (has(DEFERS) || /\breferred back\b/.test(core)) return 'deferred';
  if (has(ADOPTS)) return 'adopted';
  if (/\bas recommended\b/.test(core)) return 'adopted';
  if (has(NOTES))
    return /\brecommendations?\b/.test(core) && !/\breports?\b/.test(core) ? 'adopted' : 'noted';
  // `AGREED: The recommendations in the report.`
  if (/\brecommendations?\b/.test(core) && (word === 'agreed' || word === 'resolved')) return 'adopted';
  return null;
}

function verbsIn(text: string): string[] {
  return [...text.matchAll(/[a-z]+/g)].flatMap(([word]) => {
    const irregular = IRREGULAR.get(word);
    if (irregular !== undefined) return [irregular];
    const base = participleVerb(word) ?? word.replace(/s$/, '');
    for (const set of [DEFERS, REJECTS, ADOPTS, NOTES]) if (set.has(base)) return [base];
    return [];
  });
}

const ENDING = /^(?:defer|adjourn|withdr|postpone|referred back|reject|refus|declin|dismiss)/;

/** A deferral or a refusal without what it is for. */
function withoutReason(head: string): string {
  const verb = [...head.matchAll(/referred back|[a-z]+/g)].find(([word]) => ENDING.test(word));
  if (!verb) return head;
  const end = verb.index + verb[0].length;
  const after = head.slice(end);
  const reason = REASON.exec(after);
  return reason ? head.slice(0, end + reason.index) : head;
}

/** Whether nothing stands in it but what names report and recommendations, and the verb. */
function isGeneral(core: string): boolean {
  const isNamed = NOUNS.test(core) || /\bas recommended\b/.test(core);
  if (!isNamed) return false;
  const words = withoutAuthor(core).match(/[a-z][a-z']*|\d[\d.]*/g) ?? [];
  return words.every(
    (word) => GENERAL.has(word) || /^(?:\d[\d.]*|[ivxl]{1,6}|[a-h])$/.test(word) || verbsIn(word).length > 0,
  );
}

/** `the report of the Director of Finance be approved`: whose report it is. */
function withoutAuthor(core: string): string {
  const report = /\breport (?:of|by|from) /.exec(core);
  if (!report) return core;
  const from = report.index + report[0].length;
  const verb = / (?:be|is|was)\b/.exec(core.slice(from, from + LONGEST_AUTHOR));
  return verb ? `${core.slice(0, report.index)}report${core.slice(from + verb.index)}` : core;
}

const LONGEST_AUTHOR = 90;

/** `(i)`, `(i) and (iii)`, `1 to 3` right after the word, or null for all. */
function markersAfterName(core: string): string[] | null {
  const found = /\brecommendations? (?:numbers? |nos?\.? )?(?=\(?(?:[ivxl]{1,6}|[a-h]|\d{1,2})\b)/.exec(core);
  if (!found) return null;
  return markersIn(core.slice(found.index + found[0].length));
}

const MARKER_OR_JOIN =
  /\s*(?:(\bto\b|\bthrough\b|[–-])|(?:and\b|,|&)|(?:recommendations?\b|the\b)|\(?([ivxl]{1,6}|[a-h]|\d{1,2})\b[).]?)/y;

/** The markers that a text begins with, ranges filled in. */
function markersIn(text: string): string[] {
  const markers: string[] = [];
  MARKER_OR_JOIN.lastIndex = Math.max(0, text.search(/\(?\b(?:[ivxl]{1,6}|[a-h]|\d{1,2})\b/));
  let isRange = false;
  for (let match = MARKER_OR_JOIN.exec(text); match; match = MARKER_OR_JOIN.exec(text)) {
    const [, to, marker] = match;
    if (to !== undefined) isRange = true;
    if (marker === undefined) continue;
    if (isRange) markers.push(...between(markers.at(-1) ?? marker, marker));
    markers.push(marker);
    isRange = false;
  }
  return markers;
}

const NUMERALS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

function between(first: string, last: string): string[] {
  const [from, to] = [NUMERALS.indexOf(first), NUMERALS.indexOf(last)];
  if (from !== -1 && to !== -1) return NUMERALS.slice(from + 1, to);
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    const count = Math.max(0, Number(last) - Number(first) - 1);
    return Array.from({ length: Math.min(count, 50) }, (_, index) => String(Number(first) + 1 + index));
  }
  const count = Math.max(0, last.charCodeAt(0) - first.charCodeAt(0) - 1);
  return Array.from({ length: Math.min(count, 8) }, (_, index) =>
    String.fromCharCode(first.charCodeAt(0) + 1 + index),
  );
}
