/**
 * What a byte reader makes of a file and what recognition reads: text in reading order with what the file says about its
 * look. Readers (`extract/`) report and never interpret: whether a line is a page number, a heading or a resolution is
 * decided in one place for all formats (`recognise/`). A reader is one function in a file of its own, `readText` in
 * `extract/text.ts`, `readHtml`, `readDocx`, `readPdf`, which takes the bytes and is loaded when it is needed:
 * `(bytes: Uint8Array, origin: string) => SourceDocument | Promise<SourceDocument>`. It throws an `ImportError` where
 * the file cannot be read.
 */

/** A document as its file has it. */
export interface SourceDocument {
  /** The file it was read from, as the user named it. */
  origin: string;
  blocks: SourceBlock[];
  /** What the author should know about the reading as a whole: `3 tracked changes were accepted.` One sentence each. */
  notes: string[];
  /** Text that the file holds and its author never wrote for a reader, which the reader itself left out. */
  dropped: Dropped[];
  /**
   * The format keeps headers, footers and page numbers apart, or the reader has told them apart by where they stand:
   * lines of the body that pages have in common (`None.`) are text.
   */
  hasMarginsApart?: true;
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  kind: 'paragraph';
  /** With `**bold**`, `*italic*` and `[label](target)`; one line, or several by `\n` where the source breaks lines. */
  text: string;
  look: Look;
  list: ListPlace | null;
  place: Place;
  /**
   * Headers and footers of the page are text that is there once for many pages. A footnote stands right behind the block
   * that cites it and begins with its mark as that block has it: `[1] Text`. A comment stands right before the block it
   * is about, with who made it: `A Author: Text`.
   */
  role: 'body' | 'header' | 'footer' | 'footnote' | 'comment';
}

/** How a paragraph looks on the page. */
export interface Look {
  /** The level its style or its tag claims (`Heading 2`, `<h2>`: 2), or null. */
  heading: number | null;
  /** The whole of it is bold (the text then carries no marks for it). */
  bold: boolean;
  /** All its letters are capitals, typed or by its style. */
  capitals: boolean;
  /** The size of its type in points, where the file says it. */
  size: number | null;
  centred: boolean;
}

/** The place of a list item. `text` does not carry the marker. */
export interface ListPlace {
  /** As a reader sees it, resolved: `3.1`, `(a)`, `i)`, `-` for every bullet. */
  marker: string;
  /** 0 for a list of the first level. */
  level: number;
}

/** Where a piece of text stands in the file; pages and lines count from 1. */
export interface Place {
  page: number | null;
  line: number | null;
}

export interface SourceTable {
  kind: 'table';
  /** Cells in reading order, all rows of one length; a cell's paragraphs are joined by `\n`. */
  rows: string[][];
  /** How many rows at the top are headings, as the file says. */
  headerRows: number;
  place: Place;
}

/** A piece of text that is not in the result. */
export interface Dropped {
  text: string;
  reason: DropReason;
  place: Place;
}

/** Why: the words that the import report prints. Readers use the first six. */
export type DropReason =
  | 'header or footer'
  | 'page number'
  | 'hidden text'
  | 'deleted text (tracked change)'
  | 'text of a picture'
  | 'list of contents'
  | 'page navigation'
  | 'label of the page'
  | 'link to the file'
  | 'repeated title'
  | 'table of contents'
  | 'given twice'
  | 'stray mark'
  | 'not placed';

/** A look without anything particular. */
export const PLAIN_LOOK: Look = { heading: null, bold: false, capitals: false, size: null, centred: false };
