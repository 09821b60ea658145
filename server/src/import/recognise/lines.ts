import { isUpperCase, startsInLowerCase } from '../../../../grammar/src/index.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../source-document.ts';
import { tidy, withoutWidthless } from '../spaces.ts';
import { columnsOf } from './columns.ts';
import { isCutOff } from './cut-off.ts';
import { withHeaderRow } from './header-row.ts';
import type { Hyphens } from './hyphens.ts';
import { Indents } from './indents.ts';
import type { Losses } from './losses.ts';
import { isTitleLike, type Piece, type TextPiece } from './pieces.ts';
import { withTextTables } from './text-table.ts';
import { isFull, wrapWidth } from './wrapping.ts';

/**
 * Blocks as pieces of one line each: lines that were only broken are joined, lines that stand for themselves are apart.
 * A row of a form is `LABEL: value`.
 */
export function piecesOf(given: readonly SourceBlock[], hyphens: Hyphens, losses: Losses): Piece[] {
  const blocks = withTextTables(given);
  const joiner = new Joiner(blocks, hyphens);
  const indents = new Indents();
  const pieces: Piece[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      pieces.push(tidyTable(block, hyphens, losses));
      continue;
    }
    const texts = joiner.textsOf(block);
    // Word numbers empty paragraphs too.
    if (texts.length === 0 && block.list) losses.add(block.list.marker, 'stray mark', block.place);
    for (const [index, { text, at }] of texts.entries()) {
      // Only the first line of an item has its marker.
      const own = index === 0 ? block : { ...block, list: null };
      const inner = own.list === null ? indents.inner(text) : null;
      const piece = pieceOf(inner ? { ...own, list: inner.list } : own, inner?.text ?? text, at, losses);
      if (piece.text !== '') pieces.push(piece);
      else if (piece.list) losses.add(piece.list.marker, 'stray mark', piece.place);
    }
  }
  return pieces;
}

function linesOf(text: string): string[] {
  // A soft hyphen at the end of a line has nothing else to say.
  return withoutWidthless(text.replace(/\u00ad[ \t]?\r?\n[ \t]?/g, '')).split('\n');
}

function pieceOf(block: SourceParagraph, text: string, at: number, losses: Losses): TextPiece {
  const place = { page: block.place.page, line: block.place.line === null ? null : block.place.line + at };
  const { look, list, role } = block;
  // A line that somebody has drawn.
  if (/^[_=~*–—-]{5,}$/.test(text.trim())) {
    losses.add(text, 'stray mark', place);
    return { kind: 'text', text: '', look, list: null, place, role: 'body' };
  }
  const bold = list === null && block.text.includes('\n') ? (BOLD_LINE.exec(text.trim())?.[1] ?? '') : '';
  // A title with a line break behind it.
  const isTitle = isTitleLike(bold);
  const bare = withoutStrayMarks(isTitle ? bold : text, (mark) => losses.add(mark, 'stray mark', place));
  return {
    kind: 'text',
    text: tidy(bare),
    look: isTitle ? { ...look, bold: true } : look,
    list,
    place,
    role: role === 'footnote' || role === 'comment' ? role : 'body',
  };
}

function tidyTable(table: SourceTable, hyphens: Hyphens, losses: Losses): SourceTable {
  const cell = (text: string) =>
    withoutStrayMarks(hyphens.undivided(text), (mark) => losses.add(mark, 'stray mark', table.place))
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '')
      .join('\n');
  return withHeaderRow({ ...table, rows: table.rows.map((row) => row.map(cell)) });
}

/**
 * What publishing systems and pasting leave in running text: `<AI1>` and `</AI1>`, between which an agenda system keeps
 * an item, and a second full stop behind a gap.
 */
function withoutStrayMarks(text: string, lose: (mark: string) => void): string {
  const unmarked = text.replace(/<\/?[A-Z][A-Z0-9_]*>/g, (mark) => {
    if (!OF_AGENDA_SYSTEM.test(mark)) return mark;
    lose(mark);
    return ' ';
  });
  return withoutSecondStops(unmarked, lose);
}

/** `It was so.    .` */
function withoutSecondStops(text: string, lose: (mark: string) => void): string {
  const kept: string[] = [];
  let end = '';
  let from = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const before = text.slice(from, at).trimEnd();
    const isApart = at - from - before.length >= 2 && /^(?:\s|$)/.test(text.slice(at + 1, at + 2));
    const isSecond = isApart && /[.!?][’”"')]?$/.test((end + before.slice(-2)).slice(-2));
    if (isSecond) lose('.');
    const piece = isSecond ? before : text.slice(from, at + 1);
    kept.push(piece);
    end = (end + piece.slice(-2)).slice(-2);
    from = at + 1;
  }
  return kept.join('') + text.slice(from);
}

const OF_AGENDA_SYSTEM = /^<\/?(?:AI\d|TRAILER|LAYOUT|TITLE|COMMENT)/;

class Joiner {
  readonly #width: number | null;
  readonly #hyphens: Hyphens;

  constructor(blocks: readonly SourceBlock[], hyphens: Hyphens) {
    this.#width = wrapWidth(blocks);
    this.#hyphens = hyphens;
  }

  /** The texts of a block with the line of it on which each begins. */
  textsOf({ text }: SourceParagraph): { text: string; at: number }[] {
    const lines = linesOf(text);
    const columns = lines.length > 1 ? columnsOf(lines) : null;
    if (columns) return columns;
    const texts: { lines: string[]; at: number }[] = [];
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const open = texts.at(-1)?.lines;
      if (open && this.#goesOn(open, lines, at)) this.#add(open, line.trim());
      else texts.push({ lines: [line], at });
    }
    return texts.flatMap(({ lines: own, at }) => {
      const whole = own.length > 1 ? own.join(' ') : (own[0] ?? '');
      return fieldsOnOneLine(whole).map((part) => ({ text: part, at }));
    });
  }

  /**
   * @param open the lines of the paragraph so far
   * @param at the line that may go on with it
   */
  #goesOn(open: readonly string[], lines: readonly string[], at: number): boolean {
    const line = lines[at - 1] ?? '';
    const follows = (lines[at] ?? '').trim();
    // `…; and` whose last word had no room.
    if (/^(?:and|or|and\/or)$/.test(follows)) return true;
    if (isCutOff(line.trimEnd(), follows)) return true;
    if (COLUMN_GAP.test(line.trim()) || COLUMN_GAP.test(follows)) return false;
    const isOpen = !/[.!?:;]["”’')*]{0,4}$/.test(line.trimEnd());
    const isBoxed = BEGINS_ITEM.test(follows) || BEGINS_ADDRESS.test(follows);
    if (isOpen && startsInLowerCase(follows) && !isBoxed) return true;
    const fits = this.#width === null || !isFull(line, follows, this.#width);
    // `… as set out in paragraph` / `3.4 above`: a number that the line's end cut off.
    const isInList = /^[-–—]\s/.test((open[0] ?? '').trim());
    const isNumberCut =
      isOpen && !fits && (isInList ? /^\d[\d.]* \p{Ll}/u : /^(?:\d[\d.]*|[-–—]) \p{Ll}/u).test(follows);
    if ((BEGINS_PARAGRAPH.test(follows) || BEGINS_ADDRESS.test(follows)) && !isNumberCut) return false;
    if (!fits) return isOpen || isFull(line, follows, (this.#width ?? 0) * SURELY);
    // The value of a field runs on over lines; a title in capitals is none.
    const first = (open[0] ?? '').trimStart();
    if (!isOpen || !FIELD.test(first) || (isUpperCase(follows) && !isUpperCase(first))) return false;
    // Where nothing ends it soon, what is below is no value.
    const below = lines.slice(at + 1, at + 1 + LONGEST_VALUE);
    return below.length < LONGEST_VALUE || below.some((next) => BEGINS_PARAGRAPH.test(next.trim()));
  }

  #add(open: string[], line: string): void {
    const before = (open.at(-1) ?? '').trimEnd();
    // Lines that are joined make one, which must not grow without end.
    const joined = before.length < LONGEST_LINE ? this.#hyphens.joined(before, line) : null;
    if (joined === null) open.push(line);
    else open[open.length - 1] = joined;
  }
}

const BOLD_LINE = /^\*\*([^*]+)\*\*$/;
const LONGEST_LINE = 2000;
/** How much fuller a line has to be that ends with a sentence, which may be its last. */
const SURELY = 1.1;
/** Lines that the value of a field takes up. */
const LONGEST_VALUE = 3;
/** Only columns leave such a gap, but for the one behind a number or a bullet. */
const COLUMN_GAP = /^\S{1,8} {1,12}\S.{0,200}[^\s.] {4}/;
const BEGINS_ADDRESS = /^(?:e-?mail|tel|telephone|web|website):/i;
const BEGINS_ITEM = /^(?:\(?[a-z]{1,4}\)|(?:[a-z]|[ivx]{1,4})\.)\s/;
/** Numbers, markers, bullets, labels, decisions: no line that only goes on begins so. */
const BEGINS_PARAGRAPH =
  /^(?:\*\*)?(?:\d{1,3}(?:\.\d{1,3})+\.?\s|\d{1,3}[.)]\s|\(?(?:[a-z]|[ivxl]{1,5}|\d{1,2})\)\s|[-•*–·▪◦●]\s|[A-Z]{2,5}\d{1,3}\s|[A-Z]{0,5}[ /]?\d{1,4}\/\d{1,4}\s+\p{Lu}|Signed\b|(?:DRAFT |Draft )?(?:MINUTES|Minutes) of\b|\d{1,3} members? of\b|#{1,4}\s|(?:RESOLVED|Resolved|RECOMMENDED|AGREED|NOTED)\b|[\p{Lu}][\p{L}()/&'’ -]{1,50}:(?:\*\*)?(?:\s|$))/u;
const FIELD = /^(?:\*\*)?[\p{Lu}][\p{L}()/&'’. -]{2,50}:/u;

/** `DATE: 12 June 2023     WARDS: All`: two boxes of a form on one line. */
function fieldsOnOneLine(line: string): string[] {
  if (!FIELD.test(line.trimStart())) return [line];
  const boxes: string[] = [];
  for (const part of line.split(/\s{3,}|\t+/)) {
    if (boxes.length === 0 || BOX.test(part)) boxes.push(part);
    else boxes.push(`${boxes.pop() ?? ''} ${part}`);
  }
  return boxes;
}

/** A label with its colon and something behind it. */
const BOX = /^[\p{Lu}][\p{L}()/&'’. -]{2,40}:\s/u;
