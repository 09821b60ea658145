/**
 * ## What it does
 * Finds a time that only holds on the day of writing: `last week`, `next month`, `recently`, `the next PPB`; unless
 * the sentence gives a date or a year as well. In minutes `recently` and the next meeting are left alone, and so is what
 * is put in the speakers’ own words.
 *
 * ## Why it matters
 * A report is written weeks before its meeting and read for years after it; so are minutes.
 *
 * ## Example
 * ```report
 * 3.1 The inspectors visited last month.
 * ```
 * Write instead:
 * ```report
 * 3.1 The inspectors visited in May 2023.
 * ```
 *
 * ## Options
 * - `phrases`: further phrases to find. Default: none.
 *
 * ## Source
 * Seen in published reports.
 */
import type { ProseUnit } from '../../model/types.ts';
import { acronymOf } from '../../prose/acronyms.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence, sentenceAt } from '../../prose/sentences.ts';
import { defineRule, type Report } from '../rule.ts';

/** `the next PPB` is told apart from other uses of `next` by the acronym after it. */
const NEXT = ['next', 'last', 'previous'];

export const rule = defineRule<{ phrases: string[] }>({
  id: 'relative-time',
  category: 'style',
  summary: 'Time that holds only on the day of writing',
  severity: 'info',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: [
    ...NEXT,
    'recently',
    'yesterday',
    'tomorrow',
    'last night',
    'last week',
    'last month',
    'next week',
    'next month',
    'this week',
    'this month',
    'a few weeks ago',
    'a few months ago',
    'the other day',
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
    for (const { unit, start, end, phrase } of hits) {
      if (model.kind === 'minutes' && !isOfMinutes(unit, phrase)) continue;
      const stop = NEXT.includes(phrase) ? endOfNextBody(unit, end) : end;
      if (stop === null || (phrase === 'recently' && !isOfTheVerb(unit, start))) continue;
      tell(unit, start, stop, report);
    }
    if (options.phrases.length === 0) return;
    for (const unit of model.prose) {
      for (const phrase of options.phrases) {
        const at = unit.content.text.indexOf(phrase);
        if (at !== -1) tell(unit, at, at + phrase.length, report);
      }
    }
  },
});

/** What minutes may say: `had recently`, the next meeting; and what was asked and answered in full. */
function isOfMinutes({ owner, section }: ProseUnit, phrase: string): boolean {
  if (phrase === 'recently' || NEXT.includes(phrase) || section?.id === 'public-questions') return false;
  return !('kind' in owner && owner.kind === 'paragraph' && owner.block.lead?.kind === 'exchange');
}

/** `was recently announced`, but not `recently qualified staff`. */
function isOfTheVerb({ content: { text } }: ProseUnit, start: number): boolean {
  return (
    beginsSentence(text, start) ||
    /\b(?:has|have|had|was|were) $/.test(text.slice(Math.max(0, start - 6), start))
  );
}

/** `next PPB for scrutiny`, but not `next CQC inspection`. */
const BODY = /^ (\w+)(?=[.,;:)]|$| (?:for|to|in|on|and|or|at|with|where|when|which|as)\b)/;

function endOfNextBody({ content: { text } }: ProseUnit, end: number): number | null {
  const word = BODY.exec(text.slice(end, end + 20))?.[1] ?? '';
  return acronymOf(word) === word ? end + 1 + word.length : null;
}

function tell(unit: ProseUnit, start: number, end: number, report: (report: Report) => void): void {
  const { text } = unit.content;
  if (unit.role === 'title' || unit.role === 'field' || isQuoted(text, start)) return;
  const sentence = sentenceAt(text, start);
  if (/\b(?:19|20)\d\d\b/.test(sentence.text) || isDated(unit, sentence)) return;
  report({
    at: unit.content.range(start, end),
    message: `“${text.slice(start, end)}” holds only on the day of writing: say when, with a date`,
  });
}

function isDated(unit: ProseUnit, sentence: { start: number; end: number }): boolean {
  return unit.inline.some(
    ({ kind, start }) => kind === 'Date' && start >= sentence.start && start < sentence.end,
  );
}
