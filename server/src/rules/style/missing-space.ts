/**
 * ## What it does
 * Finds words that have run together: `days.The`, `ward,and`, `2021at`, `Board(PPB)`. Web addresses, file names,
 * abbreviations (`e.g.`, `p.m.`) and codes are left alone.
 *
 * ## Why it matters
 * A reader stumbles and a search for either word fails.
 *
 * ## Example
 * ```report
 * 3.1 The meeting opened on 4 May 2021at seven.The Chair welcomed members.
 * ```
 * Write instead:
 * ```report
 * 3.1 The meeting opened on 4 May 2021 at seven. The Chair welcomed members.
 * ```
 *
 * ## Source
 * Seen in published agendas and minutes.
 */
import { insert } from '../../lint/edits.ts';
import type { ProseUnit } from '../../model/types.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { punctuationSlips } from '../../prose/punctuation.ts';
import { defineRule } from '../rule.ts';

/** `2021at`: years that papers speak of, with a word that may follow one. */
const YEARS = Array.from({ length: 40 }, (_, index) => 2000 + index);
const AFTER_YEAR = 'at to and in on by for the with was from'.split(' ');
const DIGITS = 4;

export const rule = defineRule({
  id: 'missing-space',
  category: 'style',
  summary: 'Words that have run together',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: YEARS.flatMap((year) => AFTER_YEAR.map((word) => `${year}${word}`)),
  check({ hits, gaps, report }) {
    const tell = ({ unit }: { unit: ProseUnit }, at: number, before: string, after: string) =>
      report({
        at: unit.content.range(at - before.length, at + after.length),
        message: `A space is missing in “${before}${after}”`,
        fix: {
          kind: 'safe',
          title: `Write “${before} ${after}”`,
          edits: [insert(unit.content.toSource(at), ' ')],
        },
      });
    for (const place of punctuationSlips(gaps).joined) {
      const { text } = place.unit.content;
      const at = place.end - (text.charAt(place.start) === '(' ? 1 : 0);
      const [before, after] = around(text, at);
      if (isRunTogether(before, after) && !isInAddress(place.unit, place.start))
        tell(place, at, before, after);
    }
    for (const hit of hits) {
      const at = hit.start + DIGITS;
      const { text } = hit.unit.content;
      if (!isInAddress(hit.unit, hit.start))
        tell(hit, at, text.slice(hit.start, at), text.slice(at, hit.end));
    }
  },
});

const LONGEST = 24;

/** What stands before and after a place, up to the nearest blanks. */
function around(text: string, at: number): [string, string] {
  // Only so far: looking for a blank through a text without any, at each of its places, would take for ever.
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const after = text.slice(at, at + LONGEST);
  const space = after.indexOf(' ');
  const word = space === -1 ? after : after.slice(0, space);
  return [before.slice(before.lastIndexOf(' ') + 1), word.replace(/[.,;:?!”’"]{1,4}$/, '')];
}

/** Marks of addresses, paths, codes and formulas. */
const TECHNICAL = /[/\\@_=<>{}|~^#&]|www|\.\w+\.\w/;
/** `days.The`: a word of three letters or more, and the start of a sentence. */
const SENTENCE = [/\p{Ll}{3}[”’)]?[.?!]$/u, /^(?:\p{Lu}\p{Ll}|[AI]$)/u] as const;
/** `ward,and`, `noted;and` */
const CLAUSE = [/\p{L}{2}[”’)]?[,;]$/u, /^\p{L}{2}/u] as const;
/** `Board(PPB)`, `Board(the` */
const BRACKET = [/\p{L}{3}$/u, /^\((?:[A-Z]{2,6}\)|the\b)/] as const;
/** `(PPB)and` */
const AFTER_BRACKET = [/\([A-Z][A-Za-z&]{0,6}[A-Z]s?\)$/, /^\p{Ll}{2}/u] as const;
const PAIRS = [SENTENCE, CLAUSE, BRACKET, AFTER_BRACKET];
/** Names that are written so. */
const NAMES = /^(?:Com|Net|Org|Gov|Co|Uk|Pdf|Docx?|Xlsx?|Html?)\b/;

function isRunTogether(before: string, after: string): boolean {
  if (TECHNICAL.test(before) || TECHNICAL.test(after) || NAMES.test(after)) return false;
  return PAIRS.some(([ending, beginning]) => ending.test(before) && beginning.test(after));
}
