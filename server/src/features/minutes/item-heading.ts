/** The heading of an item that is not there yet, in the form of its neighbours and of the house. */
import { isUpperCase } from '../../../../grammar/src/index.ts';
import { inSentenceCase, spellItemNumber } from '../../format/item-number-text.ts';
import type { House } from '../../house/types.ts';
import { itemNumberOf } from '../../model/minutes/item-number.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';

/** A heading in two parts, `## 5. ` and `Apologies for absence`, so that a client can tell what was typed. */
export interface ItemHeading {
  lead: string;
  title: string;
}

/**
 * The heading of a new item behind another.
 *
 * @param after the item before it, or null at the beginning
 * @param peer an item whose form it follows; null where the document has none
 */
export function itemHeading(
  title: string,
  after: SectionNode | null,
  peer: SectionNode | null,
  house: House,
): ItemHeading {
  const like = after ?? peer;
  if (!like)
    return { lead: `## ${spellItemNumber(house.minutes.itemNumber, 1)} `, title: inSentenceCase(title) };
  const written = isUpperCase(like.title.text) ? title.toUpperCase() : inSentenceCase(title);
  const lettered = like.number ? null : itemNumberOf(like.title.text, house);
  const hash = like.heading.form === 'hash' ? '## ' : '';
  if (like.number) {
    const next = after
      ? (like.number.parts.at(-1) ?? 0) + 1
      : Math.max(1, (like.number.parts.at(-1) ?? 1) - 1);
    return { lead: `${hash}${next}${like.number.dot ? '.' : ''} `, title: bold(written, like) };
  }
  if (lettered)
    return { lead: `${hash}${nextLettered(lettered.text, after ? 1 : -1)} `, title: bold(written, like) };
  return hash === '' ? { lead: '', title: bold(written, like, true) } : { lead: hash, title: written };
}

/** The items of a document without the one that begins on the line under the cursor. */
export function itemsOf({ sections }: DocumentModel, isOnLine: (start: number) => boolean): SectionNode[] {
  return sections.filter(({ start, heading }) => !isOnLine(start) && heading.form !== 'appendix');
}

/** A year before the count: `26/087`, `2026/14`, `Exe/07/115`. */
const YEAR_FIRST = /(?:^|\/)(?:\d{2}\/\d{3}|20\d{2}\/\d{1,4})$/;

/** `CYP4` → `CYP5`, `GMCA 104/21` → `GMCA 105/21`, `26/087` → `26/088`: the count, as wide as before. */
function nextLettered(text: string, step: 1 | -1): string {
  const counting = YEAR_FIRST.test(text) ? /\d{1,4}$/ : /\d+/;
  return text.replace(counting, (digits) =>
    String(Math.max(1, Number(digits) + step)).padStart(digits.startsWith('0') ? digits.length : 0, '0'),
  );
}

function bold(title: string, { heading }: SectionNode, isAlone = false): string {
  if (heading.bold || (isAlone && heading.form === 'bold')) return `**${title}**`;
  return isAlone && heading.form === 'caps' ? title.toUpperCase() : title;
}
