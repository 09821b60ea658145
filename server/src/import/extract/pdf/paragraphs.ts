/** Lines put together to the paragraphs that they were before they were set. */
import { PLAIN_LOOK, type SourceParagraph } from '../../source-document.ts';
import { lookOf, type Segment, textOf } from '../segments.ts';
import { median } from './columns.ts';
import { Hyphens } from './hyphens.ts';
import { BULLET, plainText, type Run, segmentsOf } from './runs.ts';

/** What paragraphs are made in. */
export interface Setting {
  page: number;
  hyphens: Hyphens;
  /** Where lines may begin and end here. */
  left: number;
  right: number;
}

/** Whether a line of a paragraph stays a line. */
type IsApart = (line: Run, above: Run) => boolean;

/** What a list item or a numbered paragraph begins with. */
const BEGINS =
  /^(?:[•●○◦▪■□‣⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf076]|[–-](?= )|o(?= )|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?(?= )|\(?(?:\d{1,3}|[a-zA-Z]|[ivxl]{1,6})[.)]{1,2}(?= ))/;
/** A distance between lines, in common distances, that ends a paragraph. */
const PARAGRAPH_GAP = 1.3;

/** The paragraphs of lines that stand under each other. */
export function paragraphsOf(lines: readonly Run[], setting: Setting): SourceParagraph[] {
  const leading = commonDistance(lines);
  const paragraphs: Run[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph, line, leading, setting)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => paragraphOf(paragraph, setting, () => false));
}

/**
 * One paragraph of the lines that the file says it has. Where the first word of a line had room on the line above, the
 * author ended that line, and it stays one: room up to the longest line, or to the edge where all lines are far from it,
 * as those of an address are.
 */
export function taggedParagraph(lines: readonly Run[], setting: Setting): SourceParagraph {
  return paragraphOf(lines, setting, (line, above) => {
    // A paragraph may go on in the next column.
    const column = lines.filter(({ x }) => Math.abs(x - above.x) < 4 * above.size);
    const longest = Math.max(...column.map(({ right }) => right));
    const areShort = longest - above.x < 0.6 * (setting.right - above.x);
    const spare = spareBehind(line, above, areShort ? setting.right : longest);
    return column.includes(line) && line.y > above.y && spare > 0;
  });
}

function goesOn(paragraph: readonly Run[], line: Run, leading: number, { left, right }: Setting): boolean {
  const [first] = paragraph;
  const last = paragraph.at(-1);
  if (!first || !last) return false;
  const distance = line.y - last.y;
  if (distance > PARAGRAPH_GAP * leading || distance <= 0) return false;
  if (Math.abs(line.size - last.size) > 0.12 * line.size) return false;
  const endsSentence = /[.;:!?]['’”")]?$/.test(plainText(last));
  const spare = spareBehind(line, last, right);
  // Where lines may end is only seen from where some do.
  const isFull = spare <= 0 || (!endsSentence && spare < 0.1 * (right - left));
  if (!isFull || (isBold(last) !== isBold(line) && isBold(last))) return false;
  const text = plainText(line);
  const isUnder = Math.abs(line.x - last.x) < 0.3 * line.size;
  // `3.1 million` may begin any line of a sentence; an item that is no number begins one only inside a paragraph.
  const isInSentence = !endsSentence && isUnder && (paragraph.length > 1 || (spare <= 0 && /^\d/.test(text)));
  if (BEGINS.test(text) && !isInSentence) return false;
  // After the first line, all begin alike: further in is the first line of the next paragraph, further out the end of a list.
  return paragraph.length === 1 || Math.abs(line.x - last.x) < 0.8 * line.size;
}

/** What would have been left of the line above with the first word of a line on it; below 0 where it had no room. */
export function spareBehind(line: Run, above: Run, right: number): number {
  const text = plainText(line);
  const [word = text] = text.split(/\s/, 1);
  const width = ((line.right - line.x) * word.length) / Math.max(text.length, 1);
  return right - (above.right + width + 0.6 * line.size);
}

function isBold(line: Run): boolean {
  return line.fragments.every(({ bold }) => bold);
}

/** The distance at which most lines stand, but never as much as a paragraph's end. */
function commonDistance(lines: readonly Run[]): number {
  const distances = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const size = median(lines.map((line) => line.size));
  const close = distances.filter((distance) => distance > 0.8 * size && distance < 2.2 * size);
  return close.length > 0 ? Math.min(...clustered(close)) : 1.3 * size;
}

/** The distances that are common: those that a fifth of all come near. */
function clustered(distances: readonly number[]): number[] {
  const common = distances.filter((distance) => {
    const near = distances.filter((other) => Math.abs(other - distance) < 0.06 * distance);
    return near.length >= distances.length / 5;
  });
  return common.length > 0 ? common : [median(distances)];
}

function paragraphOf(lines: readonly Run[], setting: Setting, isApart: IsApart): SourceParagraph {
  const segments = joined(lines, setting.hyphens, isApart);
  const text = textOf(segments);
  const [first] = lines;
  const bullet = BULLET.test(text.charAt(0)) && /^.\s/u.test(text) ? text.charAt(0) : null;
  return {
    kind: 'paragraph',
    text: bullet === null ? text : text.slice(1).trim(),
    look: {
      ...PLAIN_LOOK,
      ...lookOf(segments),
      centred: first !== undefined && lines.every((line) => isCentred(line, setting)),
    },
    list: bullet === null ? null : { marker: '-', level: 0 },
    place: { page: setting.page, line: null },
    role: 'body',
  };
}

function joined(lines: readonly Run[], hyphens: Hyphens, isApart: IsApart): Segment[] {
  const segments: Segment[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const own = segmentsOf(line);
    const last = segments.at(-1);
    const [first] = own;
    if (last && first) {
      const endsHere = above !== undefined && isApart(line, above);
      const whole = endsHere ? null : hyphens.join(last.text, plainText(line));
      if (endsHere) last.text += '\n';
      else if (whole !== null) last.text = whole;
      else if (!Hyphens.endsIn(last.text, first.text)) last.text += ' ';
    }
    segments.push(...own);
  }
  return segments;
}

/** As far from one edge as from the other, and well away from both. */
function isCentred(line: Run, { left, right }: Setting): boolean {
  const [before, behind] = [line.x - left, right - line.right];
  return before > 0.15 * (right - left) && Math.abs(before - behind) < 1.5 * line.size;
}
