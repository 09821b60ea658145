import { anyText, fullText, type Piece } from './pieces.ts';

/**
 * Footnotes behind the text that cites them: web pages and copied text have them at the end, where they would be of the
 * last section, and PDFs at the foot of a page. A note begins with the mark that its citation has, as in `[1] Text`.
 */
export function withNotesInPlace(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const mark = markOf(piece);
    const cited = mark === null ? -1 : result.findLastIndex((other) => cites(other, mark));
    if (piece.kind !== 'text' || mark === null || cited < 0) {
      result.push(piece);
      continue;
    }
    let at = cited + 1;
    while (isNote(result[at])) at += 1;
    result.splice(at, 0, { ...piece, text: fullText(piece), list: null, role: 'footnote' });
  }
  return result;
}

/** `[1]`, or null where it is no note. */
function markOf(piece: Piece): string | null {
  if (piece.kind !== 'text' || piece.role !== 'body') return null;
  return /^(\[\d{1,3}\])\s{1,3}\S/.exec(fullText(piece))?.[1] ?? null;
}

function cites(piece: Piece, mark: string): boolean {
  if (isNote(piece) || (piece.kind === 'text' && piece.role === 'comment')) return false;
  return anyText(piece).indexOf(mark) > 0;
}

function isNote(piece: Piece | undefined): boolean {
  return piece?.kind === 'text' && piece.role === 'footnote';
}
