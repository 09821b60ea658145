/** Telling a thing (`The key actions in the plan`) from something said or done, without parsing English. */
import { beginsWithBody } from './operative-clause.ts';

/** Any of these makes a clause of what stands around it. */
const FINITE =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|must|may|might|can|could|cannot)\b/i;
const FIRST = /^[^\p{L}\p{N}£]*(?:that )?([\p{L}£][\p{L}’'-]*)(?: ([\p{L}-]+))?/iu;
/** `Going forward, the targets`: what matters comes after the comma. */
const OPENING = /^[^,]{0,80}, /;

const BEFORE_NOUN = new Set(
  (
    'a additional all an another any better both certain closer each every fewer further greater his improved ' +
    'increased its less more most new no other our several some stronger such the their these this those wider'
  ).split(' '),
);
const NOT_THINGS = new Set('bring anything during everything following having nothing something'.split(' '));
const MADE_OF_VERB = /(?:tion|sion|ment|ance|ence|proval|newal|moval)$/;
const ABSTRACT_TOO = new Set('implement supplement comment experience finance reference evidence'.split(' '));

/**
 * Whether a text begins as a noun phrase does and has no finite verb anywhere: `The main actions`, `Closer work
 * with schools`, `Award of the contract`, `Moving forward the priorities`. False when in doubt.
 */
export function beginsWithoutVerb(text: string): boolean {
  // `The Board looks forward to it`: the verb may be one that is not known here.
  if (FINITE.test(text) || beginsWithBody(text)) return false;
  const [, word = '', next = ''] = FIRST.exec(text) ?? [];
  const first = word.toLowerCase();
  if (first === '' || NOT_THINGS.has(first)) return false;
  if (BEFORE_NOUN.has(first) || first === '£') return true;
  if (first.endsWith('ing')) {
    const opening = OPENING.exec(text);
    return opening === null || beginsWithoutVerb(text.slice(opening[0].length));
  }
  if (next.toLowerCase() === 'of' && first !== 'dispose' && first !== 'approve') return true;
  return MADE_OF_VERB.test(first) && !ABSTRACT_TOO.has(first);
}
