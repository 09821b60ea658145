import { diffArrays } from 'diff';
import { participleOf } from '../prose/operative-verbs.ts';
import { type ClauseKeys, type ClauseWord, keysOf } from './clause-keys.ts';

/** A stretch that two texts share, or that only one of them has. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Indices: of the older text for what was removed, else of the newer. */
  start: number;
  end: number;
}

/** What of two clauses is compared. */
type PairedKeys = Omit<ClauseKeys, 'bare'>;

/** Whether two clauses decide the same, however each is put. */
export function saysTheSame(recommended: string, decided: string): boolean {
  if (isSame(recommended, decided)) return true;
  // Whom to ask first is said before what is to be done, or behind it.
  if (!CONSULTING.test(recommended) || !CONSULTING.test(decided)) return false;
  return isSame(consultingLast(recommended), consultingLast(decided));
}

function isSame(recommended: string, decided: string): boolean {
  const [a, b] = pairOf(recommended, decided);
  if (isPairSame(a, b)) return true;
  if (a.words.length !== b.words.length) return false;
  // `the fees for May, as shown in Table 1`, `the fees shown in Table 1 for May`: the place has moved.
  const [one, other] = [keysOf(recommended), keysOf(decided)];
  if (one.bare === one || other.bare === other) return false;
  return shared(one.words, other.words) === one.words.length && isPairSame(one.bare, other.bare);
}

function isPairSame(a: PairedKeys, b: PairedKeys): boolean {
  if (a.words.length === 0 || a.words.length !== b.words.length) return false;
  if (sameInOrder(a.words, b.words) || delegatesTheSame(a, b)) return true;
  if (!isPutDifferently(a, b) && opposingVerbs(a) > 1) return false;
  // `note the report and approve the plan`, `the report be noted and the plan approved`: the verbs have moved.
  return (
    sameInOrder(a.words.filter(isNoVerb), b.words.filter(isNoVerb)) &&
    sameInOrder(a.words.filter(isVerb).sort(byKey), b.words.filter(isVerb).sort(byKey))
  );
}

/**
 * `delegate authority to the Director to award the contract`, `the award of the contract be delegated to the Director`:
 * in whichever order, an officer can only be the one who is to act. Where several are named it may be either of them.
 */
function delegatesTheSame(a: PairedKeys, b: PairedKeys): boolean {
  const isOne = ({ words }: PairedKeys) => {
    const officers = words.filter(({ key }) => OFFICERS.has(key));
    return officers.length <= 1 && words.filter(({ key }) => key === 'delegate').length === 1;
  };
  return isOne(a) && isOne(b) && shared(a.words, b.words) === a.words.length;
}

const OFFICERS = new Set(
  'director head officer manager leader mayor chair chairman chief treasurer solicitor holder member clerk executive secretary'.split(
    ' ',
  ),
);

/** Whether a decision gives a recommendation the verb it has none of: `The actions in Table 1`, `… be approved`. */
export function suppliesVerb(recommended: string, decided: string): boolean {
  const { words } = keysOf(decided);
  const rest = words.filter(({ key }) => !SUPPLIED.has(key));
  return rest.length < words.length && sameInOrder(keysOf(recommended).words, rest);
}

const SUPPLIED = new Set('approve agree adopt accept endorse support note'.split(' '));

/**
 * How much of two clauses is the same words, from 0 to 1: the coefficient of Sørensen and Dice over the words that
 * count.
 */
export function likeness(recommended: string, decided: string): number {
  const [{ words: a }, { words: b }] = pairOf(recommended, decided);
  return a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
}

/** How much of a clause another one has, from 0 to 1: one decision may answer two recommendations. */
export function contained(recommended: string, decided: string): number {
  const [{ words: a }, { words: b }] = pairOf(recommended, decided);
  return a.length === 0 ? 0 : shared(a, b) / a.length;
}

/**
 * Whether a decision does what is recommended to the same thing and leaves out what else is said of it: `the strategy be
 * approved` of `approve the Tree Strategy for consultation, to begin in May`.
 */
export function decidesOnThing(recommended: string, decided: string): boolean {
  const [{ words }, b] = pairOf(recommended, decided);
  const [verb] = words;
  const thing = verb?.isVerb ? thingOf(recommended, words) : null;
  if (!verb || !thing) return false;
  const said = b.words.filter(({ key }) => key !== 'not');
  // To count what they share takes longest.
  if (![verb, thing].every(({ key }) => said.some((word) => word.key === key))) return false;
  return shared(said, words) === said.length;
}

/** The last word of what a clause that begins with its verb is about: `Strategy` in `approve the Tree Strategy for …`. */
export function thingOf(text: string, words: readonly ClauseWord[]): ClauseWord | null {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (index === 0) continue;
    if (!next || BEHIND_THING.test(text.slice(word.end, next.end))) return word;
  }
  return null;
}

const BEHIND_THING =
  /[,;:(–]|\b(?:of|for|in|on|at|to|from|with|by|as|and|or|that|which|who|subject|so|including|be|is|are)\b/i;

/** The verbs of a clause, in their base form. */
export function verbsOf(text: string): string[] {
  return keysOf(text)
    .words.filter(isVerb)
    .map(({ key }) => key);
}

/**
 * What a decision takes out of a recommendation and puts in, in reading order; of a stretch that was replaced, first
 * what went. Articles, and the forms of one verb, are no difference.
 */
export function changesBetween(recommended: string, decided: string): WordChange[] {
  const [a, b] = pairOf(recommended, decided);
  let old = a.words;
  let fresh = b.words;
  if (isPutDifferently(a, b)) {
    // A verb that has only moved is no difference.
    [old, fresh] = [withoutVerbsOf(old, fresh), withoutVerbsOf(fresh, old)];
  }
  const found = diffArrays([...old], [...fresh], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  });
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], words: readonly ClauseWord[], text: string) => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return;
    changes.push({ kind, text: text.slice(first.start, last.end), start: first.start, end: last.end });
  };
  if (!found) {
    add('removed', old, recommended);
    add('added', fresh, decided);
    return changes;
  }
  let freshAt = 0;
  let oldAt = 0;
  for (const { added, removed, value } of found) {
    const { length } = value;
    if (removed) add('removed', old.slice(oldAt, oldAt + length), recommended);
    else add(added ? 'added' : 'same', fresh.slice(freshAt, freshAt + length), decided);
    if (!added) oldAt += length;
    if (!removed) freshAt += length;
  }
  return changes;
}

/** Beyond so many words put in and taken out, two texts are shown whole: the search would take too long. */
const MOST_EDITS = 1000;

/** One has its verb first, the other what it is done to. */
function isPutDifferently(a: PairedKeys, b: PairedKeys): boolean {
  return a.isPassive !== b.isPassive || a.isVerbFirst !== b.isVerbFirst;
}

/**
 * The keys of two clauses as they are compared. Who leaves out, or puts in, where in the report a thing stands changes
 * nothing that was decided; and what one says is to be `retendered`, the other begins with.
 */
function pairOf(recommended: string, decided: string): [PairedKeys, PairedKeys] {
  const [one, other] = [keysOf(recommended), keysOf(decided)];
  const isInOne = one.bare !== one;
  const [a, b] = isInOne === (other.bare !== other) ? [one, other] : [one.bare, other.bare];
  const turned = turnedVerb(a, b);
  if (turned) return turned;
  const [active, passive] = turnedVerb(b, a) ?? [b, a];
  return [passive, active];
}

/** `retender the contract`, `the contract be retendered`, with a verb that is not known, as that of both; null elsewhere. */
function turnedVerb(active: ClauseKeys, passive: ClauseKeys): [PairedKeys, PairedKeys] | null {
  if (passive.done.length === 0) return null;
  const [first, ...others] = active.words;
  if (!first || first.isVerb || active.done.includes(first)) return null;
  const done = passive.done.find(({ key }) => isParticipleOf(key, first.key));
  if (!done) return null;
  const verb = { key: first.key, isVerb: true };
  return [
    { ...active, isVerbFirst: true, words: [{ ...first, ...verb }, ...others] },
    {
      ...passive,
      isPassive: true,
      words: passive.words.map((word) => (word === done ? { ...done, ...verb } : word)),
    },
  ];
}

/** `retendered` of `retender`, `planned` of `plan`, `chosen` of `choose`. */
function isParticipleOf(word: string, verb: string): boolean {
  return word === participleOf(verb) || word === `${verb}${verb.slice(-1)}ed` || IRREGULAR.get(verb) === word;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    choose: 'chosen',
    cut: 'cut',
    find: 'found',
    leave: 'left',
    rebuild: 'rebuilt',
    redraw: 'redrawn',
    rewrite: 'rewritten',
    run: 'run',
    show: 'shown',
    shut: 'shut',
    spend: 'spent',
  }),
);

/** `in consultation with the Portfolio Holder for Leisure`, up to a comma or what is to be done. */
const CONSULTING =
  /,? (?:in|after|following) consultation with (?:the )?([^,;.]{3,120}?)(?=,|;|\.|$| to [a-z]+ )/i;

function consultingLast(text: string): string {
  const match = CONSULTING.exec(text);
  if (!match) return text;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return `${rest.replace(/[,.;]? ?(?:and)?$/, '')} ${match[0]}`;
}

/** Verbs of which each is said of something else: `approve A and reject B`. */
const OPPOSING = new Set('approve agree adopt accept endorse reject refuse decline defer note'.split(' '));

function opposingVerbs({ words }: PairedKeys): number {
  return new Set(words.flatMap(({ key }) => (OPPOSING.has(key) ? [key] : []))).size;
}

function withoutVerbsOf(words: readonly ClauseWord[], others: readonly ClauseWord[]): ClauseWord[] {
  const verbs = new Set(others.filter(isVerb).map(({ key }) => key));
  return words.filter((word) => !word.isVerb || !verbs.has(word.key));
}

function shared(a: readonly ClauseWord[], b: readonly ClauseWord[]): number {
  const counts = new Map<string, number>();
  for (const { key } of b) counts.set(key, (counts.get(key) ?? 0) + 1);
  let count = 0;
  for (const { key } of a) {
    const left = counts.get(key) ?? 0;
    if (left === 0) continue;
    counts.set(key, left - 1);
    count += 1;
  }
  return count;
}

function sameInOrder(a: readonly ClauseWord[], b: readonly ClauseWord[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}

function isVerb({ isVerb: is }: ClauseWord): boolean {
  return is;
}

function isNoVerb({ isVerb: is }: ClauseWord): boolean {
  return !is;
}

function byKey(a: ClauseWord, b: ClauseWord): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
