import type { ListPlace, Look, Place, SourceTable } from '../source-document.ts';

/** A paragraph, item, title or field of the source as one line: spaces are single, nothing of the page is in it. */
export interface TextPiece {
  kind: 'text';
  text: string;
  look: Look;
  list: ListPlace | null;
  place: Place;
  role: 'body' | 'footnote' | 'comment';
}

export type Piece = TextPiece | SourceTable;

/** With its marker. */
export function fullText(piece: TextPiece): string {
  return piece.list === null ? piece.text : `${piece.list.marker} ${piece.text}`;
}

/** Of a table, its cells one after another. */
export function anyText(piece: Piece): string {
  return piece.kind === 'text' ? fullText(piece) : piece.rows.flat().join(' ');
}

/** Whether a text may be the title of something: short, on its own, and no sentence or clause of a list. */
export function isTitleLike(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    !/[.;,](?:["”’')*]*)$/.test(text) &&
    /\p{L}/u.test(text) &&
    !/^[\p{Ll}(]/u.test(text)
  );
}

const LONGEST_TITLE = 160;

/** A title is so much larger than the text, at the least. */
export const LARGER = 1.12;

/** The size in which most of the text is set, in points, or null where the source does not say. */
export function commonSize(pieces: readonly Piece[]): number | null {
  const lengths = new Map<number, number>();
  for (const piece of pieces) {
    const size = piece.kind === 'text' && piece.role === 'body' ? piece.look.size : null;
    if (piece.kind === 'text' && size !== null)
      lengths.set(size, (lengths.get(size) ?? 0) + piece.text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
