/**
 * ## What it does
 * Finds words with which the clerk judges what was said or how: `a heated debate`, `claimed angrily`, `an eloquent
 * speech`; outside quotations and what was resolved.
 *
 * ## Why it matters
 * Minutes record what was done. Whether a debate was heated is an opinion, and it is read back to those who were there.
 *
 * ## Example
 * ```minutes bad
 * After a heated debate, Members asked for a further report.
 * ```
 * Write instead:
 * ```minutes good
 * After debate, Members asked for a further report.
 * ```
 *
 * ## Options
 * - `phrases`: further phrases to find. Default: none.
 *
 * ## Source
 * A city’s guide to its clerks names `heated` and other adjectives of judgement as words to leave out.
 */
import { narrativeOf } from '../../model/minutes/narrative.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ phrases: string[] }>({
  id: 'judgement-word',
  category: 'minutes',
  summary: 'Word that judges what was said',
  severity: 'hint',
  fix: null,
  kinds: ['minutes'],
  triggers: [
    ...[
      'heated',
      'lively',
      'fierce',
      'bitter',
      'acrimonious',
      'angry',
      'passionate',
      'impassioned',
      'eloquent',
    ],
    ...[
      'rambling',
      'long-winded',
      'sarcastic',
      'rude',
      'emotional',
      'pointless',
      'ill-tempered',
      'bad-tempered',
    ],
    ...[
      'angrily',
      'heatedly',
      'fiercely',
      'bitterly',
      'passionately',
      'eloquently',
      'sarcastically',
      'rudely',
    ],
    ...['furiously', 'ranted', 'moaned', 'whinged', 'sneered', 'scoffed'],
  ],
  options: {
    defaults: { phrases: [] },
    properties: {
      phrases: {
        type: 'array',
        items: { type: 'string', pattern: '..', errorMessage: 'A phrase has two letters or more' },
        uniqueItems: true,
      },
    },
  },
  check({ model, hits, options, report }) {
    if (hits.length === 0 && options.phrases.length === 0) return;
    const narrative = narrativeOf(model);
    const tell = (content: (typeof hits)[number]['unit']['content'], start: number, end: number) => {
      if (isQuoted(content.text, start)) return;
      report({
        at: content.range(start, end),
        message: `“${content.text.slice(start, end)}” judges what was said: minutes record what was done`,
      });
    };
    for (const { unit, start, end } of hits) {
      if (narrative.has(unit.content) && judges(unit.content.text, start, end))
        tell(unit.content, start, end);
    }
    for (const content of options.phrases.length === 0 ? [] : narrative.keys()) {
      for (const phrase of options.phrases) {
        const at = content.text.indexOf(phrase);
        if (at !== -1) tell(content, at, at + phrase.length);
      }
    }
  },
});

/** What was said or how: the words describe much else, such as neighbours and streets. */
const SPEECH =
  /^(?: and [a-z-]+)? (?:debate|discussion|exchange|exchanges|argument|arguments|speech|speeches|contribution|contributions|question|questions|questioning|answer|answers|reply|response|statement|remark|remarks|comment|comments|attack|objection|defence|plea|appeal)\b/;
const SPEAKING =
  /\b(?:said|stated|asked|replied|responded|argued|spoke|commented|debated|discussed|objected|criticised|complained|opposed|defended|claimed|denied|attacked|answered|remarked|disagreed|protested) $/;
const SPEAKING_NEXT =
  /^ (?:said|stated|asked|replied|responded|argued|spoke|commented|debated|discussed|objected|criticised|complained|opposed|defended|claimed|denied|attacked|answered|remarked|disagreed|protested|contested)\b/;

function judges(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  const behind = text.slice(end, end + 40);
  if (/^(?:ranted|moaned|whinged|sneered|scoffed)$/.test(word)) return true;
  if (!word.endsWith('ly') || word === 'lively') return SPEECH.test(behind);
  return SPEAKING_NEXT.test(behind) || SPEAKING.test(text.slice(Math.max(0, start - 24), start));
}
