/**
 * The document model: what a tree means in a house. The linter, the language server and every exporter read
 * this one. `schemas/document.schema.json` describes its printed form (`json.ts`), in which every node carries
 * `range: { start: { line, column, offset }, end: … }` with lines and columns from 1, offsets and columns in
 * UTF-16 units.
 */
import type {
  Content,
  Heading,
  InlineToken,
  ListItem,
  MarkerShape,
  NumberShape,
  Paragraph,
  Range,
  Table,
  Tree,
} from '../../../grammar/src/index.ts';
import type { DocumentKind, FieldTemplate, House, SectionTemplate } from '../house/types.ts';
import type { OperativeClause, StemWants } from '../prose/operative-clause.ts';

/** A field of the front block. */
export interface FieldNode extends Range {
  /** The house's id for it, or null for a label the house does not know. */
  id: string | null;
  template: FieldTemplate | null;
  /** How the label was recognised. */
  match: 'exact' | 'alias' | 'near' | null;
  label: Content;
  /** Offset of the colon, or null when it is missing. */
  colon: number | null;
  value: Content;
}

/** How a heading was recognised as a section of the house. */
export type SectionMatch = 'exact' | 'alias' | 'near';

/** One thing in a section, in document order. */
export type SectionBlock = ParagraphNode | ListNode | TableNode;

export interface SectionNode extends Range {
  kind: 'section';
  /** The house's id for it, or null for a section the house does not know. */
  id: string | null;
  template: SectionTemplate | null;
  match: SectionMatch | null;
  heading: Heading;
  number: NumberShape | null;
  title: Content;
  leadIn: Content | null;
  /** 1 for a section, 2 for a sub-section … */
  level: number;
  parent: SectionNode | null;
  blocks: SectionBlock[];
  sections: SectionNode[];
  /** `EXEMPT:` under the heading. */
  exempt: ExemptMark | null;
}

export interface ParagraphNode extends Range {
  kind: 'paragraph';
  section: SectionNode | null;
  number: NumberShape | null;
  /** The bullet wrongly wrapped round its number. */
  bullet: Range | null;
  content: Content;
  block: Paragraph;
}

/** A run of list items of one level, with the lists inside them. */
export interface ListNode extends Range {
  kind: 'list';
  section: SectionNode | null;
  /** `bullet` for unmarked lists; otherwise what the sequence of markers says. */
  family: 'bullet' | 'roman' | 'alpha' | 'arabic';
  items: ListItemNode[];
}

export interface ListItemNode extends Range {
  kind: 'listItem';
  list: ListNode;
  bullet: Range | null;
  marker: MarkerShape | null;
  /** The place the marker claims, from 1; null for bullets. */
  value: number | null;
  content: Content;
  block: ListItem | Paragraph;
  lists: ListNode[];
}

export interface TableNode extends Range {
  kind: 'table';
  section: SectionNode | null;
  /** `Table 1` and its title, when a caption line stands above. */
  caption: { name: string; title: string; range: Range } | null;
  header: Content[];
  rows: Content[][];
  block: Table;
}

/** Running text that is published, wherever it stands. */
export interface ProseUnit {
  content: Content;
  role: 'field' | 'title' | 'lead-in' | 'paragraph' | 'list-item' | 'cell';
  section: SectionNode | null;
  /** The node it belongs to, for its place in the structure. */
  owner: FieldNode | SectionNode | ParagraphNode | ListItemNode | TableNode;
  /** References, dates, money …, with indices of `content.text`. */
  inline: InlineToken[];
  /** The words of it and of its neighbours, `WORD_STRIDE` numbers each: start, end, hash, capitals. */
  words: Int32Array;
  /** Its own begin here … */
  wordsFrom: number;
  /** … and end here, exclusive. */
  wordsTo: number;
}

export type RecommendationMood = 'imperative' | 'indicative' | 'passive' | 'infinitive';

export interface Recommendation extends Range {
  /** `i)` as typed, or null when there is only one and it has no marker. */
  marker: string | null;
  /** The operative verb in its base form, or null when none was found. */
  verb: string | null;
  mood: RecommendationMood | null;
  /** Where the verb stands, as indices of `content.text`. */
  verbAt: { start: number; end: number } | null;
  /** How it begins, to be compared with its neighbours: see `OperativeClause`. */
  shape: OperativeClause['shape'] | null;
  /** What introduces it, or null. One document may have several stems. */
  stem: Content | null;
  /** What the stem asks it to be; `verb` without a stem. */
  wants: StemWants;
  text: string;
  content: Content;
  item: ListItemNode | ParagraphNode | SectionNode;
}

export interface RecommendationsPart {
  section: SectionNode;
  /** `That Members of the Board:`, from the heading or the paragraph before the items; the first of several. */
  stem: Content | null;
  items: Recommendation[];
}

export type ImplicationState = 'none' | 'stated' | 'missing';

export interface Implication {
  /** The section's id, e.g. `financial-implications`. */
  id: string;
  /** The matter: `financial`, `legal` … */
  implication: string;
  state: ImplicationState;
  section: SectionNode | null;
  template: SectionTemplate;
}

export interface BackgroundPaper extends Range {
  text: string;
  content: Content;
}

export interface Appendix extends Range {
  /** `A`, `1`. */
  label: string;
  title: string;
  /** Listed under an Appendices section, or present as a heading. */
  isListed: boolean;
  isAttached: boolean;
  /** The path of its `FILE:` line. */
  file: string | null;
}

export type ReferenceKind =
  | 'paragraph'
  | 'section'
  | 'appendix'
  | 'recommendation'
  | 'table'
  | 'figure'
  | 'minute'
  | 'label';

export interface ReferenceTarget extends Range {
  /** `3.4` */
  text: string;
  /** The range of the node it means, or null when there is none (or it is not of this document). */
  target: Range | null;
}

export interface Reference extends Range {
  text: string;
  kind: ReferenceKind;
  targets: ReferenceTarget[];
  unit: ProseUnit;
}

export interface Term extends Range {
  /** `DfE` */
  term: string;
  /** `Department for Education`, or '' when the words before it do not fit. */
  expansion: string;
}

/** `EXEMPT: paragraph 3` */
export interface ExemptMark extends Range {
  text: string;
  paragraphs: string[];
}

/** `// rapporteur-ignore-next-line rule-id: reason` */
export interface Suppression extends Range {
  scope: 'next-line' | 'file';
  rules: string[];
  reason: string;
}

export interface NoteNode extends Range {
  text: string;
}

export interface DocumentModel {
  kind: DocumentKind;
  house: House;
  source: string;
  tree: Tree;
  /** Lines above the fields that name the council or the document. */
  titles: Heading[];
  fields: FieldNode[];
  /** End of the front block: where the first section begins, or the text ends. */
  frontEnd: number;
  /** Paragraphs of the front block that are no field. */
  frontParagraphs: ParagraphNode[];
  /** Top level, in document order. */
  sections: SectionNode[];
  /** All of them, sub-sections after their parent. */
  allSections: SectionNode[];
  /** The first section of each house id. */
  sectionById: Map<string, SectionNode>;
  fieldById: Map<string, FieldNode>;
  paragraphs: ParagraphNode[];
  lists: ListNode[];
  tables: TableNode[];
  prose: ProseUnit[];
  /** The same, a list for the front block and for each section of the first level; a list stays while its part does. */
  proseParts: readonly (readonly ProseUnit[])[];
  recommendations: RecommendationsPart | null;
  implications: Implication[];
  backgroundPapers: { state: ImplicationState; papers: BackgroundPaper[]; section: SectionNode | null };
  appendices: Appendix[];
  references: Reference[];
  terms: Term[];
  /** `{#workforce}` → what carries it. */
  labels: Map<string, Range>;
  exempt: ExemptMark | null;
  notes: NoteNode[];
  suppressions: Suppression[];
  /** Lines a failed merge left behind. */
  conflicts: Range[];
}
