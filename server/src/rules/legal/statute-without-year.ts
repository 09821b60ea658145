/**
 * ## What it does
 * Asks for the year of a well-known Act that the report names without it, and names nowhere with it.
 *
 * ## Why it matters
 * There have been more than a dozen Local Government Acts. The first mention should say which; later ones may be
 * short. The rule speaks of an Act as the source of a duty or a power (“under the Care Act”), not of things named
 * after one (“Care Act assessments”).
 *
 * ## Example
 * ```report bad
 * 3. Legal implications
 *
 * 3.1 The Council acts under the Localism Act.
 * ```
 * Write instead:
 * ```report good
 * 3. Legal implications
 *
 * 3.1 The Council acts under the Localism Act 2011.
 * ```
 *
 * ## Source
 * The short title of an Act includes its year.
 */
import { insert } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { citationsIn } from '../../prose/citations.ts';
import { type Enactment, findEnactment, titleAtEnd } from '../../prose/enactments.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** What follows where the Act itself is meant, and no year. */
const ENDS_NAME =
  /^(?:[.;:]|, (?!\d)|\)|$| (?:and|or|to|which|that|requires?|required|places|sets|gives|in|for|is|was|as|with|by|on|provides|allows|does|has|imposes|because|where|when)\b)/;

export const rule = defineRule({
  id: 'statute-without-year',
  category: 'legal',
  summary: 'An Act without its year',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  triggers: ['act'],
  check({ model, hits, report }) {
    const told = new Set<Enactment>();
    for (const { unit, start, end } of hits) {
      const { text } = unit.content;
      if (text.charAt(start) !== 'A' || unit.role === 'title' || unit.role === 'field') continue;
      if (!ENDS_NAME.test(text.slice(end, end + 20))) continue;
      const found = titleAtEnd(text.slice(0, end));
      if (!found || told.has(found.enactment)) continue;
      const titleStart = end - found.length;
      if (!/\bthe $/i.test(text.slice(0, titleStart)) || isQuoted(text, start)) continue;
      told.add(found.enactment);
      const isDated = citationsIn(model).some(({ title }) => findEnactment(title) === found.enactment);
      if (isDated) continue;
      const { title, years } = found.enactment;
      const written = text.slice(titleStart, end);
      report({
        at: unit.content.range(titleStart, end),
        message:
          years.length === 1
            ? `Give the ${title} its year: “${written} ${years[0]}”`
            : `Give the year of the ${title}: there are several`,
        ...withFix(unit.content.range(titleStart, end).end, written, years),
      });
    }
  },
});

function withFix(at: number, written: string, years: readonly number[]): { fix?: Fix } {
  const [year, ...others] = years;
  if (year === undefined || others.length > 0) return {};
  return { fix: { kind: 'unsafe', title: `Write “${written} ${year}”`, edits: [insert(at, ` ${year}`)] } };
}
