import type { ConfigResolver } from '../../workspace/config.ts';
import type { LintFlags } from '../commands/lint.ts';
import type { Io } from '../io.ts';
import { count } from '../reporters/terminal.ts';
import { writeDocument } from '../write-file.ts';
import type { FileOutcome } from './file-outcome.ts';
import { lintOptionsOf } from './lint-all.ts';
import { lintFiles } from './lint-files.ts';

/**
 * Writes the files that fixing changed. One that cannot be written is told of, does not stop the others, and is
 * linted again as it is.
 */
export async function writeFixes(
  outcomes: readonly FileOutcome[],
  shown: (path: string) => string,
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<{ outcomes: FileOutcome[]; failed: boolean }> {
  const failed = new Set<string>();
  for (const { path, bom, source } of outcomes.filter(isChanged)) {
    const reason = await writeDocument(path, `${bom}${source}`);
    if (reason === null) continue;
    failed.add(path);
    io.stderr.write(`rapporteur: ${shown(path)} ${reason}\n`);
  }
  const written = outcomes.filter(({ path }) => !failed.has(path));
  if (written.some(isChanged)) io.stderr.write(`Put right ${describeFixes(written)}\n`);
  const again = await lintFiles(
    [...failed],
    resolver,
    { ...lintOptionsOf(flags), fix: 'none' },
    NOTHING_BESIDE,
  );
  const asTheyAre = new Map(again.map((outcome) => [outcome.path, outcome]));
  return {
    outcomes: outcomes.map((outcome) => asTheyAre.get(outcome.path) ?? outcome),
    failed: failed.size > 0,
  };
}

const NOTHING_BESIDE = { cache: null, progress: null };

/** Whether fixing changed a file. */
export function isChanged({ original, source }: FileOutcome): boolean {
  return original !== null && source !== null && original !== source;
}

/** `12 findings in 3 files`, of those that fixing changed. */
export function describeFixes(outcomes: readonly FileOutcome[]): string {
  const changed = outcomes.filter(isChanged);
  const findings = changed.reduce((sum, { fixed }) => sum + fixed, 0);
  return `${count(findings, 'finding')} in ${count(changed.length, 'file')}`;
}
