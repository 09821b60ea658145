/**
 * ## What it does
 * Finds a sentence with more words than the limit. Recommendations, quotations and sentences that are a list
 * (parts between semicolons) are not counted.
 *
 * ## Why it matters
 * Nobody can follow a sentence of fifty words at one reading, least of all read aloud.
 *
 * ## Example
 * ```report
 * 3.2 The plan is being reviewed so that it agrees with the findings of the visit that took place in November, with the review of the service that was reported in March, and with what members of the board asked for at their meetings in the spring, and it will come back to them once that work has been completed.
 * ```
 * Write instead:
 * ```report
 * 3.2 The plan is being reviewed so that it agrees with the findings of the visit in November and of the review in March. It will also take up what members asked for in the spring, and will come back to them once that is done.
 * ```
 *
 * ## Options
 * - `max`: the most words a sentence may have. Default: 45.
 *
 * ## Source
 * Plain-English guides advise an average of 15 to 20 words. The limit here is far above it, so that only sentences
 * that should be cut in two are found.
 */
import { isRecommendations } from '../../model/recommendations.ts';
import type { ProseUnit } from '../../model/types.ts';
import { countWords, sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ max: number }>({
  id: 'sentence-too-long',
  category: 'style',
  summary: 'Very long sentence',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  scope: 'part',
  options: {
    defaults: { max: 45 },
    properties: { max: { type: 'integer', minimum: 10 } },
  },
  check({ model, options, report }) {
    for (const unit of model.prose) {
      const { text } = unit.content;
      if (unit.role === 'field' || unit.role === 'title' || !hasLongStretch(text, options.max)) continue;
      if (isRecommendations(unit.section)) continue;
      for (const sentence of sentencesOf(text)) {
        const words = countWords(sentence.text);
        if (words <= options.max || isListOrQuotation(sentence.text)) continue;
        report({
          at: beginning(unit, sentence.start, sentence.end),
          message: `This sentence has ${words} words: could it be two?`,
        });
      }
    }
  },
});

/** With its blank a word takes five units and more; only text that goes on so long without a stop is counted. */
function hasLongStretch(text: string, words: number): boolean {
  const least = words * 5;
  if (text.length < least) return false;
  let from = 0;
  for (let stop = text.indexOf('. '); stop !== -1; stop = text.indexOf('. ', from)) {
    if (stop - from >= least) return true;
    from = stop + 2;
  }
  return text.length - from >= least;
}

const LONG_ASIDE = 200;

function isListOrQuotation(sentence: string): boolean {
  if (sentence.split(';').length > 2) return true;
  for (const [aside] of sentence.matchAll(/[“"‘(][^”"’)]*/g)) if (aside.length > LONG_ASIDE) return true;
  return false;
}

/** The first words: a whole sentence underlined hides what else is found in it. */
const SHOWN = 5;

function beginning(unit: ProseUnit, start: number, end: number): { start: number; end: number } {
  let stop = start;
  for (let word = 0; word < SHOWN && stop !== -1; word += 1) stop = unit.content.text.indexOf(' ', stop + 1);
  return unit.content.range(start, stop === -1 || stop > end ? end : stop);
}
