import type { DocumentKind } from '../house/types.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import type { Trail } from '../trail/trail.ts';
import type { TrailFacts } from '../trail/types.ts';
import type { FeatureDocument } from './document.ts';

/** What the features may ask about the other documents of the workspace. */
export interface FeatureWorkspace {
  /** Every report and minutes known, open or not; grows while the workspace is being indexed. */
  entries(): Iterable<DocumentEntry>;
  entry(uri: string): DocumentEntry | undefined;
  /** The whole of a document, read from the disk when it is not open; null when there is none. */
  document(uri: string): FeatureDocument | null;
  /** The document a path in another means: `maps/ward.pdf` in `file:///r/a.report`; null off the disk. */
  resolve(from: Pick<FeatureDocument, 'path'>, path: string): string | null;
  /** How reports and minutes lead to one another, with the texts of the moment of those that are open. */
  readonly trail: Trail;
}

/** What is kept of every document, open or not. Small: there may be thousands. */
export interface DocumentEntry {
  readonly uri: string;
  readonly path: string | null;
  readonly kind: DocumentKind;
  /** Id of its house. */
  readonly house: string;
  /** The subject, of minutes the body and the day; else the file's name. */
  readonly title: string;
  /** Values of the header fields by the house's ids, as typed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly symbols: readonly EntrySymbol[];
  /** Paths it names: `FILE:` and `REPORT:` lines, and links to files. */
  readonly links: readonly EntryLink[];
  /** What it contributes to the trail from recommendation to decision. */
  readonly facts: TrailFacts;
}

/** One thing that can be jumped to. */
export interface EntrySymbol extends Range {
  kind: 'section' | 'recommendation' | 'appendix' | 'label' | 'term' | 'resolution' | 'action';
  /** `3.0 SUPPORTING INFORMATION`, `Recommendation ii)`, `Appendix A`, `RESOLVED: That the plan be approved`. */
  name: string;
}

/** A path as typed, at its place. */
export interface EntryLink extends Range {
  path: string;
}

/** Edits of several documents, to be made together or not at all. */
export type DocumentEdits = { uri: string; edits: TextEdit[] }[];
