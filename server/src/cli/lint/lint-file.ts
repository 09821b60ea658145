import type { DocumentKind } from '../../house/types.ts';
import { fixDocument } from '../../lint/fix.ts';
import { lintText } from '../../lint/lint-text.ts';
import type { ConfigResolver, Resolved } from '../../workspace/config.ts';
import { detectKind, kindOfPath } from '../../workspace/kind.ts';
import type { TextFile } from '../../workspace/read-text.ts';
import type { FileOutcome } from './file-outcome.ts';

/** How the files of a run are linted. */
export interface LintFileOptions {
  /** `--kind`, or null. */
  kind: DocumentKind | null;
  fix: 'none' | 'safe-only' | 'with-unsafe';
}

/** A file that has been read, with what applies to it. */
export interface OpenedFile {
  path: string;
  file: TextFile;
  kind: DocumentKind;
  resolved: Resolved;
}

/**
 * Finds out what applies to a file that has been read.
 *
 * @throws ConfigProblem when its configuration or house cannot be used
 */
export function openFile(
  path: string,
  file: TextFile,
  resolver: ConfigResolver,
  options: LintFileOptions,
): OpenedFile {
  const text = file.ok ? file.text : null;
  const resolved = resolver.resolve(path, text);
  const kind = options.kind ?? kindOfPath(path) ?? resolved.kind ?? detectKind(text ?? '');
  return { path, file, kind, resolved };
}

/** Lints an opened file, and puts it right in memory when asked to. The own schemas of its house must be prepared. */
export function lintOpened(
  { path, file, kind, resolved }: OpenedFile,
  { fix }: LintFileOptions,
): FileOutcome {
  const { settings, noteProblem } = resolved;
  const outcome: FileOutcome = {
    path,
    kind,
    house: settings.house,
    source: null,
    findings: [],
    problem: null,
    fixed: 0,
  };
  if (!file.ok) return { ...outcome, problem: file.problem };
  if (noteProblem !== null) {
    const problem = { rule: 'house-unknown', message: noteProblem, line: 1, column: 1 } as const;
    return { ...outcome, source: file.text, problem };
  }
  const lint = (text: string) => lintText(text, kind, settings);
  if (fix === 'none') return { ...outcome, source: file.text, findings: lint(file.text).findings };
  const fixed = fixDocument(file.text, lint, fix);
  return { ...outcome, source: fixed.text, findings: fixed.remaining, fixed: fixed.applied };
}
