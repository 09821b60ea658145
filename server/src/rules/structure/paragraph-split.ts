/**
 * ## What it does
 * Finds a blank line in the middle of a sentence.
 *
 * ## Why it matters
 * It is what a page end leaves behind when a report is copied out of Word or a PDF. Published, one paragraph
 * becomes two, the second without a number.
 *
 * ## Example
 * ```report bad
 * 3.5 The strategy is being refreshed to
 *
 * take account of the inspection.
 * ```
 * Write instead:
 * ```report good
 * 3.5 The strategy is being refreshed to take account of the inspection.
 * ```
 *
 * ## Source
 * Seen in published reports. A sentence without its end, a blank line, and text that goes on in lower case are
 * taken for one paragraph; a numbered paragraph that stops at a name, before one without a number, is asked about.
 */
import { endsTerminally } from '../../../../grammar/src/index.ts';
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { trimmedEnd } from '../../model/section-extent.ts';
import type { ParagraphNode } from '../../model/types.ts';
import { endsOpen } from '../../prose/open-ends.ts';
import { defineRule, type Report } from '../rule.ts';

/** More breaks than pages have: lines of a list that lost its markers. */
const MOST_GAPS = 2;

export const rule = defineRule({
  id: 'paragraph-split',
  category: 'structure',
  summary: 'Blank line in the middle of a sentence',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    const { source } = model;
    const tell = (gaps: readonly Range[]) => {
      if (gaps.length > MOST_GAPS) return;
      for (const gap of gaps) {
        const end = trimmedEnd(source, gap.start);
        const word = lastWord(source, end);
        report({
          at: { start: end - word.length, end },
          message: `A blank line splits this sentence after “${word}”: join its two parts`,
          fix: {
            kind: 'safe',
            title: 'Join the two parts of the sentence',
            edits: [replace({ start: end, end: gap.end }, ' ')],
          },
        });
      }
    };
    let before: ParagraphNode | null = null;
    for (const paragraph of model.paragraphs) {
      if (paragraph.block.gaps.length > 0) tell(paragraph.block.gaps);
      if (before && isBroken(before, paragraph, source)) report(brokenAt(before, paragraph));
      before = paragraph;
    }
    for (const { items } of model.lists) {
      for (const { block } of items) if (block.gaps.length > 0) tell(block.gaps);
    }
  },
});

/**
 * A numbered paragraph without its end, right before one without a number: `… the Community`, `Resilience Plan …`.
 */
function isBroken(paragraph: ParagraphNode, rest: ParagraphNode, source: string): boolean {
  if (rest.number !== null || paragraph.number === null || paragraph.section !== rest.section) return false;
  const { text } = paragraph.content;
  if (endsTerminally(text) || rest.block.titleLike || !/^\p{Lu}/u.test(rest.content.text)) return false;
  // Nothing stands between them: no list, no table.
  if (source.slice(paragraph.end, rest.start).trim() !== '') return false;
  return endsOpen(text) || (!paragraph.block.titleLike && NAME_AT_END.test(text.slice(-40)));
}

const NAME_AT_END = /(?:^| )\p{Lu}[\p{Ll}’'-]+$/u;

/** Joined only where the sentence must go on; a name may end a sentence that lost its full stop. */
function brokenAt({ content }: ParagraphNode, rest: ParagraphNode): Report {
  const from = content.text.lastIndexOf(' ') + 1;
  const word = content.text.slice(from);
  const at = content.range(from, content.text.length);
  if (!endsOpen(content.text)) {
    return { at, message: `This sentence stops at “${word}”: does it go on in the next paragraph?` };
  }
  return {
    at,
    message: `A blank line splits this sentence after “${word}”: join its two parts`,
    fix: {
      kind: 'safe',
      title: 'Join the two parts of the sentence',
      edits: [replace({ start: content.end, end: rest.content.start }, ' ')],
    },
  };
}

function lastWord(source: string, end: number): string {
  return (
    source
      .slice(Math.max(0, end - 60), end)
      .split(/\s/)
      .at(-1) ?? ''
  );
}
