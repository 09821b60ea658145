/**
 * ## What it does
 * Finds a word that was taken for another which sounds or looks like it (`Principle Managers`, `adversely effected`,
 * `prejudicial internet`), in phrases where it is plain which one is meant.
 *
 * ## Why it matters
 * A spelling checker passes them, and some of them change what was decided.
 *
 * ## Example
 * ```report
 * 3.1 Principle Managers were covering the vacancies, which has lead to delays.
 * ```
 * Write instead:
 * ```report
 * 3.1 Principal Managers were covering the vacancies, which has led to delays.
 * ```
 *
 * ## Options
 * - `except`: phrases to leave alone, in lower case. Default: none.
 *
 * ## Source
 * Several were seen in published reports and minutes; the others are the usual ones of proof-reading.
 */
import { replace } from '../../lint/edits.ts';
import { CONFUSABLES } from '../../prose/confusables.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ except: string[] }>({
  id: 'confusable-words',
  category: 'style',
  summary: 'One word taken for another',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: [...CONFUSABLES.keys()],
  options: {
    defaults: { except: [] },
    properties: {
      except: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  check({ hits, options, house, report }) {
    if (hits.length === 0 || !/^en(?:-GB)?$/i.test(house.language)) return;
    for (const { unit, start, end, phrase } of hits) {
      const { text } = unit.content;
      const right = CONFUSABLES.get(phrase);
      if (!right || options.except.includes(phrase)) continue;
      if (isQuoted(text, start) || isInAddress(unit, start) || isMedical(phrase, text.slice(end, end + 12)))
        continue;
      const typed = text.slice(start, end);
      const meant = rewritten(typed, right);
      const wrong = differing(typed, meant);
      const at = unit.content.range(start + wrong.start, start + wrong.end);
      report({
        at,
        message: `“${typed}”: should it say “${meant}”?`,
        fix: {
          kind: 'unsafe',
          title: `Write “${meant}”`,
          edits: [replace(at, wrong.text)],
        },
      });
    }
  },
});

/** The one phrase whose literal meaning a report on health may have. */
function isMedical(phrase: string, rest: string): boolean {
  return phrase === 'pubic' && /^ (?:lice|louse|hair|bone|area|region)/.test(rest);
}

/** Word for word with the capitals of what was typed. */
function rewritten(typed: string, right: string): string {
  const typedWords = typed.split(' ');
  const words = right.split(' ');
  if (typedWords.length !== words.length) return inCaseOf(typed, right);
  return words.map((word, index) => inCaseOf(typedWords[index] ?? '', word)).join(' ');
}

/** The whole words that differ, as indices of `typed`, and what stands there in `meant`. */
function differing(typed: string, meant: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  while (start > 0 && typed[start - 1] !== ' ') start -= 1;
  let tail = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (tail < most && typed.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  while (tail > 0 && typed[typed.length - tail] !== ' ') tail -= 1;
  return {
    start,
    end: typed.length - tail,
    text: meant.slice(start, meant.length - tail),
  };
}
