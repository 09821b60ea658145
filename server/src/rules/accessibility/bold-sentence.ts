/**
 * ## What it does
 * Finds a numbered paragraph that is in bold from beginning to end, so that it is taken for a heading.
 *
 * ## Why it matters
 * A heading tells what comes below it. A whole sentence in bold turns up in the table of contents and in the list of
 * headings that a screen reader gives, and long bold text is hard to read.
 *
 * ## Example
 * ```report
 * 3.2 **The grant has to be spent before the end of March 2024, or it will be lost.**
 * ```
 * Write instead:
 * ```report
 * 3.2 The grant has to be spent **before the end of March 2024**, or it will be lost.
 * ```
 *
 * ## Source
 * Councils' guidance on accessible papers: bold is for a few words.
 */
import { remove } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import type { SectionNode } from '../../model/types.ts';
import { countWords } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'bold-sentence',
  category: 'accessibility',
  summary: 'Paragraph in bold from beginning to end',
  severity: 'info',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const section of model.allSections) {
      const { heading, title } = section;
      if (!heading.bold || section.template !== null || heading.leadIn !== null) continue;
      if (!/[.!]$/.test(title.text) || countWords(title.text) < FEWEST_WORDS) continue;
      const fix = fixOf(section, model.source);
      report({
        at: { start: title.start, end: title.end },
        message:
          'This paragraph is in bold from beginning to end and reads as a heading: keep bold for a few words',
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** Shorter ones may be headings with a full stop. */
const FEWEST_WORDS = 10;

/** Takes the marks off, where they stand right around the words. */
function fixOf({ title }: SectionNode, source: string): Fix | null {
  const before = { start: title.start - 2, end: title.start };
  const after = { start: title.end, end: title.end + 2 };
  const isMarked = [before, after].every(({ start, end }) => source.slice(start, end) === '**');
  if (!isMarked) return null;
  return { kind: 'safe', title: 'Take the bold off', edits: [remove(before), remove(after)] };
}
