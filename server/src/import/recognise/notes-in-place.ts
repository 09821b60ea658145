import { anyText, fullText, isTitleLike, type Piece, type TextPiece } from './pieces.ts';

/**
 * Footnotes behind the text that cites them: web pages and copied text have them at the end, where they would be of the
 * last section, and PDFs at the foot of a page. A note begins with the mark that its citation has, as in `[1] Text`. A
 * list of sources stays where it is.
 */
export function withNotesInPlace(pieces: readonly Piece[]): Piece[] {
  const held: Held[] = [];
  /** The last text so far that cites each mark. */
  const citing = new Map<string, Held>();
  let isListed = false;
  for (const [at, piece] of pieces.entries()) {
    const mark = markOf(piece);
    isListed = mark !== null && (isListed || namesSources(pieces[at - 1]));
    if (isListed) {
      held.push({ piece, notes: [] });
      continue;
    }
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

/** `Background papers`, `References`: what is numbered below is the list that the section is there for. */
function namesSources(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'text') return false;
  const text = fullText(piece);
  return (
    isTitleLike(text) && /\b(?:background|bibliography|documents|papers|references|sources)\b/i.test(text)
  );
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
