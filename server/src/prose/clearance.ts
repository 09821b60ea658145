import { fold } from '../house/fold.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Whether a text says that an officer has cleared what stands there, or has written it: by a statement of clearance
 * (`Cleared by Jo Ash, Head of Finance`, `Comments provided by …`), whoever gave it, or by a sentence in which the
 * officer responsible speaks (`The Treasurer has confirmed that …`). That the officer is merely named is not enough,
 * and what a committee approved is no clearance. Sources: the clearance lines of published reports of several
 * councils, and guides to report writing that do not take silence for clearance.
 *
 * @param owner the post that the house has clear it: `Chief Finance Officer`
 */
export function saysCleared(text: string, owner: string): boolean {
  const post = fold(owner);
  return sentencesOf(text).some((sentence) => {
    const isNamed = post !== '' && ` ${fold(sentence.text)} `.includes(` ${post} `);
    if (isNamed && SPEAKS.test(sentence.text)) return true;
    return sentence.text.split(BETWEEN_CLAUSES).some((clause) => isStatement(wordsOf(clause)));
  });
}

/** What an officer who has looked at a report is said to have done. */
const SPEAKS =
  /\b(?:advises|advised|agreed|agrees|approved|behalf|checked|cleared|comments|confirmed|confirms|consulted|reviewed|satisfied|verified)\b/i;

/** `Finance: cleared by …`, `None identified (cleared by …)`. */
const BETWEEN_CLAUSES = /[():;–—]/;

const CLEARED = new Set(
  'authored checked cleared completed compiled confirmed drafted endorsed prepared provided reviewed supplied verified written'.split(
    ' ',
  ),
);
/** These are done to reports and schemes by committees too. */
const AMBIGUOUS = new Set(['agreed', 'approved', 'signed']);
/** What was cleared. */
const SUBJECTS = new Set('advice clearance comment comments implication implications section'.split(' '));
/** What else may stand before the verb. */
const AROUND = new Set(
  (
    'a all an and are been finance financial for has have hr in is legal of on paragraph property procurement ' +
    'report risk the these this was were'
  ).split(' '),
);

/** `These financial implications were cleared by …`: only such words, then the verb and `by`. */
function isStatement(words: readonly string[]): boolean {
  let hasSubject = false;
  for (const [index, word] of words.entries()) {
    if (CLEARED.has(word)) return isDoneBy(words, index) && (hasSubject || index < 4);
    if (AMBIGUOUS.has(word)) return isDoneBy(words, index) && (hasSubject || index === 0);
    if (SUBJECTS.has(word)) hasSubject = true;
    else if (!AROUND.has(word)) return false;
  }
  return false;
}

function wordsOf(clause: string): string[] {
  return clause.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** `cleared by`, `signed off by`, `prepared and cleared by`. */
function isDoneBy(words: readonly string[], verb: number): boolean {
  return words.slice(verb + 1, verb + 4).includes('by');
}
