import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import {
  applyBaseline,
  type Baseline,
  createBaseline,
  parseBaseline,
  printBaseline,
  type Remaining,
} from '../../lint/baseline.ts';
import type { FileReport } from '../../lint/report.ts';
import { whatIs, withSlashes } from '../../workspace/node-files.ts';
import { UserError } from '../exit-codes.ts';
import { reasonOf, writeNewFile } from '../write-file.ts';

/** Where `--write-baseline` writes when it is not told. */
export const DEFAULT_BASELINE = 'rapporteur-baseline.json';

/**
 * Leaves out the findings that a baseline file knows. Its paths are relative to its own folder, so that it serves
 * whatever folder the command runs in.
 *
 * @throws UserError when the file cannot be read or is no baseline
 */
export function withoutKnown(files: readonly FileReport[], file: string, folder: string): Remaining {
  const baseline = readBaseline(file, folder);
  const named = rename(files, (path) => pathFrom(dirname(resolve(folder, file)), resolve(folder, path)));
  const remaining = applyBaseline(named, baseline);
  const shown = remaining.files.map((report, index) => ({ ...report, path: files[index]?.path ?? '' }));
  return { ...remaining, files: shown };
}

/**
 * Writes all findings down as known.
 *
 * @returns how many findings and files there are in it
 * @throws UserError when the file cannot be written
 */
export function writeBaseline(
  files: readonly FileReport[],
  file: string,
  folder: string,
): { findings: number; files: number } {
  const absolute = resolve(folder, file);
  refuseOther(absolute, file);
  const named = rename(files, (path) => pathFrom(dirname(absolute), resolve(folder, path)));
  const baseline = createBaseline(named);
  writeNewFile(absolute, file, printBaseline(baseline));
  const known = Object.values(baseline.files);
  return { findings: known.flatMap((rules) => Object.values(rules).flat()).length, files: known.length };
}

/** What stands behind the option is taken for the file to write, and may be what was meant to be linted. */
function refuseOther(path: string, shown: string): void {
  switch (whatIs(path)) {
    case 'nothing':
      return;
    case 'folder':
      throw new UserError(
        `${shown} is a folder, and --write-baseline takes the name of a file: put what is to be linted before it`,
      );
    case 'file':
      if (isBaselineOrEmpty(textOf(path, shown))) return;
      throw new UserError(
        `${shown} is there already and is no baseline: put what is to be linted before --write-baseline, or give another name`,
      );
  }
}

/** Nothing of a device or a pipe: whoever reads one waits for what may never come. */
function textOf(path: string, shown: string): string {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    throw new UserError(`${shown} ${reasonOf(error)}`);
  }
}

function readBaseline(file: string, folder: string): Baseline {
  let text: string;
  try {
    text = readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read: ${message}`;
    throw new UserError(`the baseline ${file} ${why}; make one with --write-baseline ${file}`);
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new UserError(`${file} is not a baseline; make one with --write-baseline ${file}`);
  return baseline;
}

/** A baseline that a failed merge has broken is to be written anew, too. */
function isBaselineOrEmpty(text: string): boolean {
  return text.trim() === '' || /^(?:<{7}[^\n]*\n)?\s*\{\s*"version"/.test(text);
}

function rename(files: readonly FileReport[], name: (path: string) => string): FileReport[] {
  return files.map((file) => ({ ...file, path: name(file.path) }));
}

function pathFrom(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}
