import { type Io, wantsColor } from '../io.ts';
import { painter } from '../reporters/terminal.ts';
import { paintDiff, unifiedDiff } from './diff.ts';
import type { LintedFile } from './linted-file.ts';
import { describeFixes } from './write-fixes.ts';

/** Prints what fixing would change, as a diff, and on the error stream how much that is. */
export function printFixes(files: readonly LintedFile[], io: Io, color: boolean | undefined): void {
  const isPainted = wantsColor(io.stdout, io.env, color);
  for (const { change, report } of files) {
    if (change === null) continue;
    const diff = unifiedDiff(report.path, change.before, change.after);
    io.stdout.write(isPainted ? paintDiff(diff, painter(true)) : diff);
  }
  const isAny = files.some(({ change }) => change !== null);
  io.stderr.write(`--fix would put right ${isAny ? describeFixes(files) : 'nothing'}\n`);
}
