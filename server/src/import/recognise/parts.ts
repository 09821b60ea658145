import type { Piece } from './pieces.ts';

/** The line of the front block that says one thing. */
export interface FieldPart {
  kind: 'field';
  /** Without its colon. */
  label: string;
  value: string;
}

/** What stands over a section or an item. */
export interface HeadingPart {
  kind: 'heading';
  /** 1 for a section of a report or an item of minutes. */
  level: number;
  /** As the source has it, without a full stop: `4`, `2.0`, `CYP4`; null where it has none. */
  number: string | null;
  title: string;
}

/** A line above the fields: the name of the council, the body or the document. */
export interface TitlePart {
  kind: 'title';
  text: string;
}

/** What the import has recognised; a piece is running text, an item of a list, a footnote, a comment or a table. */
export type Part = FieldPart | HeadingPart | TitlePart | Piece;
