/** What is a heading in minutes, and of which level: there a short numbered line begins an item. */
import type { Block, Heading, Paragraph } from '../../../../grammar/src/index.ts';
import { matchSection } from '../../house/lookup.ts';
import type { House } from '../../house/types.ts';
import type { SectionNode } from '../types.ts';
import { itemNumberOf, stepBetween } from './item-number.ts';

/** Headings inside an item, in the words of councils that print them. */
const INSIDE_ITEM =
  /^(?:decisions?(?: (?:made|taken|of the (?:board|cabinet|committee|council|executive|panel)))?|resolved|resolutions?|reasons?(?: for (?:the )?(?:decisions?|recommendations?|resolutions?|refusal))?|(?:alternative |other )?options(?: considered)?(?: and rejected)?|matters? for decision|scrutiny considerations|conflicts? of interests?(?: declared)?|(?:recorded |named )?vot(?:es?|ing)(?: on the (?:amendment|motion|recommendations?))?|actions?(?: (?:points?|agreed|arising|required))?|discussion(?: points)?|debate|questions?(?: (?:and answers?|asked|raised|by members|from members))?|supplementary questions?|background(?: information)?)\W*$/i;

/** Agendas say what is to be done: `TO RECEIVE DECLARATIONS OF INTEREST`. */
const TO_BE_DONE =
  /^to (?:receive|approve|accept|confirm|consider|note|record|agree|sign)(?: and (?:approve|accept|confirm|consider|note|record|sign))? (?:the |any )?(?=\p{L})/iu;
const OF_A_DAY = /^(minutes of the (?:(?:last|previous|ordinary) )?meeting),? (?:held )?(?:on|of) .{0,80}$/i;

/** A title as a house knows it: `Declarations of interest`, `MINUTES OF THE MEETING` of those held on a day. */
export function asStanding(title: string): string {
  return title.replace(TO_BE_DONE, '').replace(OF_A_DAY, '$1');
}

/** `AMENDMENT`, `Motion 2`, `SUBSTANTIVE MOTION`: the whole title, since `MOTION: NATURE EMERGENCY` is an item. */
const OF_DEBATE =
  /^(?:(?:first|second|third|further|proposed|substantive|original|main) )?(?:motions?|amendments?|recommendations?)(?: (?:no\.? ?)?\d{1,2})?\W*$/i;
/** What stands at the end for who signs, and when: `CHAIR`, `MAYOR`, `DATE ......`. */
const SIGNATORIES = new Set(
  ['Chair', 'Chairman', 'Chairwoman', 'Chairperson', 'Mayor', 'Provost', 'Convener', 'President']
    .flatMap((post) => [post, `Vice-${post}`, `Deputy ${post}`, `Lord ${post}`])
    .concat('Date', 'Dated', 'Signed')
    .map((post) => post.toUpperCase()),
);

/** Whether a line in capitals is where minutes are signed, and no item. */
export function isSignature({ form, number, title: { text } }: Heading): boolean {
  if (form !== 'caps' || number !== null) return false;
  const post = text.split(/[.:_…]| {2}/, 1)[0]?.trim() ?? '';
  return SIGNATORIES.has(post.startsWith('THE ') ? post.slice(4) : post);
}

/** Level of a heading without a number: 1 for an item, 2 for what an item is divided into. */
export function levelInMinutes(heading: Heading, item: SectionNode | null): 1 | 2 {
  if (item === null) return 1;
  if (INSIDE_ITEM.test(heading.title.text) || OF_DEBATE.test(heading.title.text)) return 2;
  // Standing items are items whatever they look like.
  const isItem = item.heading.form === heading.form && item.number === null;
  return isItem || heading.form === 'caps' ? 1 : 2;
}

/** What is known of the items before a short line that may be the title of one. */
export interface ItemsBefore {
  /** What a numbered line may go on with: see `awaitedIn`. */
  awaited: Awaited;
  /** The number of the last item, `PL/24`; null when it has none, or there is no item. */
  number: string | null;
}

/**
 * Whether a short line begins an item: `4. Inspection of Services`, `26/087 Apologies`, or a standing item by its title
 * alone. `7 Election of Chair` does behind item 6.
 */
export function isItemTitle(
  block: Paragraph,
  next: Block | undefined,
  house: House,
  before: ItemsBefore,
): boolean {
  const { text } = block.content;
  const form = before.number === null ? null : formOf(before.number);
  const number = block.number ? null : itemNumberOf(text, house, before.number);
  const depth = block.number?.parts.length ?? 0;
  const isKnown = depth < 2 && isStanding(number ? text.slice(number.length) : text, house);
  // In one meeting items are numbered in one form: `26/0412 Erection of a dwelling` is no item behind `PL/24`.
  if (number?.text.includes('/'))
    return form === null ? isKnown || !OF_APPLICATION.test(number.text) : form === formOf(number.text);
  if (before.awaited === 'anything') return false;
  const value = block.number?.parts[0] ?? (number ? firstNumberIn(number.text) : null);
  const isNext = value === firstNumberIn(before.number ?? '') + 1;
  // A list of two points may end right before item 3.
  if (value !== null && value === before.awaited && !(isNext && isKnown && before.number !== null))
    return false;
  // Right below the text of an item, only the next number shows where it ends.
  if (!block.afterBlank)
    return (
      depth === 1 &&
      before.number !== null &&
      next !== undefined &&
      stepBetween(before.number, block.number?.text ?? '') === 1
    );
  if (isKnown) return true;
  // `CO.13 Grant to the hall` behind `CO.12`.
  if (number) return isNext && (form === null || form === formOf(number.text));
  return depth === 1 && next !== undefined && (before.awaited === 'nothing' || isNext);
}

/**
 * The number of an item, `PL/24`, or null when it has none.
 *
 * @param before the number of the item before it
 */
export function numberOf({ number, title }: SectionNode, house: House, before: string | null): string | null {
  return number?.text ?? itemNumberOf(title.text, house, before)?.text ?? null;
}

function firstNumberIn(text: string): number {
  return Number.parseInt(/\d+/.exec(text)?.[0] ?? '0', 10);
}

/** `DC/26/0413`: no meeting has so many minutes. */
const OF_APPLICATION = /\d\/\d{4}/;

/** `PL/24` → `PL/#` */
function formOf(number: string): string {
  return number.replace(/\d+/g, '#');
}

/** Whether a title is that of a standing item of the house. */
export function isStanding(title: string, house: House): boolean {
  const match = matchSection(house, asStanding(title));
  return match !== null && match.match !== 'near';
}

/**
 * What a short numbered line may be besides an item: anything behind `RESOLVED: That`, the next point of a list
 * (`3` behind `2. Note the report`; 0 where none can be numbered so), or nothing.
 */
export type Awaited = 'anything' | 'nothing' | number;

/**
 * What goes on with the text of an item as far as it has been read.
 *
 * @param haveRunIn whether titles of items stand on the line of their text: there a list that begins with `5.` is an item
 * 5 without a title, and awaits nothing
 */
export function awaitedIn(within: SectionNode | null, haveRunIn: boolean): Awaited {
  const last = within?.blocks.at(-1);
  if (last?.kind === 'paragraph') return isOpenEnded(last.content.text) ? 'anything' : 'nothing';
  if (last?.kind !== 'list') return 'nothing';
  const item = last.items.at(-1);
  if (haveRunIn && last.items[0]?.marker?.core !== '1') return 0;
  // Of `(2)` no line goes on that begins with `3.`
  return item?.block.kind === 'paragraph' ? Number(item.marker?.core ?? 0) + 1 : 0;
}

function isOpenEnded(text: string): boolean {
  return /(?:[:–—-]|\bthat)$/i.test(text);
}
