import { isRealDate, readDate } from '../../../prose/dates.ts';
import { isTitleLike, LARGER, type TextPiece } from '../pieces.ts';

/** The name of the council or of the document, by its look. */
export function isTitle(piece: TextPiece, size: number | null): boolean {
  const { text, look, list, role } = piece;
  if (role !== 'body' || list !== null || !isTitleLike(text) || HELD.test(text)) return false;
  if (look.heading !== null) return true;
  const isLarge = look.size !== null && size !== null && look.size >= size * LARGER;
  return (look.bold || look.centred || isLarge) && !/:/.test(text);
}

/** `Minutes of a meeting held on 5 March 2024` says when and where, and is read as a sentence. */
const HELD = /\bheld (?:on|at|in)\b/i;

/** A day of the calendar with its year, and nothing else. */
export function isDate(text: string): boolean {
  const date = readDate(text.replace(/,(?= \d{4}$)/, ''));
  return date !== null && date.year !== null && isRealDate(date);
}
