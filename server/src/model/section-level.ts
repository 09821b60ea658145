import type { Heading } from '../../../grammar/src/index.ts';
import type { SectionMatch } from '../house/lookup.ts';
import type { Behind } from './behind.ts';
import { levelInMinutes } from './minutes/headings.ts';
import { isBelow } from './next-section.ts';
import { isPartDivider } from './part-dividers.ts';
import type { TitlePlace } from './title-paragraphs.ts';

/**
 * The level of the section that a heading begins: 1 for a section, 2 for a sub-section … It goes by the number or the
 * `#`; for capitals and bold by the house's template, else by what is around.
 *
 * @param match the section of the house that it is, null when none
 * @param next what stands behind it
 */
export function levelOf(
  heading: Heading,
  match: SectionMatch | null,
  next: Behind,
  { house, open, numbers, hasNumberedSections }: TitlePlace,
): number {
  const { text } = heading.title;
  if (heading.form === 'appendix' || ANNEX.test(text)) return 1;
  if (heading.number || heading.form === 'hash') return Math.max(1, heading.level);
  const [outermost] = open;
  if (house.documentKind === 'minutes') return levelInMinutes(heading, outermost ?? null);
  const isInside = isBelow(next.words, numbers);
  if (isInside && outermost?.number) return 2;
  if (isPartDivider(text)) return 1;
  if (match && !(isInside && match.match === 'near')) return match.section.parent === null ? 1 : 2;
  if (isInside) return 2;
  if (open.length === 0) return 1;
  return heading.bold || hasNumberedSections ? 2 : 1;
}

/** What is attached, when it is one and has no label. */
const ANNEX = /^(?:annex|appendix)$/i;
