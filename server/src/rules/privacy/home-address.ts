/**
 * ## What it does
 * Finds the address of somebody who is named with `Mr`, `Mrs`, `Ms` and the like in minutes: `Mr J Ash of 12 Mill Lane`.
 *
 * ## Why it matters
 * Minutes are published and searched for years. What a resident asked can be recorded without where they live.
 *
 * ## Example
 * ```minutes bad
 * PUBLIC QUESTION TIME
 *
 * Mr J Ash of 12 Mill Lane asked when the bridge would be mended.
 * ```
 * Write instead:
 * ```minutes good
 * PUBLIC QUESTION TIME
 *
 * A resident asked when the bridge would be mended.
 * ```
 *
 * ## Source
 * Article 5(1)(c) of the UK GDPR: no more personal data than is needed. Parish councils’ guidance asks that residents
 * are not named in minutes.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const STREETS: ReadonlySet<string> = new Set(
  (
    'Street St Road Rd Lane Avenue Ave Close Drive Way Crescent Court Gardens Grove Terrace Place Square Row Walk Hill ' +
    'Green Park Mews View Rise Parade Brow Croft Fold Yard'
  ).split(' '),
);
const NAME = /^\p{Lu}[\p{L}.'’-]*$/u;
/** What may stand between a person and the address: `, a resident of`. */
const BETWEEN: ReadonlySet<string> = new Set('of from a resident at who lived lives living'.split(' '));
const NUMBER = /^\d{1,4}[A-Za-z]?$/;
/** More words than a name with its address has. */
const MOST_WORDS = 18;

export const rule = defineRule({
  id: 'home-address',
  category: 'privacy',
  summary: 'Address of a private person',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  scope: 'part',
  triggers: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'],
  check({ hits, report }) {
    for (const { unit, end } of hits) {
      const { text } = unit.content;
      const address = addressAfter(text, end);
      if (!address || isQuoted(text, address.start)) continue;
      report({
        at: unit.content.range(address.start, address.end),
        message: 'Leave out the address of a private person',
      });
    }
  },
});

/** Where the address of the person begins and ends whose `Mr` ends at an index; null when there is none. */
function addressAfter(text: string, after: number): { start: number; end: number } | null {
  const words = wordsAfter(text, text.charAt(after) === '.' ? after + 1 : after);
  let at = 0;
  while (NAME.test(words[at]?.text ?? '') && words[at]?.text !== 'Flat') at += 1;
  if (at === 0) return null;
  while (BETWEEN.has(words[at]?.text ?? '')) at += 1;
  const first = words[at];
  if (first?.text === 'Flat' && NUMBER.test(words[at + 1]?.text ?? '')) at += 2;
  if (!first || !NUMBER.test(words[at]?.text ?? '')) return null;
  for (let next = at + 1; next <= at + 5; next += 1) {
    const word = words[next];
    if (!word || !NAME.test(word.text)) return null;
    if (next > at + 1 && STREETS.has(word.text))
      return { start: first.start, end: word.start + word.text.length };
  }
  return null;
}

/** Words with the brackets and marks around them taken off. */
function wordsAfter(text: string, from: number): { text: string; start: number }[] {
  const words: { text: string; start: number }[] = [];
  let at = from;
  for (const raw of text.slice(from, from + 200).split(' ', MOST_WORDS)) {
    const opening = raw.startsWith('(') ? 1 : 0;
    const bare = raw.slice(opening).replace(/[,.;:)]$/, '');
    if (bare !== '') words.push({ text: bare, start: at + opening });
    at += raw.length + 1;
  }
  return words;
}
