import type { DocumentKind, House } from '../../house/types.ts';
import { diagnose } from '../../lint/diagnose.ts';
import type { Finding } from '../../lint/finding.ts';
import type { DiagnosticDetail, FileReport, Summary } from '../../lint/report.ts';
import type { TextProblem } from '../../workspace/read-text.ts';

/** What became of one file. */
export interface FileOutcome {
  /** Absolute, with `/`. */
  path: string;
  kind: DocumentKind;
  house: House;
  /** The text as it was read, without its byte-order mark; null when there is none. */
  original: string | null;
  /** The text that the findings are about: the original, or what fixing made of it. */
  source: string | null;
  /** The byte-order mark, if the file has one. */
  bom: string;
  findings: readonly Finding[];
  /** Why the file was not linted. */
  problem: FileProblem | null;
  /** How many findings were put right. */
  fixed: number;
}

/** What keeps a file from being linted: a finding about the file as such, which no rule made. */
export interface FileProblem extends Omit<TextProblem, 'rule'> {
  rule: TextProblem['rule'] | 'house-unknown' | 'lint-failed';
}

/** A file as reporters see it. */
export function reportOf(outcome: FileOutcome, shownPath: string): FileReport {
  const { kind, house, source, findings, problem } = outcome;
  const diagnostics =
    problem !== null
      ? [problemDiagnostic(problem)]
      : source === null
        ? []
        : diagnose({ source, kind, house, findings });
  return { path: shownPath, kind, house: house.id, diagnostics };
}

function problemDiagnostic({ rule, message, line, column }: FileProblem): DiagnosticDetail {
  return {
    rule,
    severity: 'error',
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
