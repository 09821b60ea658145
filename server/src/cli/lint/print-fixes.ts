import { type Io, wantsColor } from '../io.ts';
import { painter } from '../reporters/terminal.ts';
import { paintDiff, unifiedDiff } from './diff.ts';
import type { FileOutcome } from './file-outcome.ts';
import { describeFixes, isChanged } from './write-fixes.ts';

/** Prints what fixing would change, as a diff, and on the error stream how much that is. */
export function printFixes(
  outcomes: readonly FileOutcome[],
  shown: (path: string) => string,
  io: Io,
  color: boolean | undefined,
): void {
  const isPainted = wantsColor(io.stdout, io.env, color);
  for (const { path, bom, original, source } of outcomes.filter(isChanged)) {
    const diff = unifiedDiff(shown(path), `${bom}${original}`, `${bom}${source}`);
    io.stdout.write(isPainted ? paintDiff(diff, painter(true)) : diff);
  }
  io.stderr.write(`--fix would put right ${describeFixes(outcomes)}\n`);
}
