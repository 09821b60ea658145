import type { ConfigResolver } from '../../workspace/config.ts';
import { shownPath } from '../../workspace/node-files.ts';
import type { LintFlags } from '../commands/lint.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import type { LintCache } from './cache.ts';
import type { FileOutcome } from './file-outcome.ts';
import type { LintFileOptions } from './lint-file.ts';
import { lintFiles } from './lint-files.ts';

/** How the options say that files are linted. */
export function lintOptionsOf(flags: LintFlags): LintFileOptions {
  const isFixing = flags.fix || flags.fixDryRun;
  return {
    kind: flags.kind ?? null,
    fix: isFixing ? (flags.unsafe ? 'with-unsafe' : 'safe-only') : 'none',
  };
}

/** Lints files as the options say: with or without cache, progress bar and threads. In the order of the files. */
export async function lintAll(
  files: readonly string[],
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<FileOutcome[]> {
  const options = lintOptionsOf(flags);
  const cache = flags.cache ? await openCache(flags, io) : null;
  const progress = await progressOn(io, files.length);
  try {
    const outcomes = await lintFiles(files, resolver, options, { cache, progress });
    const reason = (await cache?.save()) ?? null;
    if (reason !== null)
      io.stderr.write(`rapporteur: the cache ${shownPath(cache?.file ?? '', io.cwd)} ${reason}\n`);
    return outcomes;
  } finally {
    progress?.stop();
  }
}

async function openCache(flags: LintFlags, io: Io): Promise<LintCache> {
  const { DEFAULT_CACHE, LintCache: Cache } = await import('./cache.ts');
  return new Cache(flags.cacheLocation ?? DEFAULT_CACHE, io.cwd);
}

/** A bar is for somebody who watches; elsewhere its module is not even loaded. */
async function progressOn(io: Io, total: number): Promise<Progress | null> {
  if (total < 2 || !io.stderr.isTTY) return null;
  const { startProgress } = await import('../progress.ts');
  return startProgress(total, { stream: io.stderr });
}
