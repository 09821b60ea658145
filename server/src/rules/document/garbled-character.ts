/**
 * ## What it does
 * Finds characters that were read in the wrong encoding: `â€™` where an apostrophe stood, `Â£` for `£`, `Ã©` for
 * `é`.
 *
 * ## Why it matters
 * The reader sees the wreck of a word or of an amount, and a search for it finds nothing.
 *
 * ## Example
 * ```report bad
 * 5.1 The library costs Â£20,000 a year.
 * ```
 * Write instead:
 * ```report good
 * 5.1 The library costs £20,000 a year.
 * ```
 *
 * ## Source
 * Left behind where text passes between old and new software.
 */
import { replace } from '../../lint/edits.ts';
import { decodeMisread } from '../../prose/windows-1252.ts';
import { defineRule } from '../rule.ts';

/** The first bytes of nearly all that is lost, and what can follow them. */
const LEADS = ['â€', 'Â', 'Ã', 'â‚', 'â„'];
const FOLLOWING = '[\\u0080-\\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]';
const GARBLED = new RegExp(`â${FOLLOWING}{2}|[ÂÃ]${FOLLOWING}`, 'g');

export const rule = defineRule({
  id: 'garbled-character',
  category: 'document',
  summary: 'Character read in the wrong encoding',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, extent, report }) {
    const source = model.source.slice(extent.start, extent.end);
    if (!LEADS.some((lead) => source.includes(lead))) return;
    for (const { index, 0: text } of source.matchAll(GARBLED)) {
      const meant = decodeMisread(text);
      if (meant === null) continue;
      const start = extent.start + index;
      const at = { start, end: start + text.length };
      report({
        at,
        message: `“${text}” is a garbled ${describe(meant)}: put it right`,
        fix: { kind: 'safe', title: `Write ${describe(meant)}`, edits: [replace(at, meant)] },
      });
    }
  },
});

function describe(meant: string): string {
  if (meant === '\u00a0') return 'space';
  return /[’‘“”]/.test(meant) ? `quotation mark (${meant})` : `“${meant}”`;
}
