/** How a decision is related to a recommendation that it does not repeat word for word. */
import type { OutcomeKind } from '../model/minutes/types.ts';
import { readClause } from '../prose/operative-clause.ts';
import { isNoting } from '../prose/operative-verbs.ts';
import { keysOf } from './clause-keys.ts';
import { contained, decidesOnThing, likeness, saysTheSame, thingOf, verbsOf } from './compare-clauses.ts';

const LEAST_LIKENESS = 0.5;
/** Of a few words, more must be the same. */
const LEAST_OF_SHORT = 0.6;
/** Nobody would doubt that these are about the same. */
const PLAIN_LIKENESS = 0.7;
const SHORT = 4;
const DEFERRING = new Set('defer adjourn withdraw postpone'.split(' '));
const REJECTING = new Set('reject refuse decline dismiss'.split(' '));

/** From 0 to 1; 0 for texts that are not about the same thing. */
export function alike(recommended: string, decided: string): number {
  const score = likeness(recommended, decided);
  const fewest = Math.min(keysOf(recommended).words.length, keysOf(decided).words.length);
  const isLike =
    score >= (fewest < SHORT ? LEAST_OF_SHORT : LEAST_LIKENESS) &&
    (score >= PLAIN_LIKENESS || shareThing(recommended, decided));
  return isLike || decidesOnThing(recommended, decided) ? score : 0;
}

/** Little words and verbs alone are in every decision. */
function shareThing(a: string, b: string): boolean {
  const things = new Set(
    keysOf(a)
      .words.filter(({ isVerb, key }) => !isVerb && key.length > 3)
      .map(({ key }) => key),
  );
  if (things.size === 0) return true;
  return keysOf(b).words.some(({ key }) => things.has(key));
}

/** What a decision that is much like a recommendation, and not the same, makes of it. */
export function kindOfChange(recommended: string, decided: string): OutcomeKind {
  const before = verbsOf(recommended);
  const after = verbsOf(decided);
  // Who decides on a part of it has not put off or refused the whole.
  const isKept = before[0] !== undefined && after.includes(before[0]);
  const isPart = isKept && (decided.match(/\b(?:be|is|are)\b/gi)?.length ?? 0) > 1;
  const fresh = after.filter((verb) => !before.includes(verb));
  if (!isPart && fresh.some((verb) => DEFERRING.has(verb))) return 'deferred';
  if (!isPart && fresh.some((verb) => REJECTING.has(verb))) return 'rejected';
  // `refuse permission`, `permission be granted`
  if (before[0] !== undefined && REJECTING.has(before[0]) && !after.some((verb) => REJECTING.has(verb)))
    if (fresh.some((verb) => GRANTING.has(verb))) return 'rejected';
  // The names are what was asked for: `appoint three members`, `Councillors A, B and C be appointed`.
  if (isKept && FILLING.has(before[0] ?? '') && !NAMES_WHOM.test(recommended) && !CONDITION.test(decided))
    return 'adopted';
  if (notesLess(recommended, decided)) return 'adopted';
  const isNegated = (text: string) => keysOf(text).words.some(({ key }) => key === 'not');
  return isNegated(decided) && !isNegated(recommended) && isOnlyNegated(recommended, decided)
    ? 'rejected'
    : 'amended';
}

const FILLING = new Set('appoint nominate elect co-opt'.split(' '));
/** `appoint Councillor Ashe`, `appoint Mill Builders Ltd`: it is not left to the meeting who it is. */
const NAMES_WHOM =
  /\b(?:Councillors?|Cllrs?\.?|Alderm[ae]n|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Sir|Dame|Lord|Lady) \p{Lu}|\b(?:Ltd|Limited|LLP|plc|PLC)\b/u;
const GRANTING = new Set(['grant', 'approve', 'permit']);
const CONDITION = /\bsubject to\b/i;

/** What a recommendation asks the meeting to fill, by its key: `chair` of `appoint a chair for the year`; null of others. */
export function officeOf(recommended: string): string | null {
  const { words } = keysOf(recommended);
  const [verb] = words;
  return verb && FILLING.has(verb.key) ? (thingOf(recommended, words)?.key ?? null) : null;
}

/** `Councillor Ashe be elected chair`: whether a clause fills an office. */
export function fills(decided: string, office: string): boolean {
  const { words } = keysOf(decided);
  if (words.some(({ key }) => key === 'not' || key === 'no') || CONDITION.test(decided)) return false;
  let isFilling = false;
  for (const { key, isVerb } of words) {
    // `the Clerk be appointed to find a contractor` appoints none.
    if (isVerb) isFilling = FILLING.has(key);
    else if (isFilling && key === office) return true;
  }
  return false;
}

/** `the fees be not increased` of `increase the fees`: nothing has changed but that. */
function isOnlyNegated(recommended: string, decided: string): boolean {
  return (
    contained(recommended, decided) >= 0.8 || contained(decided.replace(/\bnot\b/i, ''), recommended) >= 0.8
  );
}

const ENDED =
  /\b(?:be|is|was) (deferred|adjourned|withdrawn|postponed|rejected|refused|declined|dismissed|granted)\b/i;

/** How members say that they do not follow the officers. */
const CONTRARY = /,? ?contrary to (?:the )?(?:officers?[’']?s?[’']? )?recommendations?\b,?/i;

/** Whether a clause says that something else is decided than was recommended. */
export function isContrary(decided: string): boolean {
  return CONTRARY.test(decided);
}

/** What a clause puts off, refuses or grants, when it says that in so many words; null otherwise. */
export function readEnded(
  text: string,
): { thing: string; ending: 'deferred' | 'rejected' | 'granted' } | null {
  const match = ENDED.exec(text);
  if (!match) return null;
  const thing = text.slice(0, match.index).replace(CONTRARY, ' ');
  // One word is in too many recommendations, but for what is asked for in few.
  if (keysOf(thing).words.length < 2 && !/\b(?:permission|consent)\b/i.test(thing)) return null;
  const verb = match[1]?.toLowerCase() ?? '';
  return {
    thing,
    ending: verb === 'granted' ? verb : /^(?:def|adj|with|post)/.test(verb) ? 'deferred' : 'rejected',
  };
}

/** What an ending makes of a recommendation: what was to be refused is granted against it. Null where it follows it. */
export function kindOfEnding(
  recommended: string,
  ending: 'deferred' | 'rejected' | 'granted',
): OutcomeKind | null {
  const [verb = ''] = verbsOf(recommended);
  if (ending === 'granted') return REJECTING.has(verb) ? 'rejected' : null;
  return ending === 'rejected' && REJECTING.has(verb) ? null : ending;
}

/**
 * What a decision on the application as a whole makes of a recommendation: to refuse one that is to be refused adopts it.
 *
 * @param kind what it would be of a recommendation to grant it
 */
export function kindOnApplication(recommended: string, decided: string, kind: OutcomeKind): OutcomeKind {
  const [verb = ''] = verbsOf(recommended);
  if (!REJECTING.has(verb) || !/\bapplications?\b/i.test(decided) || OF_REPORT.test(decided)) return kind;
  return kind === 'rejected' ? 'adopted' : kind === 'deferred' ? kind : 'rejected';
}

const OF_REPORT = /\b(?:recommend\w*|reports?)\b/i;

/** A decision that says what was recommended and, joined to it by `and`, something more that is no condition. */
export function isFollowedByMore(recommended: string, decided: string): boolean {
  const joints = [...decided.matchAll(JOINT)].slice(0, MOST_JOINTS);
  const starts = [0, ...joints.map((match) => match.index + match[0].length)];
  const ends = joints.flatMap((match) => {
    const [joint] = match;
    const rest = decided.slice(match.index + joint.length);
    // `…, subject to a further report`, `…, in consultation with the Chair`
    return /and|;/i.test(joint) && !CONDITIONAL.test(rest) ? [match.index] : [];
  });
  return starts.some((start) =>
    [...ends, decided.length].some(
      (end) => end > start && saysTheSame(recommended, decided.slice(start, end)),
    ),
  );
}

const JOINT = /[,;] ?(?:and\b)?|\band\b/gi;
const CONDITIONAL =
  /^ ?(?:that (?:this|it) )?(?:be )?(?:subject|provided|on condition|except|but|only|unless|until|save)\b/i;
/** Beyond so many it is an argument. */
const MOST_JOINTS = 12;
const DECIDING = new Set(
  'approve agree adopt accept endorse authorise delegate recommend appoint award support grant'.split(' '),
);

/** `the report and the comments made be noted` of `note the report`: to take notice of more changes nothing. */
export function notesMore(recommended: string, decided: string): boolean {
  const verbs = verbsOf(recommended);
  const noting = verbs.find(isNoting);
  return (
    noting !== undefined && !verbs.some((verb) => DECIDING.has(verb)) && verbsOf(decided).includes(noting)
  );
}

/** Whether a recommendation asks for no more than attention: `consider the information presented and raise questions`. */
export function asksForAttention(recommended: string): boolean {
  const operative = readClause(recommended)?.verb;
  return (
    operative !== undefined && isNoting(operative) && !verbsOf(recommended).some((verb) => DECIDING.has(verb))
  );
}

/** `the register be noted` of `note the strategic risk register`: what was to be noted, in fewer words. */
export function notesLess(recommended: string, decided: string): boolean {
  return asksForAttention(recommended) && isOnlyNoting(decided) && contained(decided, recommended) === 1;
}

/** Whether a decision does nothing but take notice: `noted the register`, `progress be noted`. */
function isOnlyNoting(decided: string): boolean {
  const verbs = verbsOf(decided);
  return verbs.some(isNoting) && !verbs.some((verb) => DECIDING.has(verb));
}
