/** What is a heading in minutes, and of which level: there a short numbered line begins an item. */
import type { Block, Heading, Paragraph } from '../../../../grammar/src/index.ts';
import { matchSection } from '../../house/lookup.ts';
import type { House } from '../../house/types.ts';
import type { SectionNode } from '../types.ts';

/** Headings inside an item, in the words of councils that print them. */
const INSIDE_ITEM =
  /^(?:decisions?(?: made)?|resolved|resolution|reasons?(?: for (?:the )?decisions?)?|(?:alternative |other )?options(?: considered(?: and rejected)?)?|matter for decision|scrutiny considerations|conflicts? of interests?(?: declared)?|vot(?:e|ing)|recorded vote|actions?|discussion|debate|questions?|supplementary question|background)\b/i;

/** Level of a heading without a number: 1 for an item, 2 for what an item is divided into. */
export function levelInMinutes(heading: Heading, item: SectionNode | null): 1 | 2 {
  if (item === null) return 1;
  if (INSIDE_ITEM.test(heading.title.text)) return 2;
  // Standing items are items whatever they look like.
  const isItem = item.heading.form === heading.form && item.number === null;
  return isItem || heading.form === 'caps' ? 1 : 2;
}

/** Whether a short line begins an item: `4. Inspection of Services`, or a standing item by its title alone. */
export function isItemTitle(block: Paragraph, next: Block | undefined, house: House): boolean {
  const depth = block.number?.parts.length ?? 0;
  const match = matchSection(house, block.content.text);
  if (match && match.match !== 'near' && depth < 2) return block.afterBlank;
  return depth === 1 && block.afterBlank && next !== undefined;
}

/** Whether `1. Note the report` goes on with a list or with `RESOLVED: That`, and begins no item. */
export function awaitsItems(within: SectionNode | null): boolean {
  const last = within?.blocks.at(-1);
  return last?.kind === 'list' || (last?.kind === 'paragraph' && isOpenEnded(last.content.text));
}

function isOpenEnded(text: string): boolean {
  return /(?:[:–—-]|\bthat)$/i.test(text);
}
