import type { DiagnosticDetail, FileReport, LintReport } from '../../lint/report.ts';
import type { ReporterContext } from './reporter.ts';

/** The stretch of a file that a diagnostic, an edit or a related place covers; `endColumn` is exclusive. */
export type Span = Pick<DiagnosticDetail, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** The files with the findings that are to be listed: all of them, or with `--quiet` the errors. */
export function listedFiles(report: LintReport, context: ReporterContext): FileReport[] {
  if (!context.quiet) return report.files;
  return report.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter((diagnostic) => diagnostic.severity === 'error'),
  }));
}

/**
 * The last line that a span has a character on. A span that ends at the very start of a line does not touch
 * that line, which matters to formats that know only lines.
 */
export function lastLine(span: Span): number {
  return span.endColumn === 1 && span.endLine > span.line ? span.endLine - 1 : span.endLine;
}
