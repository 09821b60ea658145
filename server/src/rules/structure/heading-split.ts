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
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'heading-split',
  category: 'structure',
  summary: 'Heading broken over lines',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const { title } of model.allSections) {
      if (!title.isWrapped) continue;
      const lines = title.lines();
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) continue;
      report({
        at: { start: first.start, end: first.end },
        message: `This heading goes on in the next line with “${last.text}”: put it on one line`,
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
