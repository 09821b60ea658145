/**
 * What a clause of a decision says, apart from how it is put: `the report be noted`, `note the report`, `The Board notes
 * the report` and `Members noted this report` are one decision.
 */
import { operativeVerb, participleVerb } from '../prose/operative-verbs.ts';
import { idleLength, lengthOfRecommending, mayBeIdle } from './idle-words.ts';
import { withoutPlaces } from './places.ts';

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
  /** Those of the words that stand behind `be` and are no known verb: they may be the participle of any. */
  done: readonly ClauseWord[];
  /** The keys without where in the report things stand; these themselves where nothing says it. */
  bare: ClauseKeys;
}

/** The words of a text that say what is decided; who decides, articles and `be` are no part of it. */
export function keysOf(text: string): ClauseKeys {
  const known = results.get(text);
  if (known) return known;
  const keys = new ReadKeys(text);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(text, keys);
  return keys;
}

/** The same few texts are compared with one another. */
const results = new Map<string, ClauseKeys>();
const MOST_RESULTS = 500;
/** Longer clauses are compared by their beginnings. */
const MOST_WORDS = 1200;

const WORD = /[£€$]?\d+(?:[.,:/]\d+)*(?:%|[a-z]{1,2}\b)?|[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|%/giu;
/** The same for texts whose letters are English ones: without the classes of Unicode it is several times as fast. */
const ENGLISH_WORD = /[£€$]?\d+(?:[.,:/]\d+)*(?:%|[a-z]{1,2}\b)?|[a-z\d]+(?:[’'-][a-z\d]+)*|%/gi;
const FOREIGN = /[^\s!-~£€‘’“”–—]/;
/** Those who decide, as the subject of a decision. */
const BODIES =
  'assembly|authority|board|cabinet|chair|commission|committee|council|councillors|executive|forum|governors|group|' +
  'members|panel|sub-committee|trustees|we';
const BODY = `(?:${BODIES})(?: (?:${BODIES})){0,2}`;
const SUBJECT = new RegExp(
  `^(?:(?:it (?:is|was|be) (?:therefore )?(?:recommended|resolved|agreed|proposed) )?that )?(?:the )?(?:[a-z]+ ){0,3}?${BODY}(?: (?:of|for) the (?:[a-z]+ ){0,5}?${BODY})?(?: (?:is|are) (?:asked|invited|recommended|requested|advised) to)? (?=[a-z])`,
);
/** `approval be given to`, `be given delegated authority`: the noun is what is done. */
const GIVING =
  /\b(?:approval|authority|consent) (?:be|is|was) (?:given|granted)\b|\b(?:given?|gives|grant|grants|granted) (?:delegated )?(?:approval|authority|consent)\b/;
const PASSIVE = new Set(['be', 'is', 'are', 'was', 'were', 'been']);

/** The keys of a text; those without its places are read when somebody asks. */
class ReadKeys implements ClauseKeys {
  readonly words: readonly ClauseWord[];
  readonly isPassive: boolean;
  readonly isVerbFirst: boolean;
  readonly done: readonly ClauseWord[];
  readonly #text: string;
  #bare: ClauseKeys | null = null;

  constructor(text: string) {
    this.#text = text;
    ({
      words: this.words,
      isPassive: this.isPassive,
      isVerbFirst: this.isVerbFirst,
      done: this.done,
    } = read(text));
  }

  get bare(): ClauseKeys {
    if (this.#bare) return this.#bare;
    const text = withoutPlaces(this.#text);
    this.#bare = text === this.#text ? this : keysOf(text);
    return this.#bare;
  }
}

function read(text: string): Omit<ClauseKeys, 'bare'> {
  const written = wordsOf(text.slice(0, MOST_TEXT));
  const known = written.map((word) => knownWords.of(word));
  const lowers = known.map(({ plain }) => plain);
  const places = placesOf(written, text);
  const endOf = (index: number) => (places[index] ?? 0) + (written[index]?.length ?? 0);
  const isGiving = known.some(({ isGiven }) => isGiven) && GIVING.test(lowers.join(' '));
  const isDelegating = known.some(({ isDelegation }) => isDelegation);
  const words: ClauseWord[] = [];
  const done: ClauseWord[] = [];
  let isPassive = false;
  const recommending = lengthOfRecommending(lowers);
  if (recommending > 0) {
    const start = places[0] ?? 0;
    words.push({ key: 'recommend to another body', isVerb: true, start, end: endOf(recommending - 1) });
  }
  for (let index = recommending || subjectLength(lowers, 0); index < known.length; index += 1) {
    // `… and that the Board approves the plan`
    const before = lowers[index - 1];
    if (before === 'and' || before === 'that') index += subjectLength(lowers, index);
    const { plain: word, mayBeIdle } = known[index] ?? NO_WORD;
    if (word === '') break;
    isPassive ||= PASSIVE.has(word) && isParticipleSoon(lowers, index + 1);
    if (isDelegating && word === 'authority') continue;
    // `the award of the contract be approved`, as `approve the award of the contract`, awards it.
    if ((word === 'agreed' || word === 'approved') && words[0]?.key === 'award' && isBehindBe(lowers, index))
      continue;
    const idle = mayBeIdle ? idleLength(lowers, index, { isFirst: words.length === 0, isGiving }) : 0;
    if (idle > 0) {
      index += idle - 1;
      continue;
    }
    const start = places[index] ?? 0;
    const end = endOf(index);
    const last = words.at(-1);
    if (last && isScale(lowers, index)) {
      last.key = unscaled(`${last.key}${word === 'million' ? 'm' : word === 'billion' ? 'bn' : 'k'}`);
      last.end = end;
    } else if (last?.isVerb && last.end === endOf(index - 1) && isPhrasal(last.key, word)) {
      last.key += ` ${word}`;
      last.end = end;
    } else {
      const { key, isVerb } =
        isGiving && word === 'approval' ? APPROVAL : placed(lowers, index, known[index]);
      const fresh = { key, isVerb, start, end };
      words.push(fresh);
      if (!isVerb && isBehindBe(lowers, index)) done.push(fresh);
    }
  }
  return { words, isPassive, isVerbFirst: words[0]?.isVerb === true, done };
}

const MOST_TEXT = 12_000;

function wordsOf(text: string): string[] {
  const words = text.match(FOREIGN.test(text) ? WORD : ENGLISH_WORD) ?? [];
  return words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
}

/** Where words of a text begin. Each is the first of its letters behind the one before: no other word is skipped. */
function placesOf(words: readonly string[], text: string): number[] {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return start;
  });
}

/** The same few words stand in all decisions: what is known of a word is kept. */
class WordTable<Value> {
  readonly #known = new Map<string, Value>();
  readonly #read: (word: string) => Value;

  constructor(read: (word: string) => Value) {
    this.#read = read;
  }

  of(word: string): Value {
    let value = this.#known.get(word);
    if (value === undefined) {
      value = this.#read(word);
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(word, value);
    }
    return value;
  }
}

const MOST_KNOWN = 5000;

/** What there is to know of a word as it is written. */
interface KnownWord extends Pick<ClauseWord, 'key' | 'isVerb'> {
  /** As words are compared: in lower case, numbers without their commas. */
  plain: string;
  mayBeIdle: boolean;
  isGiven: boolean;
  isDelegation: boolean;
}

const NO_WORD = { plain: '', mayBeIdle: false };
const APPROVAL = { key: 'approve', isVerb: true };

/** All that the reading of a clause asks of each of its words, in one look: most of its time went into asking. */
const knownWords = new WordTable((written): KnownWord => {
  const word = plain(written);
  return {
    plain: word,
    ...keyOf(word),
    mayBeIdle: mayBeIdle(word),
    isGiven: /^(?:approval|authority|consent)$/.test(word),
    isDelegation: word.startsWith('delegat'),
  };
});

function keyOf(word: string): Pick<ClauseWord, 'key' | 'isVerb'> {
  const verb = operativeVerb(word)?.base ?? participleVerb(word);
  // Who may decide, in two ways: `authority be delegated to the Director to sign`, `the Director be authorised to sign`.
  if (verb === 'authorise' || verb === 'authorize') return { key: 'delegate', isVerb: true };
  if (verb) return { key: verb.replace(/ize$/, 'ise'), isVerb: true };
  // A crude singular, the same on both sides.
  const isPlural = word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
  return { key: isPlural ? word.slice(0, -1) : word, isVerb: false };
}

const IN = keyOf('in');

/** `at Appendix A` is `in Appendix A`, and `following consultation with` is `in consultation with`. */
function placed(
  words: readonly string[],
  at: number,
  known: KnownWord | undefined,
): Pick<ClauseWord, 'key' | 'isVerb'> {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const isIn =
    word === 'at'
      ? /^(?:appendix|annex|section|paragraphs?|table|schedule)$/.test(next)
      : (word === 'following' || word === 'after') && next === 'consultation' && words[at + 2] === 'with';
  return isIn || !known ? IN : known;
}

/** `£2.5m` is `£2500000`, which is how `£2,500,000` is known. */
function unscaled(number: string): string {
  const [, unit = '', digits = '', scale = ''] = /^([£€$]?)(\d+(?:\.\d+)?)(k|m|bn)$/.exec(number) ?? [];
  const zeros = { k: 3, m: 6, bn: 9 }[scale];
  return zeros === undefined ? number : `${unit}${Math.round(Number(digits) * 10 ** zeros)}`;
}

/** `2.5 million` is `2.5m`. */
function isScale(words: readonly string[], at: number): boolean {
  return SCALES.has(words[at] ?? '') && /^[£€$]?[\d.,]+$/.test(words[at - 1] ?? '');
}

const SCALES = new Set(['billion', 'million', 'thousand']);

function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (NUMBER_START.test(lower)) {
    return unscaled(
      lower
        .replace(/,(?=\d{3})/g, '')
        .replace(/\.00$/, '')
        .replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'),
    );
  }
  return SAME.get(lower) ?? (lower.includes('iz') ? lower.replace(AMERICAN_END, 'is$1') : lower);
}

const NUMBER_START = /^[£€$]?\d/;
const AMERICAN_END = /iz(e|es|ed|ing|ation|ations)$/;
/** Other spellings of a word, and other words for one. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cllr: 'councillor',
    cllrs: 'councillors',
    percent: '%',
    upon: 'on',
    within: 'in',
    commencing: 'from',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
  }),
);

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

function isBehindBe(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return PASSIVE.has(before) || (PASSIVE.has(words[at - 2] ?? '') && /ly$|^not$/.test(before));
}

/** Verbs of which the little word behind them is a part wherever they stand: `write off debts`, `debts be written off`. */
const PHRASAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    off: 'pay put sell sign write',
    out: 'carry',
    up: 'draw set',
    down: 'close draw',
  }),
);

function isPhrasal(verb: string, word: string): boolean {
  return PHRASAL.get(word)?.split(' ').includes(verb) === true;
}

function isParticipleSoon(words: readonly string[], from: number): boolean {
  for (let at = from; at < from + 3; at += 1) {
    const word = words[at];
    if (word === undefined) return false;
    if (participleVerb(word) !== null) return true;
    if (!/ly$|^(?:not|and|further|also|hereby)$/.test(word)) return false;
  }
  return false;
}
