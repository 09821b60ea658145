import type { ConfigResolver } from '../../workspace/config.ts';
import { kindOfPath } from '../../workspace/kind.ts';
import { shownPath } from '../../workspace/node-files.ts';
import type { LintFlags } from '../commands/lint.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import type { LintCache } from './cache.ts';
import { lintFiles } from './lint-files.ts';
import type { LintedFile, LintFileOptions } from './linted-file.ts';

/** How the options say that files are linted, and what the output needs of them. */
export function lintOptionsOf(flags: LintFlags, io: Io): LintFileOptions {
  const { format, baseline, writeBaseline } = flags;
  const isFixing = flags.fix || flags.fixDryRun;
  const isOf = (...formats: LintFlags['format'][]) => formats.includes(format);
  return {
    kind: flags.kind ?? null,
    fix: isFixing ? (flags.unsafe ? 'with-unsafe' : 'safe-only') : 'none',
    details: {
      fingerprints: isOf('sarif', 'gitlab') || baseline !== undefined || writeBaseline !== undefined,
      edits: isOf('sarif', 'rdjson'),
      related: isOf('stylish', 'sarif', 'rdjson'),
      // On a terminal the words that a finding is about are quoted.
      source: isOf('rdjson') || (isOf('stylish') && io.stdout.isTTY === true),
    },
    facts: 'wanted',
    folder: io.cwd,
  };
}

/** Whether files of these names can be compared: reports alone lead to nothing. */
function canBeCompared(files: readonly string[], { kind }: LintFlags): boolean {
  return kind === 'minutes' || files.some((path) => kindOfPath(path) !== 'report');
}

/**
 * Lints files as the options say, each by itself: with or without cache, progress bar and threads. In the order of the
 * files.
 */
export async function lintAll(
  files: readonly string[],
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<LintedFile[]> {
  const options = lintOptionsOf(flags, io);
  if (!flags.watch && !canBeCompared(files, flags)) options.facts = 'unwanted';
  const cache = flags.cache ? await openCache(flags, io) : null;
  const progress = await progressOn(io, files.length);
  try {
    const linted = await lintWith(files, flags, resolver, options, { cache, progress });
    const reason = (await cache?.save()) ?? null;
    if (reason !== null)
      io.stderr.write(`rapporteur: the cache ${shownPath(cache?.file ?? '', io.cwd)} ${reason}\n`);
    return linted;
  } finally {
    progress?.stop();
  }
}

async function lintWith(
  files: readonly string[],
  flags: LintFlags,
  resolver: ConfigResolver,
  options: LintFileOptions,
  beside: { cache: LintCache | null; progress: Progress | null },
): Promise<LintedFile[]> {
  if (flags.jobs !== undefined && beside.cache === null) {
    const { hasThreads, lintInThreads, threadCount } = await import('./threads.ts');
    const threads = threadCount(flags.jobs, files.length);
    const { house, config, rule } = flags;
    const task = { paths: files, flags: { house, config, rule }, options };
    const linted = threads > 1 && hasThreads ? await lintInThreads(task, threads, beside.progress) : null;
    if (linted !== null) return linted;
  }
  return lintFiles(files, resolver, options, beside);
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
