/**
 * ## What it does
 * Finds American spellings (`recognize`, `center`, `behavior`) in a house that writes British English. Names, which
 * begin with a capital, and quotations are left alone.
 *
 * ## Why it matters
 * A word processor set to another language lets them through.
 *
 * ## Example
 * ```report
 * 3.1 It was recognized that the behavior of drivers had changed.
 * ```
 * Write instead:
 * ```report
 * 3.1 It was recognised that the behaviour of drivers had changed.
 * ```
 *
 * ## Options
 * - `except`: words to leave alone, in lower case. Default: none.
 *
 * ## Source
 * Seen in published minutes. Spelling with `-ize` is British too, but hardly any council uses it; a house that does
 * turns the rule off.
 */
import { replace } from '../../lint/edits.ts';
import { BRITISH_BY_AMERICAN } from '../../prose/american-spellings.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ except: string[] }>({
  id: 'american-spelling',
  category: 'style',
  summary: 'American spelling',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: [...BRITISH_BY_AMERICAN.keys()],
  options: {
    defaults: { except: [] },
    properties: {
      except: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  check({ hits, house, options, report }) {
    if (hits.length === 0 || !/^en(?:-GB)?$/i.test(house.language)) return;
    for (const { unit, start, end, phrase } of hits) {
      const { text } = unit.content;
      const typed = text.slice(start, end);
      const british = BRITISH_BY_AMERICAN.get(phrase);
      if (!british || options.except.includes(phrase)) continue;
      const isName = typed !== phrase && !(beginsSentence(text, start) && isFollowedBySmall(text, end));
      if (isName || isQuoted(text, start) || isInAddress(unit, start)) continue;
      const right = inCaseOf(typed, british);
      const at = unit.content.range(start, end);
      report({
        at,
        message: `“${typed}” is the American spelling: write “${right}”`,
        fix: {
          kind: 'unsafe',
          title: `Write “${right}”`,
          edits: [replace(at, right)],
        },
      });
    }
  },
});

/** `Organized by` begins a sentence; `Center Parcs` is a name. */
function isFollowedBySmall(text: string, end: number): boolean {
  return /^[ ,]{1,2}\p{Ll}/u.test(text.slice(end, end + 3));
}
