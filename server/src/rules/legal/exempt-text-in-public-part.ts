/**
 * ## What it does
 * Finds a sentence of an exempt section that also stands in a public part of the same report.
 *
 * ## Why it matters
 * The public version leaves out the exempt section and keeps everything else. What was copied from one to the
 * other is published, and cannot be taken back.
 *
 * ## Example
 * ```report bad
 * ## Background
 *
 * The highest offer for the depot came from a developer in the north of the county.
 *
 * ## Offers received
 *
 * EXEMPT: paragraph 3
 *
 * The highest offer for the depot came from a developer in the north of the county.
 * ```
 * Write instead:
 * ```report good
 * ## Background
 *
 * Several offers for the depot were received.
 *
 * ## Offers received
 *
 * EXEMPT: paragraph 3
 *
 * The highest offer for the depot came from a developer in the north of the county.
 * ```
 *
 * ## Options
 * - `words`: the fewest words of a sentence that is compared (default 8)
 *
 * ## Source
 * Reports that councils split into a public Part A and an exempt Part B of the same text; leaks of exempt text into
 * published lists have been seen.
 */
import type { Range } from '../../lint/finding.ts';
import type { DocumentModel, ProseUnit } from '../../model/types.ts';
import { isInExemptPart } from '../../prose/exemption.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** Sentences that say why something is exempt, or that there is nothing to say, belong in public. */
const PUBLIC =
  /\b(?:public interest|exempt|not for publication|schedule \d|recommended that|there (?:are|is) no|none (?:identified|arising)|set out in (?:section|paragraph|appendix))\b/i;

export const rule = defineRule({
  id: 'exempt-text-in-public-part',
  category: 'legal',
  summary: 'A sentence of an exempt section in a public part',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  options: { defaults: { words: 8 }, properties: { words: { type: 'integer', minimum: 4 } } },
  check({ model, options, report }) {
    if (model.exempt || !model.allSections.some(({ exempt }) => exempt)) return;
    const exempt = exemptSentences(model, options.words);
    if (exempt.size === 0) return;
    for (const unit of model.prose) {
      if (isInExemptPart(unit.section, model)) continue;
      for (const { key, at } of sentencesIn(unit, options.words)) {
        const source = exempt.get(key);
        if (!source) continue;
        report({
          at,
          message: 'This sentence also stands in an exempt section: may it be public?',
          related: [{ ...source, message: 'The sentence in the exempt section' }],
        });
      }
    }
  },
});

function exemptSentences(model: DocumentModel, fewest: number): Map<string, Range> {
  const sentences = new Map<string, Range>();
  for (const unit of model.prose) {
    if (!isInExemptPart(unit.section, model)) continue;
    for (const { key, at } of sentencesIn(unit, fewest)) if (!sentences.has(key)) sentences.set(key, at);
  }
  return sentences;
}

function sentencesIn(unit: ProseUnit, fewest: number): { key: string; at: Range }[] {
  if (unit.role === 'title') return [];
  return sentencesOf(unit.content.text)
    .filter(({ text }) => text.split(' ').length >= fewest && !PUBLIC.test(text))
    .map(({ text, start, end }) => ({
      key: text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
      at: unit.content.range(start, end),
    }));
}
