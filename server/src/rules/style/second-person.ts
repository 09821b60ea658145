/**
 * ## What it does
 * Finds `you` and `your` in a report, outside quotations, questions to the public, and the line that says whom to
 * contact.
 *
 * ## Why it matters
 * A report speaks of the council to its members. The second person gets in with text copied from a letter or an
 * inspector's findings, and then nobody can tell whose plan “your plan” is.
 *
 * ## Example
 * ```report
 * 3.4 With the support of partners, implement your plan for practice.
 * ```
 * Write instead:
 * ```report
 * 3.4 With the support of partners, implement the Council's plan for practice.
 * ```
 *
 * ## Source
 * Seen in published reports; guidance on committee papers asks for the third person.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence, sentenceAt } from '../../prose/sentences.ts';
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'second-person',
  category: 'style',
  summary: 'Text that speaks to “you”',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  scope: 'part',
  triggers: ['you', 'your', 'yours', 'yourself', 'yourselves', "you're", "you've", "you'll", "you'd"],
  check({ hits, report }) {
    let last: WordHit | null = null;
    for (const hit of hits) {
      if (hit.unit === last?.unit || !isAddressed(hit)) continue;
      last = hit;
      const { unit, start, end } = hit;
      const word = unit.content.text.slice(start, end);
      report({
        at: unit.content.range(start, end),
        message: `“${word}” speaks to the reader, as copied text does: ${ADVICE[hit.phrase] ?? 'say who is meant, such as “the Council”'}`,
      });
    }
  },
});

const ADVICE: Record<string, string> = {
  your: 'say whose, such as “the Council’s”',
  yours: 'say whose, such as “the Council’s”',
};

/** A question to the public, or whom to ask, speaks to the reader on purpose. */
const ON_PURPOSE = /\?["”’)]*$|\b(?:contact|please|thank)\b/i;

function isAddressed({ unit, start }: WordHit): boolean {
  if (unit.role === 'title' || unit.role === 'field') return false;
  const { text } = unit.content;
  // `Have Your Say`, `You Said`: names of campaigns.
  const isName = /[A-Z]/.test(text.charAt(start)) && !beginsSentence(text, start);
  if (isName || /^yours? (?:faithfully|sincerely)/i.test(text.slice(start, start + 18))) return false;
  if (/^\p{L}+ \p{Lu}/u.test(text.slice(start, start + 20)) && /[A-Z]/.test(text.charAt(start))) return false;
  return !isQuoted(text, start) && !ON_PURPOSE.test(sentenceAt(text, start).text);
}
