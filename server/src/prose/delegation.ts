/** Reading a sentence that delegates: to whom, and to do what. */
import { isAlsoNoun, operativeVerb } from './operative-verbs.ts';

export interface Delegation {
  /** `delegate`, `delegated authority`, as indices of the text. */
  start: number;
  end: number;
  toWhom: boolean;
  what: boolean;
}

const AUTHORITY = '(?:authority|powers?|responsibility)';
/** `delegate authority …`, `authority be delegated …`, `be given delegated authority …`. */
const FORMS: readonly RegExp[] = [
  /\bdelegates? /i,
  /\b(?:be|is|are) (?:hereby )?delegated\b/i,
  new RegExp(`\\b(?:give|grant|confer|extend|agree|approve)s? (?:the )?delegated ${AUTHORITY}\\b`, 'i'),
  new RegExp(`\\b(?:given|granted) (?:the )?delegated ${AUTHORITY}\\b`, 'i'),
  new RegExp(`\\bdelegated ${AUTHORITY} (?:be|is) (?:given|granted|approved|agreed|extended)\\b`, 'i'),
];
/** Speaks of delegation without delegating. */
const OTHERWISE =
  /\b(?:scheme|schemes|schedule|register|record|list|use|exercise) of delegat|\b(?:under|using|by|through|existing|current) (?:the |its |their |his |her )?delegat/i;
/** Without anything beside these, only the authority itself is delegated. */
const BARE = new Set(
  'a all and appropriate are authority be delegated full is necessary power powers relevant responsibility that the'.split(
    ' ',
  ),
);
const POWER_FIRST = new RegExp(`^ (?:the |full )?${AUTHORITY}\\b`, 'i');
/** A post anywhere after `delegate` will do: `delegate the Director to sign`. */
const POST =
  /\b(?:director|head|officers?|chief|manager|solicitor|secretary|chair|leader|member|treasurer|surveyor|clerk|cabinet|committee|sub-committee|panel|mayor)\b/i;
const PURPOSE = /\b(?:for|regarding|concerning|over|respect of|relation to|so that|in order|so as to)\b/i;
const POWER_TO = /\b(?:power|powers|authority) to\b/i;
/** Words that say who, and whom to ask first. */
const WHO =
  /^(?:the|a|an|of|for|and|or|in|with|after|following|subject|by|as|on|any|each|both|all|their|his|her|its|\/|consultation|conjunction|liaison|agreement|consulting|approval|advice|from|relevant|appropriate|portfolio|portfolio-holder|holder|holders|officer|officers|deputy|deputies|nominee|nominees|nominated|delegate|chair|chairs|chairman|leader|member|members|cabinet|executive|director|directors|head|heads|chief|assistant|manager|managers|section|monitoring|corporate|strategic|council|councils|committee|board|service|services|responsible|ward|councillor|councillors|s|be|and\/or)$/i;

/** The delegation that a text makes, or null when it makes none. */
export function readDelegation(text: string): Delegation | null {
  if (OTHERWISE.test(text)) return null;
  for (const [index, form] of FORMS.entries()) {
    const match = form.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    return { start, end, ...readParties(text, start, end, index) };
  }
  return null;
}

function readParties(
  text: string,
  start: number,
  end: number,
  form: number,
): Pick<Delegation, 'toWhom' | 'what'> {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const { person, purpose } = readTos(after);
  // `the Chief Executive be given delegated authority to …`, `be delegated power to …` name the post first.
  const isPostFirst = form === 3 || (form === 1 && POWER_FIRST.test(after));
  // `the award of the contract be delegated to …`, `delegate the award of the contract to …`
  const object = form === 1 ? before : form === 0 ? after.slice(0, person ?? after.length) : '';
  const hasObject = wordsOf(object.split(/\bto\b/i, 1)[0] ?? '').some(
    (word) => !BARE.has(word.toLowerCase()),
  );
  const afterPerson = person === null ? '' : after.slice(person);
  return {
    toWhom: isPostFirst || person !== null || POST.test(after),
    // `authority to award contracts be delegated to …`
    what:
      (form === 1 && POWER_TO.test(before)) ||
      purpose ||
      hasObject ||
      PURPOSE.test(after) ||
      POWER_TO.test(afterPerson) ||
      hasMore(afterPerson),
  };
}

/** The first `to` before a post, and whether one stands before a verb. */
function readTos(after: string): { person: number | null; purpose: boolean } {
  let person: number | null = null;
  let purpose = false;
  for (const match of after.matchAll(/\bto ([A-Za-z’'-]+)/g)) {
    const word = match[1] ?? '';
    const verb = operativeVerb(word);
    const isVerb = verb?.form === 'base' && !(isAlsoNoun(verb.base) && /^[A-Z]/.test(word));
    if (isVerb || /^(?:do|be|have|deal|sign|spend|finali[sz]e|complete|enter)$/i.test(word)) purpose = true;
    else if (person === null && !/^(?:up|a maximum)$/i.test(word)) person = match.index;
    else purpose = true;
  }
  return { person, purpose };
}

/** Whether anything is said after the post beside whom to consult: `to the Director the final terms`. */
function hasMore(afterPerson: string): boolean {
  return wordsOf(afterPerson.replace(/^to /, '')).some((word) => /^\p{Ll}/u.test(word) && !WHO.test(word));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}/-]+/gu) ?? [];
}
