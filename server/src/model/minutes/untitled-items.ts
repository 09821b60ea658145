/** Items that have a number and no title: `5. The Clerk reported that …`, behind `4. Planning`. */
import type { Block, Paragraph } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';
import type { ItemsBefore } from './headings.ts';
import { readRunIn } from './run-in-items.ts';

/** The items of a document are counted where so many with a title follow each other. */
const FEWEST_TITLED = 3;

/**
 * The numbers of the items without a title: those of paragraphs that count on from an item with one, up to the next item
 * with a title or to the end. A number that a title has, too, is that of a point of a list.
 *
 * @param blocks those of the whole document
 * @param haveRunIn whether titles of items stand on the line of their text
 */
export function untitledItems(
  blocks: readonly Block[],
  house: House,
  haveRunIn: boolean,
): ReadonlySet<number> {
  const untitled = new Set<number>();
  let last = 0;
  let titled = 0;
  let open: number[] = [];
  for (const block of blocks) {
    const number = numberOf(block);
    if (number === null) continue;
    const count = last + open.length + 1;
    // Many bodies number their items on from those of the last meeting.
    if (titled > 0 && number !== count && number !== last + 1) continue;
    if (block.kind === 'paragraph' && mayBeUntitled(block, house, haveRunIn)) {
      if (number === count) open.push(number);
      continue;
    }
    if (number === count) for (const each of open) untitled.add(each);
    open = [];
    last = number;
    titled += 1;
  }
  for (const each of open) untitled.add(each);
  return titled < FEWEST_TITLED ? NONE : untitled;
}

const NONE: ReadonlySet<number> = new Set();

/** Whether a numbered paragraph is an item without a title where it stands. */
export function isUntitledItem(
  { number, lead, bullet, titleLike }: Paragraph,
  untitled: ReadonlySet<number>,
  before: ItemsBefore,
): boolean {
  const [value, ...others] = number?.parts ?? [];
  if (value === undefined || others.length > 0 || !untitled.has(value)) return false;
  if (lead !== null || bullet !== null || titleLike) return false;
  if (before.awaited === 'anything' || before.awaited === value) return false;
  return value === 1 ? before.number === null : before.number === String(value - 1);
}

/** The number of a line that may begin an item, or null. */
function numberOf(block: Block): number | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  return block.number?.parts.length === 1 ? (block.number.parts[0] ?? null) : null;
}

function mayBeUntitled(block: Paragraph, house: House, haveRunIn: boolean): boolean {
  if (block.lead !== null || block.bullet !== null || block.titleLike) return false;
  return !(haveRunIn && readRunIn(block, house, null));
}
