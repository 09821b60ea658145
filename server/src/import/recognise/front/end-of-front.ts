import { matchSection } from '../../../house/lookup.ts';
import type { House } from '../../../house/types.ts';
import { beginsWithDay, numberAndTitle } from '../item-numbers.ts';
import { fullText, type Piece } from '../pieces.ts';
import { tableFields } from './form-table.ts';
import { isPlain, type Label, LONGEST_LINE, labelIn, labelOf, valueIn, wholeValue } from './labels.ts';
import { namesAfter, PEOPLE, peopleField } from './people.ts';
import { isDate, isTitle } from './titles.ts';

/** Pieces; longer front blocks are no front blocks. */
export const LONGEST_FRONT = 60;

/** How many pieces the front block has: it ends behind the last field before the body; where there are no fields, behind the titles. */
export function endOfFront(pieces: readonly Piece[], house: House, size: number | null): number {
  const start = pieces.slice(0, LONGEST_FRONT);
  const found = start.findIndex(
    (piece, index) => !isValue(pieces, index, house) && beginsBody(piece, pieces[index + 1], house),
  );
  const end = found < 0 ? start.length : found;
  const last = start.slice(0, end).findLastIndex((piece) => isOfForm(piece, house));
  const label = start.slice(0, end).findLastIndex((piece) => labelOf(piece, house) !== null);
  const ofLabel = label < 0 ? 0 : endOfValue(pieces, label, end, house);
  if (last >= 0) return Math.max(ofLabel, last + 1);
  // A title stands over another title; one that stands over text is a heading.
  const text = start.slice(0, end).findIndex((piece) => piece.kind === 'table' || !isTitle(piece, size));
  return text < 0 ? end : Math.max(0, text - 1);
}

/** Below a bare label, whatever it says: `Children and Young People` is a portfolio there. */
function isValue(pieces: readonly Piece[], at: number, house: House): boolean {
  const before = labelOf(pieces[at - 1], house);
  return (
    before !== null &&
    before.value === '' &&
    !PEOPLE.has(before.id) &&
    before.match === 'exact' &&
    valueIn(pieces[at], house) !== null
  );
}

function isOfForm(piece: Piece, house: House): boolean {
  if (piece.kind === 'table') return tableFields(piece, house)[0] !== piece;
  if (labelOf(piece, house) !== null) return true;
  if (house.documentKind === 'minutes' && isPlain(piece) && peopleField(piece.text)) return true;
  return isPlain(piece) && isDate(piece.text.replaceAll('**', ''));
}

/** Names and values below the last label. */
function endOfValue(pieces: readonly Piece[], last: number, end: number, house: House): number {
  const field = labelOf(pieces[last], house);
  if (field === null) return last + 1;
  const { taken } = wholeValue(pieces, last, field.value);
  if (PEOPLE.has(field.id))
    return Math.min(end, last + taken + namesAfter(pieces, last + taken, house).length);
  if (field.value !== '') return last + taken;
  let at = last + 1;
  while (at < end && valueIn(pieces[at], house) !== null) at += 1;
  return at;
}

function beginsBody(piece: Piece, next: Piece | undefined, house: House): boolean {
  if (piece.kind === 'table' || piece.role !== 'body') return false;
  const text = fullText(piece).replaceAll('*', '').trim();
  if (beginsWithDay(text)) return false;
  const isMinuted = house.documentKind === 'minutes' && numberAndTitle(text).number?.includes('/');
  if (isMinuted || NUMBERED.test(text) || /^(?:RESOLVED|Resolved|AGREED|NOTED)\b/.test(text)) return true;
  const section = matchSection(house, text.replace(/:$/, ''));
  const isSection = section !== null && section.match !== 'near';
  const field = labelIn(text, house);
  // `Apologies for absence` is a label of the front block over names, and the title of an item over a sentence.
  if (isSection && field) return piece.look.heading !== null || !isLabelOf(field, next, house);
  if (field) return false;
  return isSection || (piece.text.length > LONGEST_LINE && /[.:]$/.test(text) && !OF_FRONT.test(text));
}

function isLabelOf(field: Label, next: Piece | undefined, house: House): boolean {
  if (field.value !== '') return true;
  if (next === undefined) return false;
  return PEOPLE.has(field.id) ? namesAfter([next], 0, house).length > 0 : field.match === 'exact';
}

/** `1.0`, `1.`, `1)`, `1 TITLE`, `CYP4`; `12 June 2023` is a value. */
const NUMBERED =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\d{1,3}(?= [\p{Lu}][\p{Lu}])|[A-Z]{2,5}\d{1,4})\s/u;
const OF_FRONT = /^(?:minutes of|at an? |present|apologies|in attendance|councillors? )/i;
