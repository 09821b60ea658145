import type { DocumentKind } from '../../house/types.ts';
import { fullText, type Piece, type TextPiece } from './pieces.ts';

/**
 * Numbers, letters and bullets that stand alone on their line put before the text on the next: what is copied out of a PDF
 * has them so. In minutes a whole number is that of an item, which its heading says.
 */
export function withMarkers(pieces: readonly Piece[], kind: DocumentKind): Piece[] {
  const alone = kind === 'minutes' ? WITHIN_ITEM : MARKER;
  const result: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const above = pieces[at - 1];
    const isMarked =
      isText(piece) && isText(above) && alone.test(above.text) && numbers(above, pieces[at - 2], piece);
    if (isMarked)
      result[result.length - 1] = { ...piece, text: `${above.text} ${piece.text}`, place: above.place };
    else result.push(piece);
  }
  return result;
}

/** Figures below each other are the cells of a table, and not the numbers of what comes last. */
function numbers({ text }: TextPiece, before: Piece | undefined, piece: TextPiece): boolean {
  if (BEGINS_MARKED.test(fullText(piece))) return false;
  if (!DECIMAL.test(text)) return true;
  return !(isText(before) && FIGURE.test(before.text)) && /^[\p{Lu}‘“*]/u.test(piece.text);
}

const DECIMAL = /^\d/;
const FIGURE = /^[£(]?\d[\d.,]{0,20}%?\)?$/;

function isText(piece: Piece | undefined): piece is TextPiece {
  return piece?.kind === 'text' && piece.role === 'body' && piece.list === null;
}

const WITHIN_ITEM = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[•▪◦●·])$/;
const MARKER = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,2}\.|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[•▪◦●·])$/;
const BEGINS_MARKED =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[-–•▪◦●·])(?:\s|$)/;
