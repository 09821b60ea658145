/**
 * ## What it does
 * Finds a verb that does not fit its subject, in the few forms that can be told for certain: `it remain`,
 * `there is three`, `Members has`, `are is`.
 *
 * ## Why it matters
 * Left over where the subject has been changed, and read aloud at the meeting.
 *
 * ## Example
 * ```report
 * 3.1 The team is at full strength, but it remain dependent on agency staff.
 * ```
 * Write instead:
 * ```report
 * 3.1 The team is at full strength, but it remains dependent on agency staff.
 * ```
 *
 * ## Source
 * Seen in published reports and minutes.
 */
import { thirdPersonOf } from '../../prose/operative-verbs.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence, sentenceAt } from '../../prose/sentences.ts';
import { defineRule, type WordHit } from '../rule.ts';

const BARE_VERBS = (
  'remain continue require need include provide contain appear seem depend rely reflect show mean bring have do ' +
  'follow form allow enable ensure offer aim apply represent'
).split(' ');
const NUMBERS = 'two three four five six seven eight nine ten several many'.split(' ');
const PLURALS = 'members officers residents councillors'.split(' ');

type Slip = 'pronoun' | 'number' | 'plural' | 'pair';
const SLIPS = new Map<string, { slip: Slip; right: string }>([
  ...BARE_VERBS.map((verb) => entry(`it ${verb}`, 'pronoun', `it ${thirdPerson(verb)}`)),
  ...NUMBERS.map((number) => entry(`there is ${number}`, 'number', `there are ${number}`)),
  ...NUMBERS.map((number) => entry(`there was ${number}`, 'number', `there were ${number}`)),
  ...PLURALS.flatMap((noun) => [
    entry(`${noun} has`, 'plural', `${noun} have`),
    entry(`${noun} is`, 'plural', `${noun} are`),
    entry(`${noun} was`, 'plural', `${noun} were`),
  ]),
  entry('they was', 'plural', 'they were'),
  entry('they has', 'plural', 'they have'),
  entry('we was', 'plural', 'we were'),
  entry('are is', 'pair', 'are” or “is'),
  entry('were was', 'pair', 'were” or “was'),
]);

function entry(phrase: string, slip: Slip, right: string): [string, { slip: Slip; right: string }] {
  return [phrase, { slip, right }];
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  return verb === 'do' ? 'does' : thirdPersonOf(verb);
}

export const rule = defineRule({
  id: 'subject-verb-agreement',
  category: 'style',
  summary: 'Verb that does not fit its subject',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: [...SLIPS.keys()],
  check({ hits, report }) {
    for (const hit of hits) {
      const { unit, start, end, phrase } = hit;
      const found = SLIPS.get(phrase);
      const { text } = unit.content;
      if (!found || unit.role === 'title' || unit.role === 'cell' || isQuoted(text, start)) continue;
      if (!IS_SLIP[found.slip](hit)) continue;
      report({
        at: unit.content.range(start, end),
        message: `“${text.slice(start, end)}”: should it say “${found.right}”?`,
      });
    }
  },
});

/** After these the bare verb is right: `does it remain`, `recommended that it remain`, `to help it continue`. */
const ASKING = new Set(
  (
    'do does did should shall will would can could may might must let lets make makes made help helps helped helping ' +
    'essential important vital necessary crucial lest whether'
  ).split(' '),
);
const ASKING_STEM = /^(?:recommend|request|propos|suggest|insist|requir|ask)/;

function asksForBare(before: string): boolean {
  const words = before.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.some((word) => ASKING.has(word) || ASKING_STEM.test(word));
}

/** Before `it` where a new clause begins. */
const CLAUSE_BEGINS = /(?:^|[,;–—]\s|\b(?:but|because|although|while|whilst|since|as)\s)$/i;

/** What follows a number that is one amount, or no number by itself. */
const AMOUNT =
  /^(?! )|^ (?:an?|per|percent|million|billion|hundred|thousand|weeks?|days?|hours?|minutes?|months?|years?|miles?|metres?|pounds?|times?)\b/;

const IS_SLIP: Record<Slip, (hit: WordHit) => boolean> = {
  pronoun({ unit: { content }, start, end }) {
    const { text } = content;
    const before = text.slice(sentenceAt(text, start).start, start);
    // `it need not` is right, and so is a quoted `it remain`.
    if (!/^ (?!not\b|only\b)[a-z]/.test(text.slice(end, end + 6))) return false;
    return CLAUSE_BEGINS.test(before) && !asksForBare(before);
  },
  number({ unit: { content }, start, end }) {
    // `there is many a reason`, `there is three per cent`, `there is two weeks' notice`
    return !AMOUNT.test(content.text.slice(end, end + 14)) && content.text.charAt(start - 1) !== '-';
  },
  plural({ unit: { content }, start }) {
    // Further on, another noun may be the subject: `the number of officers is`.
    return beginsSentence(content.text, start);
  },
  pair({ unit: { content }, start }) {
    // `What these are is clear`
    const [clause = ''] = content.text
      .slice(Math.max(0, start - 40), start)
      .split(/[,.;]/)
      .slice(-1);
    return !/\b(?:what|who|where|how|they|these|those)\b/i.test(clause);
  },
};
