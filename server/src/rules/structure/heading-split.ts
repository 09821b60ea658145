/**
 * ## What it does
 * Finds a heading that is broken over two lines.
 *
 * ## Why it matters
 * Text copied from a page keeps the page’s line ends. Published as a web page or read aloud, the second line is
 * another heading.
 *
 * ## Example
 * ```report bad
 * 10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D
 * OF THE LOCAL GOVERNMENT ACT 1972
 * ```
 * Write instead:
 * ```report good
 * 10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972
 * ```
 *
 * ## Source
 * Seen in reports taken from Word and PDF files.
 */
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'heading-split',
  category: 'structure',
  summary: 'Heading broken over lines',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { title, number } of model.allSections) {
      const gap = number && !title.isEmpty ? gapAfter(number.end, model.source) : null;
      if (number && gap) {
        report({
          at: number,
          message: `The title of ${number.text} stands in another line: put it on one line with its number`,
          fix: { kind: 'safe', title: 'Put the heading on one line', edits: [replace(gap, ' ')] },
        });
      }
      if (!title.isWrapped) continue;
      const lines = title.lines();
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) continue;
      report({
        at: { start: first.start, end: first.end },
        message: `This heading goes on in the next line with “${last.text.replaceAll('**', '')}”: put it on one line`,
        fix: {
          kind: 'safe',
          title: 'Put the heading on one line',
          edits: lines.slice(1).map((line, index) => {
            const before = lines[index] ?? first;
            return replace({ start: before.end, end: line.start }, ' ');
          }),
        },
      });
    }
  },
});

/** The space after an offset, when there is a line end in it. */
function gapAfter(start: number, source: string): Range | null {
  let hasLineEnd = false;
  for (let end = start; ; end += 1) {
    const code = source.charCodeAt(end);
    hasLineEnd ||= code === 10 || code === 13;
    if (code > 32 && code !== 0xa0) return hasLineEnd ? { start, end } : null;
    if (end >= source.length) return null;
  }
}
