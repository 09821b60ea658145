import type { DocumentKind } from '../../house/types.ts';
import type { Details } from '../../lint/diagnose.ts';
import type { DiagnosticDetail, FileReport, Summary } from '../../lint/report.ts';
import type { TrailFacts } from '../../trail/types.ts';
import { type FileProblem, severityOfProblem } from '../../workspace/file-problem.ts';

/** What became of one file, as plain data: it may come from another thread, and there are thousands of them. */
export interface LintedFile {
  /** Absolute, with `/`. */
  path: string;
  report: FileReport;
  /** The text that the report is about, when it is wanted. */
  source: string | null;
  /** What fixing changed, or null. */
  change: Change | null;
  /** What it contributes to the trail from recommendation to decision, when that is wanted and it could be read. */
  facts: TrailFacts | null;
}

/** A text before and after fixing, both with the byte-order mark that the file has. */
export interface Change {
  before: string;
  after: string;
  /** How many findings were put right. */
  findings: number;
}

/** How the files of a run are linted, and what is wanted of them. Plain data too. */
export interface LintFileOptions {
  /** `--kind`, or null. */
  kind: DocumentKind | null;
  fix: 'none' | 'safe-only' | 'with-unsafe';
  details: Details & { source: boolean };
  /** Whether it is to be compared with other files. */
  facts: 'wanted' | 'unwanted';
  /** The folder that paths are shown from. */
  folder: string;
}

/** A problem as a finding. */
export function problemDiagnostic(problem: FileProblem): DiagnosticDetail {
  const { rule, message, line, column } = problem;
  return {
    rule,
    severity: severityOfProblem(problem),
    message,
    line,
    column,
    endLine: line,
    endColumn: column,
    fix: null,
    url: null,
    // There is one such finding a file, so its name is enough.
    fingerprint: rule,
    edits: null,
    related: [],
  };
}

/** The totals of a run. */
export function summarise(files: readonly FileReport[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { diagnostics } of files) {
    for (const { severity, fix } of diagnostics) {
      counts[severity] += 1;
      if (fix !== null) fixable += 1;
    }
  }
  return {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixable,
  };
}
