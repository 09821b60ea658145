import type { DiagnosticDetail, FileReport, LintReport } from '../../lint/report.ts';
import { listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';
import { type XmlNode, xmlAttribute, xmlDocument, xmlText } from './xml.ts';

/**
 * JUnit's XML: a suite for each file, a failed case for each error and warning, one passed case for a file
 * that has neither. Infos and hints fail nothing and would be read as passed tests, so they are told in the
 * suite's output instead.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function render(report: LintReport, context: ReporterContext): string {
  const suites = listedFiles(report, context).map(suite);
  return xmlDocument({
    testsuites: {
      '@name': 'rapporteur',
      '@tests': suites.reduce((sum, { tests }) => sum + tests, 0),
      '@failures': suites.reduce((sum, { failures }) => sum + failures, 0),
      '@errors': 0,
      testsuite: suites.map(({ node }) => node),
    },
  });
}

function suite(file: FileReport): { tests: number; failures: number; node: XmlNode } {
  const failed = file.diagnostics.filter(fails);
  const others = file.diagnostics.filter((diagnostic) => !fails(diagnostic));
  const name = xmlAttribute(file.path);
  const cases: XmlNode[] =
    failed.length === 0
      ? [{ '@name': 'no errors or warnings', '@classname': name, '@file': name, '@time': 0 }]
      : failed.map((diagnostic) => ({
          '@name': xmlAttribute(`${diagnostic.rule} (${diagnostic.line}:${diagnostic.column})`),
          '@classname': name,
          '@file': name,
          '@line': diagnostic.line,
          '@time': 0,
          failure: {
            '@type': diagnostic.severity,
            '@message': xmlAttribute(diagnostic.message),
            '#text': xmlText(description(file.path, diagnostic)),
          },
        }));
  return {
    tests: cases.length,
    failures: failed.length,
    node: {
      '@name': name,
      '@tests': cases.length,
      '@failures': failed.length,
      '@errors': 0,
      '@time': 0,
      testcase: cases,
      'system-out':
        others.length === 0
          ? undefined
          : xmlText(others.map((diagnostic) => description(file.path, diagnostic)).join('\n')),
    },
  };
}

function fails(diagnostic: DiagnosticDetail): boolean {
  return diagnostic.severity === 'error' || diagnostic.severity === 'warning';
}

/** One finding in full, as a line that editors make a link of. */
function description(path: string, diagnostic: DiagnosticDetail): string {
  const { line, column, severity, message, rule, url } = diagnostic;
  return `${path}:${line}:${column}: ${severity}: ${message} [${rule}]${url === null ? '' : ` ${url}`}`;
}
