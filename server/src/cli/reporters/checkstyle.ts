import type { DiagnosticDetail, LintReport } from '../../lint/report.ts';
import { listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';
import { xmlAttribute, xmlDocument } from './xml.ts';

const SEVERITIES: Record<DiagnosticDetail['severity'], 'error' | 'warning' | 'info'> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/**
 * Checkstyle's XML, which Jenkins and many review tools read. Files without a finding are listed too, as
 * Checkstyle itself does.
 *
 * @see https://checkstyle.org/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html
 */
export function render(report: LintReport, context: ReporterContext): string {
  return xmlDocument({
    checkstyle: {
      '@version': '10.0',
      file: listedFiles(report, context).map((file) => ({
        '@name': xmlAttribute(file.path),
        error: file.diagnostics.map((diagnostic) => ({
          '@line': diagnostic.line,
          '@column': diagnostic.column,
          '@severity': SEVERITIES[diagnostic.severity],
          '@message': xmlAttribute(diagnostic.message),
          '@source': xmlAttribute(`rapporteur.${diagnostic.rule}`),
        })),
      })),
    },
  });
}
