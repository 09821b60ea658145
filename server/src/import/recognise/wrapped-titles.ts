import { isUpperCase } from '../../../../grammar/src/index.ts';
import { beginsWithDay, beginsWithMonth } from './item-numbers.ts';
import { fullText, isTitleLike, type Piece, type TextPiece } from './pieces.ts';

/**
 * Titles that had no room on one line, as one: in PDFs and in text every line of a centred title is a line for itself.
 * The words tell (`… HELD` / `IN THE COUNCIL CHAMBER`), since one title often stands over another.
 */
export function withWholeTitles(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = whole.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text' && goesOn(last, piece, at < LONGEST_FRONT))
      whole[whole.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else whole.push(piece);
  }
  return whole;
}

const LONGEST_FRONT = 10;

function goesOn(title: TextPiece, piece: TextPiece, isInFront: boolean): boolean {
  const { text } = piece;
  const before = fullText(title);
  if (piece.list !== null || !looksAlike(title, piece) || before.length > LONGEST_TITLE) return false;
  if (isInFront && BODY.test(text))
    return isTitleLike(before) && !/:/.test(before) && !ENDS_IN_BODY.test(before);
  if (!isSetOff(title) || !/^[\p{L}\d‘“]/u.test(text) || /^[\d(]\S{0,8}[.)] /.test(text)) return false;
  if (/\s\d{1,2}(?:st|nd|rd|th)?$/i.test(before) && beginsWithMonth(text)) return true;
  if (MEETING.test(before) && (HELD.test(text) || beginsWithDay(text))) return true;
  // No title in capitals ends with a comma, as a sentence in bold may.
  const isOpen = ENDS_OPEN.test(before) || (isUpperCase(before) && before.endsWith(','));
  return before.length >= SHORTEST && isOpen;
}

function looksAlike(one: TextPiece, other: TextPiece): boolean {
  return (
    one.role === 'body' &&
    other.role === 'body' &&
    one.look.bold === other.look.bold &&
    one.look.size === other.look.size &&
    one.look.heading === other.look.heading &&
    isUpperCase(one.text) === isUpperCase(other.text)
  );
}

function isSetOff({ text, look }: TextPiece): boolean {
  return isUpperCase(text) || look.bold || look.heading !== null;
}

const LONGEST_TITLE = 300;
/** `REPORT TO` is a label. */
const SHORTEST = 15;
const ENDS_OPEN = /\s(?:a|an|the|of|to|in|at|by|for|from|with|and|or|as|on|into|held)$/i;
const MEETING = /^(?:(?:draft |record of )?minutes of |at an? )/i;
const HELD = /^(?:held|in|at|on|via|commencing|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const BODY = /^(?:Sub-)?(?:Committee|Board|Panel|Forum)$/i;
const ENDS_IN_BODY = /\b(?:Committee|Board|Panel|Forum|Council|Cabinet)$/i;
