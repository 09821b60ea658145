import type { DocumentKind } from '../../house/types.ts';
import type { Finding } from '../../lint/finding.ts';
import { fixDocument } from '../../lint/fix.ts';
import { lintText } from '../../lint/lint-text.ts';
import type { ConfigResolver, Resolved } from '../../workspace/config.ts';
import { detectKind, kindOfPath } from '../../workspace/kind.ts';
import type { TextFile } from '../../workspace/read-text.ts';
import type { FileOutcome, FileProblem } from './file-outcome.ts';

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

/**
 * Lints an opened file, and puts it right in memory when asked to. The own schemas of its house must be prepared.
 * Never throws: a fault of a rule costs the findings of one file.
 */
export function lintOpened(opened: OpenedFile, { fix }: LintFileOptions): FileOutcome {
  const { file, kind, resolved } = opened;
  const problem = problemOf(opened);
  if (problem !== null || !file.ok) return outcomeOf(opened, [], problem);
  const lint = (text: string) => lintText(text, kind, resolved.settings);
  try {
    if (fix === 'none') return outcomeOf(opened, lint(file.text).findings);
    const { text, applied, remaining } = fixDocument(file.text, lint, fix);
    return { ...outcomeOf(opened, remaining), source: text, fixed: applied };
  } catch (error) {
    return outcomeOf(opened, [], faultOf(error));
  }
}

/** An opened file whose findings are known. */
export function outcomeOf(
  { path, file, kind, resolved }: OpenedFile,
  findings: readonly Finding[],
  problem: FileProblem | null = null,
): FileOutcome {
  const text = file.ok ? file.text : null;
  return {
    path,
    kind,
    house: resolved.settings.house,
    original: text,
    source: text,
    bom: file.ok ? file.bom : '',
    findings,
    problem,
    fixed: 0,
  };
}

/** Why an opened file is not to be linted, or null. */
export function problemOf({ file, resolved: { noteProblem } }: OpenedFile): FileProblem | null {
  if (!file.ok) return file.problem;
  return noteProblem === null ? null : { rule: 'house-unknown', message: noteProblem, line: 1, column: 1 };
}

function faultOf(error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    rule: 'lint-failed',
    message: `This file could not be linted by a fault of rapporteur, please report it: ${message}`,
    line: 1,
    column: 1,
  };
}
