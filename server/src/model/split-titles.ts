import type { Heading } from '../../../grammar/src/index.ts';
import { matchSection, type SectionMatch } from '../house/lookup.ts';
import type { House } from '../house/types.ts';
import type { SectionNode } from './types.ts';

/**
 * A heading in capitals right after another that stopped too early: one title broken by a page end, when the
 * two together are a title of the house. Null when they are two.
 *
 * @param section the one of the heading before it
 */
export function readSplitTitle(
  section: SectionNode,
  rest: Heading,
  house: House,
): { heading: Heading; match: SectionMatch } | null {
  if (rest.number !== null || rest.form !== 'caps' || section.blocks.length > 0) return null;
  if (section.template !== null || section.leadIn !== null) return null;
  const title = section.title.joinedWith(rest.title);
  const match = matchSection(house, title.text);
  if (!match) return null;
  const { gaps, end } = section.heading;
  // The blocks of the tree stay as they are: they are read again after an edit.
  const heading: Heading = {
    ...section.heading,
    gaps: [...gaps.map((gap) => ({ ...gap })), { start: end, end: rest.start }],
    end: rest.end,
    title,
  };
  return { heading, match };
}
