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
