import type { DiagnosticDetail, DiagnosticEdit, LintReport } from '../../lint/report.ts';
import { lastLine, listedFiles, type Span } from './findings.ts';
import type { ReporterContext } from './reporter.ts';
import { SourceLines } from './source-lines.ts';

interface Position {
  line: number;
  column?: number;
}

interface Range {
  start: Position;
  end: Position;
}

const SEVERITIES: Record<DiagnosticDetail['severity'], 'ERROR' | 'WARNING' | 'INFO'> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/**
 * The Reviewdog Diagnostic Format, a `DiagnosticResult` as JSON.
 *
 * Its columns count bytes of UTF-8, not UTF-16 units, so they can be told only with the source at hand.
 * Without it whole lines are reported and no suggestion is made: one at a wrong place would damage the text.
 *
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export function render(report: LintReport, context: ReporterContext): string {
  const document = {
    source: { name: 'rapporteur', ...(context.homepage === null ? {} : { url: context.homepage }) },
    diagnostics: listedFiles(report, context).flatMap((file) => {
      if (file.diagnostics.length === 0) return [];
      const text = context.readSource?.(file.path) ?? null;
      const source = text === null ? null : new SourceLines(text);
      return file.diagnostics.map((diagnostic) => {
        const suggestion = source === null ? null : suggest(source, diagnostic.edits?.lines ?? []);
        return {
          message: message(diagnostic),
          location: {
            path: file.path,
            range: (source === null ? null : byteRange(source, diagnostic)) ?? lineRange(diagnostic),
          },
          severity: SEVERITIES[diagnostic.severity],
          code: { value: diagnostic.rule, ...(diagnostic.url === null ? {} : { url: diagnostic.url }) },
          ...(suggestion === null ? {} : { suggestions: [suggestion] }),
        };
      });
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The format has no place for related locations that older versions of reviewdog accept. */
function message({ message, related }: DiagnosticDetail): string {
  return [message, ...related.map((place) => `Line ${place.line}: ${place.message}`)].join('\n');
}

/** Both columns left out stands for whole lines, the last one included. */
function lineRange(span: Span): Range {
  return { start: { line: span.line }, end: { line: lastLine(span) } };
}

function byteRange(source: SourceLines, span: Span): Range | null {
  const start = bytePosition(source, span.line, span.column);
  const end = bytePosition(source, span.endLine, span.endColumn);
  return start === null || end === null ? null : { start, end };
}

function bytePosition(source: SourceLines, line: number, column: number): Position | null {
  const bounds = source.bounds(line);
  const offset = source.offset(line, column);
  if (bounds === null || offset === null) return null;
  return { line, column: Buffer.byteLength(source.text.slice(bounds.start, offset), 'utf8') + 1 };
}

/**
 * Several suggestions of one diagnostic are offered as alternatives, so the edits of one fix become a single
 * replacement of the stretch from the first to the last of them.
 */
function suggest(source: SourceLines, edits: DiagnosticEdit[]): { range: Range; text: string } | null {
  const places: { edit: DiagnosticEdit; start: number; end: number }[] = [];
  for (const edit of edits) {
    const start = source.offset(edit.line, edit.column);
    const end = source.offset(edit.endLine, edit.endColumn);
    if (start === null || end === null) return null;
    places.push({ edit, start, end });
  }
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  const first = places.at(0);
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  let text = '';
  let position = first.start;
  for (const { edit, start, end } of places) {
    text += source.text.slice(position, start) + edit.text;
    position = end;
  }
  const { line, column } = first.edit;
  const { endLine, endColumn } = last.edit;
  const range = byteRange(source, { line, column, endLine, endColumn });
  return range === null ? null : { range, text };
}
