/**
 * The house template: everything one council decides about its documents, as data.
 *
 * `schemas/house.schema.json` describes the file a council writes; the types here describe the template
 * after `extends` has been followed and every default filled in, so that no reader has to ask "and if it
 * is absent?".
 */

/** The four jurisdictions of the United Kingdom, whose access-to-information law differs. */
export type Jurisdiction = 'england' | 'wales' | 'scotland' | 'northern-ireland';

/** The two kinds of document. */
export type DocumentKind = 'report' | 'minutes';

/** How bad a finding is; `off` only in configuration. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type RuleSetting = Severity | 'off' | [Severity | 'off', Record<string, unknown>];

export type FieldType = 'text' | 'date' | 'committee' | 'wards' | 'portfolio' | 'officer' | 'choice';

/** One field of the front block. The order of the list is the order in the document. */
export interface FieldTemplate {
  /** Stable kebab-case id, e.g. `reporting-officer`. Shared by every house for the same matter. */
  id: string;
  /** The label as the house prints it, without the colon, e.g. `WARD(S)`. */
  label: string;
  /** Other spellings that mean the same field; matched without regard to case. */
  aliases: string[];
  type: FieldType;
  required: boolean;
  /** For `choice`: the allowed values. */
  choices: string[];
  /** Shown on hover and in skeletons. */
  guidance: string;
}

/** When a section may say that it has nothing to say, and how. */
export interface NoneTemplate {
  allowed: boolean;
  /** The house's phrase, with its full stop: `None identified.` */
  phrase: string;
}

/** What this house writes where there is nothing to say, and what else says so. */
export interface NoneWords {
  /** The house's phrase for anything that states none of its own: `None identified.` */
  phrase: string;
  /** Other phrases that say the same; `…` stands for up to six words. */
  others: string[];
}

/** One section. The order of the list is the order in the document; children follow their parent. */
export interface SectionTemplate {
  /** Stable kebab-case id, e.g. `financial-implications`. Shared by every house for the same matter. */
  id: string;
  /** The title as the house prints it, e.g. `FINANCIAL IMPLICATIONS`. */
  title: string;
  /** Other titles that mean this section; matched without regard to case, punctuation, `&`/`and`. */
  aliases: string[];
  required: boolean;
  /** Id of the section this one is a sub-section of. */
  parent: string | null;
  /** The implication this section speaks of (`financial`, `legal`, `equality` …), or null. */
  implication: string | null;
  none: NoneTemplate;
  /** What belongs here, in a sentence or two. */
  guidance: string;
  /** The officer who writes or clears it, or ''. */
  owner: string;
}

/** Section numbering: `1.0` (Halton), `1.`, `1`, or none. */
export type SectionNumbering = '1.0' | '1.' | '1' | 'none';
/** Paragraph numbering: within sections (`3.1`), continuous through the document (`12.`), or none. */
export type ParagraphNumbering = '1.1' | 'continuous' | 'none';
/** How a list at one level is marked. */
export type ListMarker = '-' | '•' | 'i)' | '(i)' | 'i.' | 'a)' | '(a)' | 'a.' | '1)' | '(1)' | '1.';

export interface NumberingTemplate {
  sections: SectionNumbering;
  paragraphs: ParagraphNumbering;
  /** Canonical capitals of section titles. */
  titles: 'upper' | 'as-written';
}

/** `note` after "That Members:" / `notes` after "That the Board" / "That the report be noted". */
export type Mood = 'imperative' | 'indicative' | 'passive';

export interface RecommendationsTemplate {
  marker: ListMarker;
  mood: Mood;
  /** The words that introduce the list, e.g. `That Members of the Board:` */
  stem: string;
  /** Where a new report has the stem: in the heading, or in a paragraph below it. */
  stemAt: 'heading' | 'paragraph';
  /** Operative verbs of this house beside the general ones, in the base form. */
  verbs: string[];
}

export interface ListsTemplate {
  bullet: '-' | '•' | '*';
  /** Markers of ordered lists by depth. */
  markers: ListMarker[];
}

export interface AppendicesTemplate {
  word: 'Appendix' | 'Annex' | 'Enclosure' | 'Schedule' | 'Attachment';
  labels: 'letters' | 'numbers';
}

export interface DatesTemplate {
  /** Written form as a date-fns pattern, e.g. `d MMMM yyyy`. */
  form: string;
  /** Clear days between publication and meeting (working days). Source: LGA 1972 s100B(3). */
  clearDays: number;
}

export interface LimitsTemplate {
  /** Most words a report may have, or null. */
  words: number | null;
  /** Fewest and most words of the summary section, or null. */
  summaryWords: [number, number] | null;
}

/** One paragraph of the schedule of exempt information. */
export interface ExemptParagraph {
  /** As it is cited, e.g. `3`. */
  number: string;
  /** The statutory description. */
  text: string;
}

/** The law of the jurisdiction that a document has to cite. */
export interface LawTemplate {
  /** Where the duty to list background papers stands: `section 100D of the Local Government Act 1972`. */
  backgroundPapers: string;
  /** The schedule of exempt information: `Part 1 of Schedule 12A to the Local Government Act 1972`. */
  exemptSchedule: string;
  exemptParagraphs: ExemptParagraph[];
  /** The words an exempt document must carry: `Not for publication`. */
  exemptMark: string;
}

export interface MinutesTemplate {
  /** The front block of minutes: meeting, date, who was there. */
  fields: FieldTemplate[];
  /** Items that meetings have again and again: apologies, declarations, the last minutes, the close. */
  sections: SectionTemplate[];
  /** The item number's form, with `#` for the number: `CYP#`, `#`. */
  itemNumber: string;
  /** What introduces a resolution: `RESOLVED:`, `RESOLVED –`. */
  resolution: string;
  exchange: 'lines' | 'dash' | 'narrative';
  /** Fewest members who must be present, or null when it is not known. */
  quorum: number | null;
}

export type RegisterName = 'committees' | 'portfolios' | 'wards' | 'posts' | 'priorities';

/** The values a field may take, in the house's spelling. An empty list means "not known". */
export interface RegistersTemplate {
  committees: string[];
  portfolios: string[];
  wards: string[];
  posts: string[];
  priorities: string[];
  /** Acronyms that need no expansion for this house's readers. */
  acronyms: string[];
  /** The lists that are complete: only there is a value outside the list wrong; elsewhere only a near miss is. */
  complete: RegisterName[];
}

/** A house template with `extends` resolved and defaults filled in. */
export interface House {
  id: string;
  name: string;
  jurisdiction: Jurisdiction;
  /** BCP 47, e.g. `en-GB`. */
  language: string;
  kinds: DocumentKind[];
  /** The kind of document that `fields` and `sections` are those of: see `templateOf`. */
  documentKind: DocumentKind;
  /**
   * `true`: order, titles, labels, numbering, markers, date form and none-phrases are laid down, and departures
   * are findings. `false`: they are what `format` and skeletons write, and a document is only asked to agree
   * with itself.
   */
  prescriptive: boolean;
  fields: FieldTemplate[];
  sections: SectionTemplate[];
  /** `true`: sections that are not in the list are findings; `false`: authors add their own. */
  closedSections: boolean;
  none: NoneWords;
  registers: RegistersTemplate;
  numbering: NumberingTemplate;
  recommendations: RecommendationsTemplate;
  lists: ListsTemplate;
  appendices: AppendicesTemplate;
  dates: DatesTemplate;
  limits: LimitsTemplate;
  law: LawTemplate;
  minutes: MinutesTemplate;
  rules: Record<string, RuleSetting>;
  /** JSON Schemas over the document model, from the base house outwards. */
  schemas: HouseSchema[];
  /** Files the template came from, the nearest first (`built-in:halton` for shipped ones). */
  sources: string[];
}

/** A house's own JSON Schema (2020-12) over the document model, with the house that brought it. */
export interface HouseSchema {
  house: string;
  schema: Record<string, unknown>;
}
