import type { Severity } from '../house/types.ts';
import type { TextFile, TextProblem } from './node-read-text.ts';

/** What keeps a file from being linted: a finding about the file as such, which no rule made. */
export interface FileProblem extends Omit<TextProblem, 'rule'> {
  rule: TextProblem['rule'] | 'file-empty' | 'house-unknown' | 'lint-failed';
}

/**
 * Why a file is not to be linted, or null; the one answer of editor and command line.
 *
 * @param noteProblem why the house that the document's own note asks for is not to be had
 */
export function problemOf(
  file: TextFile | { ok: true; text: string },
  noteProblem: string | null,
): FileProblem | null {
  if (!file.ok) return file.problem;
  if (noteProblem !== null) return { rule: 'house-unknown', message: noteProblem, line: 1, column: 1 };
  if (!/\S/.test(file.text)) return { rule: 'file-empty', message: 'The file is empty', line: 1, column: 1 };
  return null;
}

/** A fault of a rule, told of the file that it fell over. */
export function faultOf(error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    rule: 'lint-failed',
    message: `This file could not be linted by a fault of rapporteur, please report it: ${message}`,
    line: 1,
    column: 1,
  };
}

/** A file that is yet to be written is in nobody's way; any other of these was never looked at. */
export function severityOfProblem({ rule }: FileProblem): Severity {
  return rule === 'file-empty' ? 'warning' : 'error';
}
