import type { Block, Paragraph } from '../../../grammar/src/index.ts';
import { matchSection } from '../house/lookup.ts';
import type { House } from '../house/types.ts';
import { readEntry } from './appendices.ts';
import { isBelow, isDeeper, isOverFirst } from './next-section.ts';
import { isNonePhrase } from './none-phrase.ts';
import { isPartDivider } from './part-dividers.ts';
import { withTitleNumber } from './reshape.ts';
import type { SectionBlock, SectionNode } from './types.ts';
import { isBetweenNumbers } from './unmarked-titles.ts';

/** Where the title of a section stands, or a short line that may be one. */
export interface TitlePlace {
  house: House;
  /** The section that is open, within those around it, outermost first. */
  open: readonly SectionNode[];
  /** Whether a section of the first level has a number. */
  hasNumberedSections: boolean;
  /** The number of the last section of the first level; 0 without one. */
  lastSectionNumber: number;
  /** See `BodyContext.numbers`. */
  numbers: number | null;
}

/**
 * The short line of a report that is a title: one that the house knows, that is numbered as the next section, or that
 * stands between numbers which go on. With its number read as one; null when it is none.
 *
 * @param next the block behind it that holds text
 */
export function asTitle(block: Paragraph, next: Block | undefined, place: TitlePlace): Paragraph | null {
  const { house, open, lastSectionNumber, numbers } = place;
  if (!block.titleLike) return null;
  if (block.number === null && block.afterBlank && isPartDivider(block.content.text)) return block;
  const titled = withTitleNumber(block);
  const { number, content } = titled;
  const current = open.at(-1);
  const depth = number?.parts.length ?? 0;
  const match = matchSection(house, content.text, depth > 1 ? (open[0]?.id ?? null) : null);
  // `7.1 Financial` is a title over text without a number, and a paragraph of few words before 7.2.
  const isKnown =
    match !== null &&
    match.match !== 'near' &&
    (depth < 2 || match.section.parent !== null || (block.afterBlank && isOverText(next, house)));
  const isNext = depth === 1 && number?.parts[0] === lastSectionNumber + 1;
  // A list of appendices is a list of titles: only what cannot be one of them ends it.
  if (current?.id === 'appendices' && !(isKnown && (isNext || isListOver(current, match.section.id, house))))
    return null;
  const needsMore = current?.id === 'recommendations' || block.titleNumber !== undefined;
  const isNextSection =
    isNext &&
    house.numbering.paragraphs !== 'continuous' &&
    (!needsMore || isBelow(next, lastSectionNumber + 1)) &&
    block.afterBlank &&
    isDeeper(next, number);
  const isRepeatedSection =
    isRepeated(titled, next, place) && (!needsMore || isBelow(next, lastSectionNumber));
  if (isKnown || isNextSection || isOverFirst(next, number) || isRepeatedSection) return titled;
  return isBetweenNumbers(block, next, open, numbers) && !isNonePhrase(content.text, house) ? block : null;
}

/**
 * `3. The pond` with the number of the section before it, which was put in there: over 3.1, or where that section says
 * nothing yet.
 */
function isRepeated({ number, afterBlank }: Paragraph, next: Block | undefined, place: TitlePlace): boolean {
  const { house, open, lastSectionNumber } = place;
  const [outermost] = open;
  if (!outermost || !afterBlank || house.numbering.paragraphs === 'continuous') return false;
  if (number?.parts.length !== 1 || number.parts[0] !== lastSectionNumber) return false;
  if (outermost.blocks.length === 0 && open.length === 1 && !outermost.leadIn) return isDeeper(next, number);
  // Not the third of things that are counted in a section 3.
  const isNumbered = (block: SectionBlock) =>
    block.kind === 'paragraph' &&
    (block.number?.parts.length ?? 0) > 1 &&
    block.number?.parts[0] === lastSectionNumber;
  return isBelow(next, lastSectionNumber) && open.every(({ blocks }) => blocks.every(isNumbered));
}

/** Whether a block is text without a number, below a blank line. */
function isOverText(next: Block | undefined, house: House): boolean {
  if (next?.kind !== 'paragraph' || !next.afterBlank || next.number !== null) return false;
  return !next.titleLike || isNonePhrase(next.content.text, house);
}

/** Whether a list of appendices has said that there are none, names each by its label, or no appendix is called so. */
function isListOver({ blocks }: SectionNode, id: string, house: House): boolean {
  if (id === 'background-papers' || id === 'contact') return true;
  const [first] = blocks;
  if (first?.kind !== 'paragraph') return false;
  const { text } = first.content;
  return readEntry(text) !== null || (blocks.length === 1 && isNonePhrase(text, house));
}
