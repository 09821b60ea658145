import { type Block, endsTerminally, type NumberShape, type Paragraph } from '../../../grammar/src/index.ts';
import type { SectionBlock, SectionNode } from './types.ts';

/** The block after a section's title belongs to it by number (`2.1` after `2.`) or has none. */
export function isDeeper(next: Block | undefined, number: NumberShape | null): boolean {
  if (!next || !number) return false;
  if (next.kind === 'paragraph' || next.kind === 'heading') {
    return next.number === null || (next.number.parts.length > 1 && next.number.parts[0] === number.parts[0]);
  }
  return next.kind === 'listItem' || next.kind === 'table';
}

/**
 * Whether a block carries a number of a section: `2.1` after `2.`, and after what else stands in section 2.
 *
 * @param section the first part of its numbers, null when it has none
 */
export function isBelow(next: Block | undefined, section: number | null): boolean {
  if (section === null || (next?.kind !== 'paragraph' && next?.kind !== 'heading') || !next.number)
    return false;
  const { parts } = next.number;
  return parts.length > 1 && parts[1] !== 0 && parts[0] === section;
}

/** `5.1 Risk` over 5.1.1: the title of what is numbered below it. */
export function isOverFirst(next: Block | undefined, number: NumberShape | null): boolean {
  if (!number || number.parts.length < 2 || next?.kind !== 'paragraph' || !next.number) return false;
  const below = [...number.parts, 1];
  return (
    next.number.parts.length === below.length && below.every((part, at) => next.number?.parts[at] === part)
  );
}

/**
 * A short line over numbers that go on: `Analysis` between 10. and 11. of a report that numbers its paragraphs through
 * and not its headings, `Condition of the roof` between 3.1 and 3.2, or above 3.1.
 *
 * @param open the section that is open, within those around it, outermost first
 * @param numbers see `BodyContext.numbers`
 */
export function isBetweenNumbers(
  block: Paragraph,
  next: Block | undefined,
  open: readonly SectionNode[],
  numbers: number | null,
): boolean {
  if (block.number !== null || !block.afterBlank || !isTitle(block.content.text)) return false;
  const [outermost] = open;
  if (!outermost || open.some(({ id }) => id !== null && OF_ENTRIES.has(id))) return false;
  if (next?.kind !== 'paragraph' || !next.afterBlank || next.bullet || !next.number) return false;
  if (isBelow(next, numbers)) return isComplete(open.at(-1)?.blocks.at(-1));
  if (outermost.number !== null || next.titleLike) return false;
  return next.number.parts.length === 1 && next.number.dot && next.number.text !== '1';
}

/** Where short lines are entries: what is recommended, attached or relied on. */
const OF_ENTRIES: ReadonlySet<string> = new Set(['recommendations', 'appendices', 'background-papers']);
const MOST_WORDS = 9;
/** `Figure 2 Visits by ward`, `Source: census`: what is said of a picture that text cannot hold. */
const OF_PICTURE = /^(?:box|chart|diagram|figure|graph|image|map|photo(?:graph)?|plan \d|source|table)\b/i;

/** No sentence that introduces the numbers, and no longer than a title. */
function isTitle(text: string): boolean {
  if (text.includes(':') || !/^\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text)) return false;
  return !OF_PICTURE.test(text) && text.split(' ', MOST_WORDS + 1).length <= MOST_WORDS;
}

/** Nothing, a numbered paragraph that has come to its end, or the list or the table behind one. */
function isComplete(before: SectionBlock | undefined): boolean {
  if (before?.kind !== 'paragraph') return true;
  return before.number !== null && endsTerminally(before.content.text) && !before.content.text.endsWith(':');
}
