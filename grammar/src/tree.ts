/**
 * The tree of a document: blocks by their shape. It knows no house: which titles, labels and orders are right
 * is for the model to say.
 */
import type { Content } from './content.ts';

/** A stretch of the source: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A typed number: `3.1`, `2.0`, `12`. The range covers a following dot too. */
export interface NumberShape extends Range {
  /** As typed, without the following dot. */
  text: string;
  parts: number[];
  /** `3.1.` and `12.` have one. */
  dot: boolean;
}

/** A typed list marker: `(ii)`, `a)`, `iv.`. */
export interface MarkerShape extends Range {
  text: string;
  /** Without brackets and dot: `ii`, `a`. */
  core: string;
  /** `(` before it. */
  open: boolean;
  close: ')' | '.';
}

interface BlockShape extends Range {
  /** A blank line, or the beginning of the file, stands before it. */
  afterBlank: boolean;
}

export interface Note extends BlockShape {
  kind: 'note';
  /** Without the slashes. */
  content: Content;
}

/** `LABEL: value`, wherever it stands; whether it is a field is a matter of place and house. */
export interface Field extends BlockShape {
  kind: 'field';
  label: Content;
  /** Offset of the colon. */
  colon: number;
  value: Content;
  /** Label, colon and value as running text. */
  content: Content;
}

export type HeadingForm = 'decimal' | 'integer' | 'hash' | 'caps' | 'bold' | 'appendix';

export interface Heading extends BlockShape {
  kind: 'heading';
  form: HeadingForm;
  /** 1 for a section, 2 for a sub-heading …; 0 for `# Title`, the document's own. */
  level: number;
  number: NumberShape | null;
  /** The bullet wrongly wrapped round it. */
  bullet: Range | null;
  /** Without number, `#`, `**`, colon and `{#label}`. */
  title: Content;
  /** The title in bold. */
  bold: boolean;
  /** What follows the colon: `That Members of the Board:`. */
  leadIn: Content | null;
  /** The colon after the title, when it has one. */
  colon: number | null;
  /** `A` of `APPENDIX A`. */
  appendix: string | null;
  /** The whole line of `Appendix A: Title`, which in a list of appendices is an entry and no heading. */
  line?: Content;
  /** `workforce` of `{#workforce}`. */
  label: LabelShape | null;
  /** Blank-line gaps inside a heading broken by a page end. */
  gaps: Range[];
}

/** `{#workforce}`: a name that references can use. */
export interface LabelShape extends Range {
  name: string;
}

/** What only minutes begin a paragraph with: a decision, a question or answer, something to be done. */
export interface LeadShape {
  kind: 'resolution' | 'exchange' | 'action';
  /** UTF-16 units of the paragraph's text that it takes, colon and bold included. */
  length: number;
}

export interface Paragraph extends BlockShape {
  kind: 'paragraph';
  /** `RESOLVED:`, `Q (Councillor Elm):`, `ACTION:`. */
  lead: LeadShape | null;
  number: NumberShape | null;
  bullet: Range | null;
  content: Content;
  label: LabelShape | null;
  /** One short line without an end: it might be a heading, if the house says so. */
  titleLike: boolean;
  /** `1` of `1 Purpose`: its number, if it is a heading. */
  titleNumber?: NumberShape;
  /** Blank-line gaps inside a sentence, where a page end broke it. */
  gaps: Range[];
}

export interface ListItem extends BlockShape {
  kind: 'listItem';
  bullet: Range | null;
  marker: MarkerShape | null;
  /** Columns before the bullet or marker. */
  indent: number;
  content: Content;
  label: LabelShape | null;
  gaps: Range[];
}

export interface TableRow extends Range {
  cells: Content[];
  /** `| --- | --: |` */
  isDelimiter: boolean;
}

export interface Table extends BlockShape {
  kind: 'table';
  /** How it is typed: rows of pipes, or columns with tabs, bars or blanks between. */
  form: 'pipes' | 'columns';
  rows: TableRow[];
}

export interface Caption extends BlockShape {
  kind: 'caption';
  /** `Table 1` */
  name: Content;
  content: Content;
}

/** What attribute lines are about; the last two only in minutes. */
export type AttributeKey = 'FILE' | 'EXEMPT' | 'REPORT' | 'OUTCOME';

/** `FILE: path`, `EXEMPT: paragraph 3`, `REPORT: path`, `OUTCOME: (ii) deferred`. */
export interface Attribute extends BlockShape {
  kind: 'attribute';
  key: AttributeKey;
  value: Content;
  /** Key, colon and value. */
  content: Content;
}

export interface Separator extends BlockShape {
  kind: 'separator';
}

/** A line that a failed merge left behind. */
export interface Conflict extends BlockShape {
  kind: 'conflict';
}

export type Block =
  | Note
  | Field
  | Heading
  | Paragraph
  | ListItem
  | Table
  | Caption
  | Attribute
  | Separator
  | Conflict;

/** Blocks that hold running text. */
export type ProseBlock = Paragraph | ListItem;

export interface Tree {
  source: string;
  blocks: Block[];
}
