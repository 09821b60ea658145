/** What the pages have in common: the title of an item, its body, and the labels between. */
import { wordsOf } from '../../words.ts';
import { numberAndTitle } from '../item-numbers.ts';
import type { Losses } from '../losses.ts';
import type { HeadingPart, Part } from '../parts.ts';
import { anyText, fullText, isTitleLike, type Piece, type TextPiece } from '../pieces.ts';
import {
  DECISION_LABEL,
  DOCUMENTS_LABEL,
  isFileLink,
  MINUTES_LABEL,
  pageWords,
  withoutFileTail,
} from './words.ts';

/** The number that the line of a meeting gives its item: of the result where the title has none, else of the page. */
export class ItemOf {
  readonly #number: string | null;
  #isTaken = false;

  constructor(number: string | null) {
    this.#number = number;
  }

  take(): string | null {
    this.#isTaken = this.#number !== null;
    return this.#number;
  }

  /** What of `(Item 4)` is only of the page. */
  get left(): string {
    if (this.#number === null) return '';
    return this.#isTaken ? 'Item' : `(Item ${this.#number})`;
  }
}

/** The title of an item and what stands behind it; the labels before it go. */
export function itemHeading(
  pieces: readonly Piece[],
  meeting: ItemOf | null,
  losses: Losses,
): { heading: HeadingPart | null; body: Piece[] } {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'text') return { heading: null, body: pieces.slice(at) };
    if (isLabel(piece)) {
      // What stands behind these is no title.
      if (isBodyLabel(piece.text)) return { heading: null, body: pieces.slice(at) };
      losses.add(fullText(piece), pageWords(piece.text) ?? 'label of the page', piece.place);
      continue;
    }
    const { text, tail } = withoutFileTail(fullText(piece));
    const { number, title } = numberAndTitle(text);
    const next = pieces[at + 1];
    // Nothing else stands alone before the minutes, whatever it ends with.
    const isAlone = title.length <= LONGEST_TITLE && next?.kind === 'text' && isBodyLabel(next.text);
    if (!isAlone && !isTitleLike(title) && piece.look.heading === null)
      return { heading: null, body: pieces.slice(at) };
    losses.add(tail, 'link to the file', piece.place);
    return { heading: titled(number ?? meeting?.take() ?? null, title), body: pieces.slice(at + 1) };
  }
  return { heading: null, body: [] };
}

const LONGEST_TITLE = 100;

/** The heading of an item; bold says nothing there. */
export function titled(number: string | null, title: string): HeadingPart {
  return { kind: 'heading', level: 1, number, title: title.replaceAll('**', '') };
}

/**
 * What an item is for, the minutes, and what was decided where the minutes do not say it; without the labels between and
 * the links to files.
 */
export function itemBody(pieces: readonly Piece[], losses: Losses): Part[] {
  const groups = { purpose: [] as Piece[], decision: [] as Piece[], minutes: [] as Piece[] };
  let group: keyof typeof groups = 'purpose';
  let label: TextPiece | null = null;
  let isInFiles = false;
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      groups[group].push(piece);
      continue;
    }
    const text = fullText(piece);
    const isDecision = DECISION_LABEL.test(text);
    if (MINUTES_LABEL.test(text)) group = 'minutes';
    else if (isDecision) group = 'decision';
    const isFile: boolean =
      isInFiles && (isFileLink(text) || (piece.list !== null && isTitleLike(piece.text)));
    isInFiles = isFile || DOCUMENTS_LABEL.test(text);
    const reason = isFile ? 'link to the file' : pageWords(text);
    if (isDecision && label === null) label = piece;
    else if (reason === null) groups[group].push(piece);
    else losses.add(text, reason, piece.place);
  }
  const decision = onlyOnce(groups.decision, groups.minutes, losses);
  if (label && decision.length === 0) losses.add(label.text, 'label of the page', label.place);
  const title = label?.text.replace(/:$/, '') ?? '';
  const heading: Part[] = decision.length > 0 ? [{ kind: 'heading', level: 2, number: null, title }] : [];
  return [...groups.purpose, ...groups.minutes, ...heading, ...decision];
}

/** Minutes that were copied from a page, without its labels and links; whatever else is in them stays. */
export function withoutPageLabels(pieces: readonly Piece[], losses: Losses): Piece[] {
  let isInFiles = false;
  return pieces.filter((piece) => {
    if (piece.kind === 'table') return true;
    const isFile: boolean = isInFiles && isFileLink(piece.text);
    const isLabel = MINUTES_LABEL.test(piece.text) || DOCUMENTS_LABEL.test(piece.text);
    isInFiles = isFile || isLabel;
    if (isFile || isLabel)
      losses.add(fullText(piece), isFile ? 'link to the file' : 'label of the page', piece.place);
    return !isFile && !isLabel;
  });
}

/** The decision, unless the minutes below give it again in the same words. */
function onlyOnce(decision: readonly Piece[], minutes: readonly Piece[], losses: Losses): Piece[] {
  const texts = minutes.map((piece) => (piece.kind === 'text' ? wordsOf(fullText(piece)).join(' ') : ''));
  const words = ` ${texts.join(' ')} `;
  return decision.filter((piece) => {
    if (piece.kind === 'table') return true;
    const own = wordsOf(fullText(piece)).join(' ');
    if (own === '' || !words.includes(` ${own} `)) return true;
    losses.add(fullText(piece), 'given twice', piece.place);
    return false;
  });
}

/** Whether a line is of the page; a title with the size of its file is none. */
export function isLabel({ text }: TextPiece): boolean {
  if (pageWords(text) === null) return false;
  const { text: title, tail } = withoutFileTail(text);
  return tail === '' || title === '' || isFileName(title);
}

/** `Report, item 5.`, `Appendix 1`: what a file is called, and no item. */
export function isFileName(title: string): boolean {
  return /, item \d{1,4}\.?$|^(?:Appendix|Annex|Enclosure) /i.test(title);
}

/** What is left of the line of a meeting: its marker in a list, its form, the number of its item. */
export function withMarker(piece: Piece, left: string, item: ItemOf): string {
  const marker = piece.kind === 'text' ? (piece.list?.marker ?? '') : '';
  return [marker, left, item.left].filter((part) => part !== '').join(' ');
}

/** What stands before the label of a page: the name of the site and its menus. */
export function leaveBefore(pieces: readonly Piece[], label: number, losses: Losses): void {
  for (const piece of pieces.slice(0, label)) {
    const text = anyText(piece);
    losses.add(text, pageWords(text) ?? 'page navigation', piece.place);
  }
}

function isBodyLabel(text: string): boolean {
  return MINUTES_LABEL.test(text) || DECISION_LABEL.test(text) || DOCUMENTS_LABEL.test(text);
}
