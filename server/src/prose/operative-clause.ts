/**
 * How recommendations are worded: where the operative verb of an item stands, and what a stem (`That Members of
 * the Board:`) asks its items to be. English only, no document model.
 */
import { isAlsoNoun, operativeVerb, participleVerb } from './operative-verbs.ts';

export type ClauseMood = 'imperative' | 'indicative' | 'passive' | 'infinitive';

export interface OperativeClause {
  /** The verb in its base form. */
  verb: string;
  mood: ClauseMood;
  /** Where the verb stands, as indices of the text. */
  start: number;
  end: number;
  /**
   * What the item looks like beside its neighbours: it begins with the verb (`note`, `notes`), with `to note`,
   * or is a clause with a subject of its own (`the report be noted`, `the Board notes`).
   */
  shape: 'base' | 'third' | 'to' | 'clause';
}

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** A comma, semicolon or colon follows. */
  isEnd: boolean;
}

/** Longer items are read up to here; the verb stands at the beginning. */
const MOST_WORDS = 90;
const FIRST_WORDS = 12;
const WORD = /[A-Za-z][A-Za-z’'-]*/g;

/** Words that stand before the verb and change nothing: `hereby approve`, `either accept`, `do not agree`. */
const BEFORE_VERB = new Set(
  'also again both do does either further hereby not now please so then therefore thereafter'.split(' '),
);

/** The words for those who decide or are told to. */
const BODIES = new Set(
  (
    'assembly authority board cabinet chair chairman chairperson chief commission committee council councillor ' +
    'councillors director executive forum governors group head it leader manager mayor member members officer ' +
    'officers panel holder solicitor sub-committee subcommittee they trustees we'
  ).split(' '),
);

const ASKED = new Set(['asked', 'invited', 'recommended', 'requested', 'required', 'minded', 'advised']);
const BE = new Set(['be', 'is', 'are']);
/** Before `be`, these make it no decision: `the fees to be charged`, `work that will be completed`. */
const BEFORE_BE = new Set('can could may might must shall should to will would which that who'.split(' '));
const OPENERS = new Set(
  (
    'after as at before by during following for from given having if in notwithstanding on pending provided ' +
    'pursuant recognising noting should subject under unless until upon when where with without'
  ).split(' '),
);

/**
 * The operative verb of a recommendation: at its beginning, after who decides, after an opening phrase
 * (`Subject to consultation, approve …`), or as `… be noted`. Null when there is none to be found.
 */
export function readClause(text: string, extra: readonly string[] = []): OperativeClause | null {
  // Most items begin with their verb; only the others are read to the end.
  const beginning = wordsOf(text, FIRST_WORDS);
  const from = afterLead(beginning);
  const direct = verbAt(beginning, from, extra);
  if (direct) {
    const { word, base, form } = direct;
    if (beginning[from - 1]?.lower === 'to') return clause(word, base, 'infinitive', 'to');
    return clause(word, base, form === 'third' ? 'indicative' : 'imperative', form);
  }
  const words = wordsOf(text, MOST_WORDS);
  return (
    afterAsking(words, from, extra) ??
    afterSubject(words, from, extra, false) ??
    passive(words, from, extra, true) ??
    afterSubject(words, from, extra, true) ??
    afterOpening(words, from, extra) ??
    passive(words, from, extra, false) ??
    newspaperInfinitive(words, from, extra)
  );
}

function clause(
  { start, end }: Word,
  verb: string,
  mood: ClauseMood,
  shape: OperativeClause['shape'],
): OperativeClause {
  return { verb, mood, start, end, shape };
}

function wordsOf(text: string, most: number): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end,
      isEnd: /[,;:]/.test(text.charAt(end)),
    });
    if (words.length === most) break;
  }
  return words;
}

/** Index of the first word that is not `that`, `to`, `it is recommended that`. */
function afterLead(words: Word[]): number {
  let at = 0;
  if (words[0]?.lower === 'it' && (words[1]?.lower === 'is' || words[1]?.lower === 'be')) {
    const recommended = words.findIndex((word, index) => index < 5 && word.lower === 'recommended');
    if (recommended !== -1) at = recommended + 1;
  }
  while (words[at]?.lower === 'that' || words[at]?.lower === 'to') at += 1;
  return at;
}

function verbAt(
  words: Word[],
  from: number,
  extra: readonly string[],
): { word: Word; base: string; form: 'base' | 'third' } | null {
  for (let at = from; at < from + 4; at += 1) {
    const word = words[at];
    if (!word) return null;
    const verb = operativeVerb(word.text, extra);
    if (verb) return isNounHere(words, at, verb.base) ? null : { word, ...verb };
    // An adverb may come first: `formally approve`, `in principle` is not one.
    if (!BEFORE_VERB.has(word.lower) && !word.lower.endsWith('ly')) return null;
  }
  return null;
}

/** `Review of the policy`, `Changes to fees`, `Support for carers`: a thing, not something to be done. */
function isNounHere(words: Word[], at: number, base: string): boolean {
  if (!isAlsoNoun(base)) return false;
  const word = words[at];
  const next = words[at + 1]?.lower ?? '';
  if (word?.isEnd) return false;
  if (next === 'of') return true;
  if (word?.lower !== base && (next === 'be' || isSubject(words, at))) return true;
  if (word?.lower === base) return next === 'for' && (base === 'support' || base === 'request');
  return ['to', 'for', 'in', 'on', 'by', 'from'].includes(next) && base !== 'report';
}

/** `grants totalling £500 be awarded`; `grants planning permission` and `notes rising costs` say what the body does. */
function isSubject(words: Word[], at: number): boolean {
  if (!/.ing$/.test(words[at + 1]?.lower ?? '')) return false;
  const rest = words.slice(at + 2);
  const ends = rest.findIndex(({ lower, isEnd }) => lower === 'be' || isEnd || BEGINS_CLAUSE.has(lower));
  return rest[ends]?.lower === 'be';
}

const BEGINS_CLAUSE = new Set('and as because but if so that to unless until which who'.split(' '));

/** `Members are asked to note`, `Cabinet is recommended to approve`. */
function afterAsking(words: Word[], from: number, extra: readonly string[]): OperativeClause | null {
  for (let at = from + 1; at < Math.min(words.length, from + 16); at += 1) {
    const word = words[at];
    if (!word || !ASKED.has(word.lower)) continue;
    const before = words[at - 1]?.lower.endsWith('ly') ? words[at - 2] : words[at - 1];
    if (before?.lower !== 'is' && before?.lower !== 'are') return null;
    const next = words[at + 1]?.lower === 'to' || words[at + 1]?.lower === 'that' ? at + 2 : at + 1;
    const verb = verbAt(words, next, extra);
    return verb && clause(verb.word, verb.base, 'infinitive', 'clause');
  }
  return null;
}

/** `the Board notes`, `Members of the Board note`, `the Cabinet Member for Finance approves`. */
function afterSubject(
  words: Word[],
  from: number,
  extra: readonly string[],
  takesNouns: boolean,
): OperativeClause | null {
  let hasBody = false;
  for (let at = from; at < Math.min(words.length, from + 16); at += 1) {
    const word = words[at];
    if (!word || BE.has(word.lower) || (word.isEnd && !hasBody && at > from + 6)) return null;
    if (hasBody) {
      const verb = operativeVerb(word.text, extra);
      const previous = words[at - 1];
      const isAdverb =
        previous !== undefined && (BEFORE_VERB.has(previous.lower) || /ly$/.test(previous.lower));
      const subject = isAdverb ? words[at - 2] : previous;
      const follows = subject !== undefined && (BODIES.has(subject.lower) || subject.isEnd);
      // `approves` cannot be anything but a verb; `approve` must follow the body itself.
      const isVerb = verb && (verb.form === 'third' ? follows || !isAlsoNoun(verb.base) : follows);
      if (verb && isVerb && (takesNouns || !isAlsoNoun(verb.base))) {
        return clause(word, verb.base, 'indicative', 'clause');
      }
    }
    if (BODIES.has(word.lower)) hasBody = true;
  }
  return null;
}

/** `the report be noted`; with `isStrict` only what can be nothing else. */
function passive(
  words: Word[],
  from: number,
  extra: readonly string[],
  isStrict: boolean,
): OperativeClause | null {
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !BE.has(word.lower)) continue;
    const before = at === from ? '' : (words[at - 1]?.lower ?? '');
    if (isStrict && (word.lower !== 'be' || BEFORE_BE.has(before))) continue;
    if (!isStrict && word.lower !== 'be' && BEFORE_BE.has(before)) continue;
    for (let next = at + 1; next < at + 5; next += 1) {
      const candidate = words[next];
      if (!candidate) break;
      const verb = participleVerb(candidate.text, extra);
      if (verb) return clause(candidate, verb, 'passive', 'clause');
      const isPassedOver =
        BEFORE_VERB.has(candidate.lower) || /ly$|^(?:and|are|be|re)$/.test(candidate.lower);
      if (!isPassedOver) break;
    }
  }
  return null;
}

/** `Subject to consultation, approve the plan`; `In consultation with the Leader, to award the contract`. */
function afterOpening(words: Word[], from: number, extra: readonly string[]): OperativeClause | null {
  const first = words[from];
  if (!first || !(OPENERS.has(first.lower) || first.lower.endsWith('ing'))) return null;
  for (let at = from; at < words.length; at += 1) {
    if (!words[at]?.isEnd) continue;
    const next = words[at + 1]?.lower === 'to' || words[at + 1]?.lower === 'that' ? at + 2 : at + 1;
    const verb = verbAt(words, next, extra);
    if (verb) {
      const shape = words[next - 1]?.lower === 'to' ? 'to' : verb.form;
      const mood = shape === 'to' ? 'infinitive' : verb.form === 'third' ? 'indicative' : 'imperative';
      return clause(verb.word, verb.base, mood, shape);
    }
    const decided = afterSubject(words, at + 1, extra, true);
    if (decided) return decided;
  }
  return null;
}

/** `Members of the Board to receive a presentation`, `Officers to report back`. */
function newspaperInfinitive(words: Word[], from: number, extra: readonly string[]): OperativeClause | null {
  let hasBody = false;
  for (let at = from; at < Math.min(words.length, from + 16); at += 1) {
    const word = words[at];
    if (!word) return null;
    if (BODIES.has(word.lower)) hasBody = true;
    if (!hasBody || word.lower !== 'to') continue;
    const verb = verbAt(words, at + 1, extra);
    if (verb) return clause(verb.word, verb.base, 'infinitive', 'clause');
  }
  return null;
}

/** Whether those who decide are named among the first words: `That the Board`, `Members of the Panel`. */
export function beginsWithBody(text: string): boolean {
  return wordsOf(text, 6).some((word) => BODIES.has(word.lower));
}

/** What the items after a stem have to be. */
export type StemWants =
  /** `That Members:` – `note`, never `notes`. */
  | 'base'
  /** `That the Board:` – `note` or `notes`. */
  | 'base-or-third'
  /** `Members are asked to:` – `note`. */
  | 'infinitive'
  /** `That:`, `It is recommended that:` – `the report be noted`, `the Board notes`. */
  | 'clause'
  /** A verb in whatever form: `The recommendations are:`. */
  | 'verb'
  /** The stem has its own verb (`Members are asked to approve:`) or cannot be judged. */
  | 'anything';

/** Longer is no stem but an argument. */
const LONGEST_STEM = 400;
const STEM_END = ' :;,.–—-';
const RECOMMENDATION_LABEL = /^recommend(?:ations?|ed)(?:\(s\))? ?[:–—-] ?/;
const RECOMMENDED_THAT =
  /^(?:it is |cabinet |council )?(?:therefore |hereby |further )*recommended(?: to [a-z ]{1,60})? that /;
const RECOMMENDATIONS_ARE =
  /^(?:the )?recommendations?(?: (?:is|are)(?: as follows)?)?$|(?:following|these) recommendations?(?: (?:is|are) made)?(?: to .{1,80})?$/;
const PLURAL = /^(?:all |the )?(?:members|councillors|governors|trustees)(?: |$)/;

export function readStem(text: string, extra: readonly string[] = []): StemWants {
  if (text.length > LONGEST_STEM) return 'anything';
  const stem = withoutEnd(text.toLowerCase().replaceAll('*', '').replace(RECOMMENDATION_LABEL, ''));
  if (stem === '') return 'verb';
  if (endsInAsking(stem.split(' '))) return 'infinitive';
  if (stem === 'that' || (stem.endsWith(' that') && RECOMMENDED_THAT.test(`${stem} `))) return 'clause';
  if (RECOMMENDATIONS_ARE.test(stem)) return 'verb';
  const decider = stem.replace(RECOMMENDED_THAT, '').replace(/^that /, '');
  if (isBody(decider, extra)) return PLURAL.test(decider) ? 'base' : 'base-or-third';
  return / and$/.test(stem) && readClause(stem, extra) ? 'verb' : 'anything';
}

/** `are asked to`, `are asked to note the report and`, `is recommended to approve it and to`. */
function endsInAsking(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const previous = words.at(-2) ?? '';
  if (last === 'to' && ASKED.has(previous)) return true;
  if (last !== 'and' && !(last === 'to' && previous === 'and')) return false;
  return words.some(
    (word, index) =>
      ASKED.has(word) && words[index + 1] === 'to' && ['is', 'are', 'be'].includes(words[index - 1] ?? ''),
  );
}

/** Without the punctuation that introduces the items. */
function withoutEnd(stem: string): string {
  let end = stem.length;
  while (end > 0 && STEM_END.includes(stem.charAt(end - 1))) end -= 1;
  return stem.slice(0, end).trim();
}

/** `members of the board`, `the cabinet member for finance`: a body and nothing that it does. */
function isBody(text: string, extra: readonly string[]): boolean {
  const words = wordsOf(text, MOST_WORDS);
  if (words.length === 0 || words.length > 20) return false;
  if (!words.some((word, index) => index < 12 && BODIES.has(word.lower))) return false;
  if (words.some((word) => BE.has(word.lower) || ['to', 'has', 'have', 'will'].includes(word.lower)))
    return false;
  return readClause(text, extra) === null;
}
