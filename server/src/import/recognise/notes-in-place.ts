import { anyText, fullText, type Piece, type TextPiece } from './pieces.ts';

/**
 * Footnotes behind the text that cites them: web pages and copied text have them at the end, where they would be of the
 * last section, and PDFs at the foot of a page. A note begins with the mark that its citation has, as in `[1] Text`.
 */
export function withNotesInPlace(pieces: readonly Piece[]): Piece[] {
  const held: Held[] = [];
  /** The last text so far that cites each mark. */
  const citing = new Map<string, Held>();
  for (const piece of pieces) {
    const mark = markOf(piece);
    const cited = mark === null ? undefined : citing.get(mark);
    if (cited && piece.kind === 'text') {
      cited.notes.push({ ...piece, text: fullText(piece), list: null, role: 'footnote' });
      continue;
    }
    const own: Held = { piece, notes: [] };
    held.push(own);
    for (const cited of citationsOf(piece)) citing.set(cited, own);
  }
  return held.flatMap(({ piece, notes }) => [piece, ...notes]);
}

interface Held {
  piece: Piece;
  notes: TextPiece[];
}

/** `[1]`, or null where it is no note. */
function markOf(piece: Piece): string | null {
  if (piece.kind !== 'text' || piece.role !== 'body') return null;
  return /^(\[\d{1,3}\])\s{1,3}\S/.exec(fullText(piece))?.[1] ?? null;
}

/** The marks in a text but the one that it begins with. */
function citationsOf(piece: Piece): string[] {
  if (piece.kind === 'text' && piece.role !== 'body') return [];
  return (
    anyText(piece)
      .slice(1)
      .match(/\[\d{1,3}\]/g) ?? []
  );
}
