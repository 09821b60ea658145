import type { DocumentKind, Severity } from '../house/types.ts';
import type { Fix } from './finding.ts';

/** One finding at the edge: lines and columns from 1, columns in UTF-16 units. */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix: 'safe' | 'unsafe' | null;
  /** Page that explains the rule, or null for findings that no rule made (unreadable file). */
  url: string | null;
}

/** A finding's edits at the edge, for the formats that carry fixes (SARIF, rdjson). What a run has no use for is empty. */
export interface DiagnosticDetail extends Diagnostic {
  /** Stable identity across edits elsewhere: hex digest over rule, place and content. */
  fingerprint: string;
  edits: { fix: Fix; lines: DiagnosticEdit[] } | null;
  related: { message: string; line: number; column: number; endLine: number; endColumn: number }[];
}

export interface DiagnosticEdit {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** All that was found in one file. `path` is relative to the working folder, with `/`. */
export interface FileReport {
  path: string;
  kind: DocumentKind;
  house: string;
  diagnostics: DiagnosticDetail[];
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
  fixable: number;
}

/** The result of one lint run; what every reporter prints. */
export interface LintReport {
  version: string;
  files: FileReport[];
  summary: Summary;
}
