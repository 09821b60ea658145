/**
 * ## What it does
 * Finds a run of words in capitals inside a paragraph. Headings are not looked at, and the statutory words on exempt
 * papers and rows of acronyms are left alone.
 *
 * ## Why it matters
 * Capitals take away the shape of words, which readers with dyslexia or low vision go by, and some screen readers
 * spell them out.
 *
 * ## Example
 * ```report
 * 3.1 Please note: ALL FORMS MUST REACH THE OFFICE BY NOON.
 * ```
 * Write instead:
 * ```report
 * 3.1 Please note: **all forms must reach the office by noon**.
 * ```
 *
 * ## Options
 * - `min`: the fewest words in a row to find. Default: 8.
 *
 * ## Source
 * Councils' guidance on accessible papers.
 */
import type { ProseUnit } from '../../model/types.ts';
import { type CapitalsHit, defineRule } from '../rule.ts';

export const rule = defineRule<{ min: number }>({
  id: 'capitals-block',
  category: 'accessibility',
  summary: 'Long run of words in capitals',
  severity: 'info',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  options: { defaults: { min: 8 }, properties: { min: { type: 'integer', minimum: 3 } } },
  check({ model, house, capitals, options, report }) {
    if (capitals.length < options.min) return;
    let run: CapitalsHit[] = [];
    const tell = () => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last || run.length < options.min) return;
      const text = first.unit.content.text.slice(first.start, last.end);
      if (isStatutory(text, house.law.exemptMark) || isRowOfAcronyms(text, run.length)) return;
      report({
        at: first.unit.content.range(first.start, last.end),
        message: `These ${run.length} words are in capitals: write them as a sentence, in bold if they matter`,
      });
    };
    for (const hit of capitals) {
      const last = run.at(-1);
      if (last && !follows(last, hit)) {
        tell();
        run = [];
      }
      if (isRunning(hit.unit, model.frontEnd) && hit.word === hit.word.toUpperCase()) run.push(hit);
    }
    tell();
  },
});

/** The front block has titles of its own. */
function isRunning({ role, content }: ProseUnit, frontEnd: number): boolean {
  if (role !== 'paragraph' && role !== 'list-item' && role !== 'lead-in') return false;
  return content.start >= frontEnd;
}

const FURTHEST = 12;

function follows(last: CapitalsHit, next: CapitalsHit): boolean {
  if (last.unit !== next.unit || next.start - last.end > FURTHEST) return false;
  return !/\p{Ll}/u.test(last.unit.content.text.slice(last.end, next.start));
}

function isStatutory(text: string, exemptMark: string): boolean {
  return text.includes(exemptMark.toUpperCase()) || /SCHEDULE \d|EXEMPT|CONFIDENTIAL/.test(text);
}

/** `NHS, DWP, HMRC, DLUHC …`: a comma after nearly every one. */
function isRowOfAcronyms(text: string, words: number): boolean {
  return text.split(/[,/;]/).length > words / 2;
}
