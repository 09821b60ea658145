import { awaitsDecision } from '../../model/minutes/awaits-decision.ts';
import type { MinutesItem, Resolution } from '../../model/minutes/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { plainText } from '../describe.ts';

/**
 * What an item of minutes came to. `open` is one in which something was considered and nothing says what was
 * decided; `none` one that needs no decision: apologies, declarations, a heading.
 */
export interface ItemState {
  kind: 'decided' | 'noted' | 'deferred' | 'open' | 'none';
  /** `RESOLVED: That the plan be approved`, `noted`, `no decision`; empty for `none`. */
  text: string;
}

const MOST_LETTERS = 72;
const DEFERRED = /\b(?:be|was|were|is) (?:deferred|withdrawn|adjourned|postponed|referred back)\b/i;
const NOTED = /^(?:(?:that )?(?:the )?(?:\w+ ){1,3}be noted|to note (?:it|the \w+))\W*$/i;

/** What an item came to, in the words of its first decision. */
export function stateOfItem(item: MinutesItem): ItemState {
  const { resolutions, outcomes } = item;
  const [first, ...others] = resolutions;
  if (!first) {
    if (outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'deferred'))
      return { kind: 'deferred', text: 'deferred' };
    return awaitsDecision(item) ? { kind: 'open', text: 'no decision' } : { kind: 'none', text: '' };
  }
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  if (DEFERRED.test(first.text)) return { kind: 'deferred', text: `deferred${more}` };
  if (isNoting(first)) return { kind: 'noted', text: `noted${more}` };
  return { kind: 'decided', text: `${wordsOf(first)}${more}` };
}

/** A decision by its lead-in and its first words: `RESOLVED: That the plan be approved`. */
export function wordsOf({ lead, text }: Resolution): string {
  const said = firstWords(plainText(text), MOST_LETTERS).replace(/[.;]$/, '');
  // `and it was RESOLVED` in a sentence.
  const word = plainText(lead.text)
    .replace(/^.{0,60}?(?=RESOLVED|AGREED)/, '')
    .trim();
  return word === said ? word : `${word} ${said}`.trim();
}

function isNoting({ word, clauses, text }: Resolution): boolean {
  if (clauses.length > 1) return false;
  return word === 'noted' || NOTED.test(plainText(text));
}
