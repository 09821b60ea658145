/** Items whose title and text stand on one line: `4. Apologies. Apologies were received from …`. */
import type { Block, Content, Paragraph } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';
import { asStanding, type ItemsBefore, isStanding } from './headings.ts';
import { itemNumberOf, stepBetween } from './item-number.ts';

/** The title of an item and the text that stands behind it on its line. */
export interface RunInItem {
  /** `4`, `26/088`, without a following dot. */
  number: string;
  title: Content;
  /** The title, with the number before it where the block has no place of its own for that. */
  heading: Content;
  text: Content;
}

/** Lines of so many points begin items: one for each in the order of numbers, two where its title is a standing one. */
const ENOUGH = 4;
/** They are among the first lines with a number: no more are looked at. */
const MOST_LINES = 300;

/**
 * Whether the items of minutes have their titles on the line of their text: three are numbered so one after another, of
 * which one is a standing item, or two standing items. Numbered paragraphs of a narrative name none.
 *
 * @param blocks those of the whole document
 */
export function haveRunInItems(blocks: readonly Block[], house: House): boolean {
  let last: string | null = null;
  let points = 0;
  let lines = 0;
  let haveMarked = false;
  for (const block of blocks) {
    const isMarked = block.kind === 'heading' && block.form === 'hash' && block.level === 1;
    // Where titles are marked without a number, what is numbered stands below them.
    if (isMarked && !block.number) return false;
    haveMarked ||= isMarked;
    const found = numberedLine(block, house, last);
    if (found || hasNumber(block)) lines += 1;
    if (lines > MOST_LINES) return false;
    if (!found) continue;
    const isNext: boolean = last !== null && stepBetween(last, found.number) === 1;
    // Where they are marked, only a line that goes on from them is no point of a list.
    const mayBegin = points === 0 || found.number === '1';
    if (last !== null && !isNext && !isMarked && (haveMarked || !mayBegin)) continue;
    last = found.number;
    points = (isNext ? points : 0) + pointsOf(found, house);
    if (points >= ENOUGH) return true;
  }
  return false;
}

function hasNumber(block: Block): boolean {
  return block.kind === 'paragraph' && block.number !== null;
}

interface NumberedLine {
  number: string;
  /** The title that text stands behind, or null. */
  title: string | null;
}

function pointsOf({ title }: NumberedLine, house: House): number {
  if (title === null) return 0;
  return isStanding(title, house) ? 2 : 1;
}

/** What may be the line of an item, by its number. */
function numberedLine(block: Block, house: House, before: string | null): NumberedLine | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  const runIn = block.kind === 'paragraph' ? readRunIn(block, house, before) : null;
  if (runIn) return { number: runIn.number, title: runIn.title.text };
  if (block.number?.parts.length !== 1) return null;
  if (block.kind === 'heading')
    return { number: block.number.text, title: block.leadIn ? block.title.text : null };
  return block.titleLike ? { number: block.number.text, title: null } : null;
}

/**
 * The title and the text of a numbered line that has both, or null.
 *
 * @param before the number of the item before it
 */
export function readRunIn(block: Paragraph, house: House, before: string | null): RunInItem | null {
  const { content, number: typed } = block;
  if (block.lead !== null || block.bullet !== null || (typed && typed.parts.length !== 1)) return null;
  if (!typed && !MAY_BE_NUMBER.test(content.text)) return null;
  const number = typed ? { text: typed.text, length: 0 } : itemNumberOf(content.text, house, before);
  if (!number) return null;
  const parts = splitAt(content.text.slice(number.length), house);
  // Its bold would stand in the middle of the heading.
  if (!parts || (number.length > 0 && parts.titleFrom > 0)) return null;
  const title = content.slice(number.length + parts.titleFrom, number.length + parts.titleTo);
  return {
    number: number.text,
    title,
    heading: number.length > 0 ? content.slice(0, number.length + parts.titleTo) : title,
    text: content.slice(number.length + parts.textFrom).trim(),
  };
}

/** Most steps from an item to the next: one may have been left out, or have no title. */
const MOST_STEPS = 2;
/** The number of an item that stands there twice; a smaller one may be a point of a list in the item of that number. */
const FEW_LISTS_REACH = 4;

/** Whether a numbered line with title and text begins an item where it stands, in minutes that have such items. */
export function isNextRunIn({ number, title }: RunInItem, house: House, before: ItemsBefore): boolean {
  if (before.awaited === 'anything' || number === String(before.awaited)) return false;
  if (before.number === null) return true;
  const steps = stepBetween(before.number, number);
  if (steps === 0) return isStanding(title.text, house) || Number(number) >= FEW_LISTS_REACH;
  return steps !== null && steps > 0 && steps <= MOST_STEPS;
}

/** `4`, `26/088`, `PL/24`, `CYP4`: looked for before the forms of a number are. */
const MAY_BE_NUMBER = /^[A-Z]{0,5}[A-Za-z]{0,3}[ ./]?\d/;

/** What parts a title from its text: a colon, a dash with blanks, the end of a sentence. */
const SEPARATOR = / ?:[-–—]?(?= )| [–—-]{1,2}(?= )|\.(?= )(?: ?[–—-](?= ))?/g;
const LONGEST_TITLE = 70;
const MOST_WORDS = 9;
/** Of a full stop, a title is told by fewer words: `Matters arising. There were none.` */
const MOST_WORDS_OF_SENTENCE = 6;
/** Bold that the number is in, too, begins before it. */
const BOLD_TITLE = /^(?:\*\*)?([^*]{2,90}?)(?: ?[:–—-]| ?:-|\.)?\*\*(?: ?[:–—-]{1,2}|\.)?(?= )/;
/** A sentence, and no title: it has a verb, or begins with who does something. */
const SENTENCE =
  /\b(?:was|were|is|are|has|have|had|will|would|shall|should|could|be|been|did|said|asked|agreed|resolved|noted|reported|that)\b|^(?:the (?:clerk|chair|chairman|committee|council|board|members?)|members|councillors?|cllrs?|mrs?|ms|miss|dr|it|there|this|these|he|she|they|we|note|(?:to|in|on|at|for|if|when)(?= ))\b(?!['’]s)/i;
/** What has a full stop and goes on. */
const ABBREVIATED = /(?:^|[ (])(?:Cllrs?|Mrs?|Ms|Dr|St|Rev|Hon|Nos?|Ref|Para|e\.g|i\.e|\p{Lu})$/u;

function splitAt(
  text: string,
  house: House,
): { titleFrom: number; titleTo: number; textFrom: number } | null {
  const bold = BOLD_TITLE.exec(text);
  if (bold) {
    const title = bold[1] ?? '';
    const titleFrom = text.startsWith('**') ? 2 : 0;
    return isTitle(title, MOST_WORDS)
      ? { titleFrom, titleTo: titleFrom + title.length, textFrom: bold[0].length }
      : null;
  }
  for (const { 0: separator, index } of text.slice(0, LONGEST_TITLE + 3).matchAll(SEPARATOR)) {
    if (index === 0 || index > LONGEST_TITLE) return null;
    const title = text.slice(0, index);
    const isStop = separator.startsWith('.');
    if (isStop && ABBREVIATED.test(title)) continue;
    // `Planning - Applications: To consider …`: the words before the colon are the title, unless the house knows the first.
    if (/^ [–—-]/.test(separator) && hasColonBehind(text, index) && !isStanding(title, house)) continue;
    if (!isTitle(title, isStop ? MOST_WORDS_OF_SENTENCE : MOST_WORDS)) return null;
    return { titleFrom: 0, titleTo: index, textFrom: index + separator.length };
  }
  return null;
}

function hasColonBehind(text: string, dash: number): boolean {
  const colon = text.slice(dash, LONGEST_TITLE).search(/:(?= )/);
  return colon >= 0 && isTitle(text.slice(0, dash + colon), MOST_WORDS);
}

function isTitle(text: string, mostWords: number): boolean {
  if (!/^[“‘"'(]?\p{Lu}/u.test(text) || SENTENCE.test(asStanding(text))) return false;
  return !/[,;?!]$/.test(text) && text.split(' ', mostWords + 1).length <= mostWords;
}
