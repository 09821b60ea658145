import { formatDocument } from '../../format/format-document.ts';
import { buildModel } from '../../model/build.ts';
import { absolutePath, shownPath, withSlashes } from '../../workspace/node-files.ts';
import { decodeText, readTextFile, type TextFile } from '../../workspace/node-read-text.ts';
import type { FormatFlags } from '../commands/format.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { type Io, readStdin } from '../io.ts';
import { openFile } from '../lint/lint-file.ts';
import { count, list } from '../reporters/terminal.ts';
import { createResolver } from '../settings-flags.ts';
import { writeDocument } from '../write-file.ts';

/** `rapporteur format`. */
export async function format(paths: readonly string[], flags: FormatFlags, io: Io): Promise<ExitCode> {
  const { stdin, stdinFilename } = flags;
  if (stdin && paths.length > 0)
    throw new UserError('--stdin takes no paths: give the name with --stdin-filename');
  if (paths.includes('-')) throw new UserError('There is no file -; --stdin reads the standard input');
  if (stdinFilename !== undefined && !stdin) throw new UserError('--stdin-filename goes with --stdin');
  return stdin ? formatStdin(flags, io) : formatFiles(paths, flags, io);
}

async function formatStdin(flags: FormatFlags, io: Io): Promise<ExitCode> {
  const name = withSlashes(flags.stdinFilename ?? '<stdin>');
  const file = decodeText(await readStdin(io));
  const result = formatFile(absolutePath(io.cwd, name), file, createResolver(flags, io.cwd), flags);
  if (result.complaint !== null) io.stderr.write(`${name}: ${result.complaint}\n`);
  if (flags.check) {
    if (result.state === 'changed') io.stdout.write(`${name}\n`);
    return codeOf([result], flags);
  }
  // A filter hands on what it cannot change.
  if (result.text !== null) io.stdout.write(result.text);
  return codeOf([result], flags);
}

async function formatFiles(paths: readonly string[], flags: FormatFlags, io: Io): Promise<ExitCode> {
  const resolver = createResolver(flags, io.cwd);
  const results: Formatted[] = [];
  for (const path of await findFiles(paths, resolver, io.cwd)) {
    const shown = shownPath(path, io.cwd);
    const result = formatFile(path, readTextFile(path), resolver, flags);
    if (result.state === 'changed' && !flags.check && result.text !== null) {
      const reason = await writeDocument(path, result.text);
      if (reason !== null) {
        result.state = 'failed';
        result.complaint = `The file ${reason}`;
      }
    }
    if (result.complaint !== null) io.stderr.write(`rapporteur: ${shown}: ${result.complaint}\n`);
    else if (result.state === 'changed') io.stdout.write(`${shown}\n`);
    results.push(result);
  }
  io.stderr.write(`${summaryOf(results, flags)}\n`);
  return codeOf(results, flags);
}

/** What became of one document. */
interface Formatted {
  /** `refused`: left as it is, because it cannot be rewritten safely. `failed`: it could not be read or written. */
  state: 'same' | 'changed' | 'refused' | 'failed';
  /** With its byte-order mark; null when there is none. */
  text: string | null;
  /** Why it was refused or failed. */
  complaint: string | null;
}

function formatFile(
  path: string,
  file: TextFile,
  resolver: ReturnType<typeof createResolver>,
  flags: FormatFlags,
): Formatted {
  const { kind, resolved } = openFile(path, file, resolver, { kind: flags.kind ?? null });
  if (!file.ok) {
    const { message, line, column } = file.problem;
    const place = line + column > 2 ? ` (line ${line}, column ${column})` : '';
    return { state: 'failed', text: null, complaint: message + place };
  }
  const original = file.bom + file.text;
  if (resolved.noteProblem !== null) {
    return { state: 'failed', text: original, complaint: resolved.noteProblem };
  }
  const { text, refusal } = formatDocument(buildModel(file.text, kind, resolved.settings.house));
  if (refusal !== null) return { state: 'refused', text: original, complaint: `left as it is: ${refusal}` };
  return text === file.text
    ? { state: 'same', text: original, complaint: null }
    : { state: 'changed', text: file.bom + text, complaint: null };
}

function codeOf(results: readonly Formatted[], { check }: FormatFlags): ExitCode {
  if (results.some(({ state }) => state === 'failed')) return EXIT.misuse;
  return check && results.some(({ state }) => state === 'changed') ? EXIT.findings : EXIT.clean;
}

function summaryOf(results: readonly Formatted[], { check }: FormatFlags): string {
  const number = (state: Formatted['state']) => results.filter((result) => result.state === state).length;
  const changed = `${count(number('changed'), 'file')} ${check ? 'would change' : 'rewritten'}`;
  const same = number('same') > 0 ? [`${count(number('same'), 'file')} in form already`] : [];
  const left = number('refused') + number('failed');
  return list([changed, ...same, ...(left > 0 ? [`${count(left, 'file')} left as found`] : [])]);
}
