/**
 * What a rule is. One rule a file, in the folder of its category, exported as `rule`; its doc comment's
 * sections (What it does, Why it matters, Example, Options, Source) become its page, its hover, `explain` and
 * the SARIF help.
 */
import type { DocumentKind, House, Severity } from '../house/types.ts';
import type { Finding, Fix, Range, Related } from '../lint/finding.ts';
import type { DocumentModel, Suppression } from '../model/types.ts';
import type { CapitalsHit, GapHit, WordHit } from '../model/word-hits.ts';
import type { Trail, TrailDocument } from '../trail/trail.ts';

export type { CapitalsHit, GapHit, WordHit };

export type RuleCategory =
  | 'document'
  | 'header'
  | 'structure'
  | 'numbering'
  | 'recommendations'
  | 'minutes'
  | 'implications'
  | 'legal'
  | 'references'
  | 'style'
  | 'privacy'
  | 'accessibility'
  | 'trail';

/** What a rule reports: everything of a finding that the engine does not know already. */
export interface Report {
  at: Range;
  message: string;
  fix?: Fix;
  related?: Related[];
  tags?: Finding['tags'];
}

/** What a rule is given: one document, the house, its own options, and the shared scan of its words. */
export interface RuleContext<Options, Fact = never> {
  /** The document; for a rule of scope `part`, possibly only one part of it. */
  model: DocumentModel;
  /** Where that part lies in the source, for rules that look at the source itself. */
  extent: Range;
  house: House;
  options: Options;
  /** Where this rule's triggers occur. */
  hits: readonly WordHit[];
  /** Where words with two capitals or more occur. */
  capitals: readonly CapitalsHit[];
  /** Where something unusual stands between words. */
  gaps: readonly GapHit[];
  /** What `gather` has found in all parts of the document, in order. */
  gathered: readonly Fact[];
  /** The ids of every rule there is, on or off, for the rules about suppressions. */
  knownRules: ReadonlySet<string>;
  report(report: Report): void;
}

/** What a rule that looks across documents is given: one of them, and how they lead to one another. */
export interface AcrossContext<Options> {
  document: TrailDocument;
  trail: Trail;
  options: Options;
  /** Places are those of the document. */
  report(report: Report): void;
}

/** The options of a rule: their defaults, and a JSON Schema of each. */
export interface RuleOptions<Options> {
  defaults: Options;
  properties: { [Name in keyof Options]: Record<string, unknown> };
}

export interface Rule<Options = Record<string, unknown>, Fact = never> {
  /** Kebab-case, describing what is found; never reused. */
  id: string;
  category: RuleCategory;
  /** The finding in a few words, for lists: `Field label without its colon`. */
  summary: string;
  /** Severity unless a house or a configuration says otherwise. */
  severity: Severity;
  /** The kind of fix it offers, or null. */
  fix: 'safe' | 'unsafe' | null;
  kinds: readonly DocumentKind[];
  /**
   * `part`: what it says of a section of the first level, or of the front block, depends on nothing outside it, but
   * for whether the section is attached to the report and what ends the document’s lines. It is then not asked again about sections that an edit left
   * alone. It may read of the model: fields, titles, sections, paragraphs, lists, tables and prose. Otherwise it is
   * given the whole document after each edit.
   */
  scope?: 'part';
  /** Words or phrases, in lower case with plain apostrophes, that the shared scan looks for. */
  triggers?: readonly string[];
  options?: RuleOptions<Options>;
  /**
   * For rules that need the whole document but little of it: what matters of one part, on the terms of scope `part`.
   * It is kept while the part stays as it is, and so may hold pieces of text with places in them, but no offsets.
   */
  gather?(context: RuleContext<Options, Fact>): Fact[];
  /** What it says of a document by itself. */
  check?(context: RuleContext<Options, Fact>): void;
  /**
   * For rules that need other documents: called for each document when all that there are have been read. What it says
   * is never kept from one run to the next, and a suppression of it is never called unused, since which documents there
   * are differs from run to run.
   */
  checkAcross?(context: AcrossContext<Options>): void;
  /** For the rules about suppressions: called when every other rule has spoken. */
  checkSuppressions?(context: RuleContext<Options>, unused: readonly Suppression[]): void;
}

/** Declare a rule; a place for the types to meet. */
export function defineRule<Options = Record<string, never>, Fact = never>(
  rule: Rule<Options, Fact>,
): Rule<Options, Fact> {
  return rule;
}
