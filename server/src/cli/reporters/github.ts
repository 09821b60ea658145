import type { DiagnosticDetail, LintReport } from '../../lint/report.ts';
import { lastLine, listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';

const COMMANDS: Record<DiagnosticDetail['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub Actions shows as annotations on the changed lines.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function render(report: LintReport, context: ReporterContext): string {
  return listedFiles(report, context)
    .flatMap((file) =>
      file.diagnostics.map((diagnostic) => annotation(context.inRepository(file.path), diagnostic)),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function annotation(path: string, diagnostic: DiagnosticDetail): string {
  const endLine = lastLine(diagnostic);
  const properties: [name: string, value: string | number][] = [
    ['file', path],
    ['line', diagnostic.line],
  ];
  // Columns are refused where an annotation spans lines, and then the whole annotation loses its place.
  const columns = endLine === diagnostic.line && diagnostic.endLine === diagnostic.line;
  if (columns) properties.push(['col', diagnostic.column]);
  properties.push(['endLine', endLine]);
  if (columns) properties.push(['endColumn', diagnostic.endColumn]);
  properties.push(['title', diagnostic.rule]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[diagnostic.severity]} ${list}::${escapeData(diagnostic.message)}`;
}

/** The runner ends a command at a line end and reads `%XX` back; see `command.ts` of `actions/toolkit`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, the marks that separate properties from each other and from the message too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
