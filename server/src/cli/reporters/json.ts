import type { Diagnostic, FileReport, LintReport } from '../../lint/report.ts';
import { listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';

/**
 * The format for programs, described by `schemas/lint.schema.json`. Each object is copied key by key, so that
 * what the report carries for other formats never leaks into this one.
 */
export function render(report: LintReport, context: ReporterContext): string {
  const { files, errors, warnings, infos, hints, fixable } = report.summary;
  const document: Omit<LintReport, 'files'> & {
    files: (Omit<FileReport, 'diagnostics'> & { diagnostics: Diagnostic[] })[];
  } = {
    version: report.version,
    files: listedFiles(report, context).map((file) => ({
      path: file.path,
      kind: file.kind,
      house: file.house,
      diagnostics: file.diagnostics.map((diagnostic) => ({
        rule: diagnostic.rule,
        severity: diagnostic.severity,
        message: diagnostic.message,
        line: diagnostic.line,
        column: diagnostic.column,
        endLine: diagnostic.endLine,
        endColumn: diagnostic.endColumn,
        fix: diagnostic.fix,
        url: diagnostic.url,
      })),
    })),
    summary: { files, errors, warnings, infos, hints, fixable },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
