/**
 * ## What it does
 * Finds a full stop, comma or semicolon that stands twice, or one beside another: `..`, `,,`, `;.`, `. .`.
 * Three full stops are an ellipsis, and a comma may follow an abbreviation.
 *
 * ## Why it matters
 * One of the two was left over from an earlier wording.
 *
 * ## Example
 * ```report
 * 3.1 The scheme opened in May.. It is now full.
 * ```
 * Write instead:
 * ```report
 * 3.1 The scheme opened in May. It is now full.
 * ```
 *
 * ## Source
 * Seen in published minutes.
 */
import { replace } from '../../lint/edits.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { type MarkPlace, punctuationSlips } from '../../prose/punctuation.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'double-punctuation',
  category: 'style',
  summary: 'Punctuation that stands twice',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ gaps, report }) {
    const { doubled, blanksBeside, blanks } = punctuationSlips(gaps);
    for (const place of doubled) {
      const mark = whatIsMeant(place);
      if (mark) report(reportOf(place, mark));
    }
    for (const blank of [...blanksBeside, ...blanks]) {
      const place = secondStop(blank);
      if (place) report(reportOf(place, '.'));
    }
  },
});

function reportOf({ unit, start, end }: MarkPlace, mark: string): Report {
  const at = unit.content.range(start, end);
  return {
    at,
    message: `“${unit.content.text.slice(start, end)}” should be “${mark}”`,
    fix: { kind: 'safe', title: `Write “${mark}”`, edits: [replace(at, mark)] },
  };
}

/** What should stand there, or null where all is well. Of two marks, the one that ends more. */
const MEANT: Record<string, string> = {
  '..': '.',
  ',,': ',',
  ';;': ';',
  ',.': '.',
  ';.': '.',
  ';,': ';',
  ',;': ';',
};

function whatIsMeant({ unit, start, end }: MarkPlace): string | null {
  const { text } = unit.content;
  const mark = MEANT[text.slice(start, end)];
  if (!mark || isInAddress(unit, start)) return null;
  // `../folder`, `0..5`: not the end of a word, or not followed by a blank.
  if (!/[\p{L}\d)”’"%*]/u.test(text.charAt(start - 1))) return null;
  return /^[\s"”’)*]?$/.test(text.charAt(end)) ? mark : null;
}

/** `skills.  . There`: a full stop by itself after a full stop, with the blanks between them. */
function secondStop({ unit, start, end }: MarkPlace): MarkPlace | null {
  const { text } = unit.content;
  if (text.charAt(start - 1) !== '.' || text.charAt(end) !== '.') return null;
  if (!/[\p{L}\d)”’"]/u.test(text.charAt(start - 2))) return null;
  return /^(?:\s|$)/.test(text.charAt(end + 1)) ? { unit, start: start - 1, end: end + 1 } : null;
}
