/** The comments on a document, as the file beside it holds them: `schemas/comments.schema.json`. */

export interface Thread {
  /** What tells it from the others; it never changes. */
  id: string;
  state: 'open' | 'resolved';
  anchor: Anchor;
  /** The oldest first; never empty. */
  comments: Comment[];
}

/** What a thread is about, known by what it says: `anchors.ts` finds it again. */
export interface Anchor {
  /** Of all its words, 16 hexadecimal digits. */
  hash: string;
  /** Its first words. */
  words: string;
  /** The label, id or title of the heading it stands under; null above all headings. */
  section: string | null;
  /** Hashes of what stands right before and after it; null at the ends. */
  before: string | null;
  after: string | null;
  /** How many blocks stand before it. */
  place: number;
}

export interface Comment {
  author: string;
  /** In UTC: `2026-11-22T10:00:00Z`. */
  date: string;
  /** Markdown. */
  text: string;
}
