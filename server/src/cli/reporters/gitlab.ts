import { createHash } from 'node:crypto';
import type { DiagnosticDetail, LintReport } from '../../lint/report.ts';
import { lastLine, listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';

/** The fields of a Code Quality finding that GitLab reads. */
interface CodeQualityFinding {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  location: { path: string; lines: { begin: number; end: number } };
}

/** `critical` and `blocker` are left to tools that find security holes. */
const SEVERITIES: Record<DiagnosticDetail['severity'], CodeQualityFinding['severity']> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/**
 * GitLab's Code Quality report.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function render(report: LintReport, context: ReporterContext): string {
  const seen = new Map<string, number>();
  const findings = listedFiles(report, context).flatMap((file) =>
    file.diagnostics.map(
      (diagnostic): CodeQualityFinding => ({
        description: diagnostic.message,
        check_name: diagnostic.rule,
        fingerprint: uniqueFingerprint(seen, file.path, diagnostic.fingerprint),
        severity: SEVERITIES[diagnostic.severity],
        location: {
          path: context.inRepository(file.path),
          lines: { begin: diagnostic.line, end: lastLine(diagnostic) },
        },
      }),
    ),
  );
  return `${JSON.stringify(findings, null, 2)}\n`;
}

/**
 * GitLab keeps one finding of each fingerprint in a whole report, but the fingerprints of two files with the
 * same text, or of a slip made twice in one paragraph, are the same. The path and a running number tell them
 * apart and stay the same from run to run.
 */
function uniqueFingerprint(seen: Map<string, number>, path: string, fingerprint: string): string {
  const key = `${path}\0${fingerprint}`;
  const ordinal = seen.get(key) ?? 0;
  seen.set(key, ordinal + 1);
  return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex');
}
