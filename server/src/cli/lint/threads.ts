import { availableParallelism } from 'node:os';
import type { HouseError } from '../../house/locate.ts';
import { ConfigProblem } from '../../workspace/config-problem.ts';
import type { Progress } from '../progress.ts';
import { createResolver, type SettingFlags } from '../settings-flags.ts';
import { build } from '../version.ts';
import { lintFiles } from './lint-files.ts';
import type { LintedFile, LintFileOptions } from './linted-file.ts';

/** Below this many files for each thread, starting the thread takes longer than it saves. */
const LEAST = 1500;
/** How often a thread reports back: often enough for the progress bar, and so that all end at about the same time. */
const BATCH = 100;

/** What a thread is asked to do. Plain data, as it is copied. */
export interface ThreadTask {
  paths: readonly string[];
  flags: SettingFlags;
  options: LintFileOptions;
}

/** What comes back. Errors lose what they carry on the way between threads, so they come as data. */
export type ThreadResult = { ok: true; files: LintedFile[] } | { ok: false; errors: readonly HouseError[] };

/** How many threads to use: as asked for, or as many as there are processors and work for. */
export function threadCount(jobs: number | 'auto' | undefined, files: number): number {
  if (jobs === undefined) return 1;
  if (jobs !== 'auto') return Math.max(1, Math.min(jobs, files));
  return Math.max(1, Math.min(availableParallelism(), Math.floor(files / LEAST)));
}

/**
 * Lints files in several threads. The results are in the order of the files.
 *
 * @returns null where the pool of threads is not installed: what comes with the extension has nothing beside it
 * @throws ConfigProblem when a configuration or house cannot be used
 */
export async function lintInThreads(
  task: ThreadTask,
  threads: number,
  progress: Progress | null,
): Promise<LintedFile[] | null> {
  const Tinypool = await findPool();
  if (Tinypool === null) return null;
  const pool = new Tinypool({
    filename: new URL('./lint-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const results = await Promise.all(
      batches(task.paths).map(async (paths) => {
        const result: ThreadResult = await pool.run({ ...task, paths });
        progress?.advance(paths.length);
        return result;
      }),
    );
    return results.flatMap((result) => {
      if (!result.ok) throw new ConfigProblem(result.errors);
      return result.files;
    });
  } finally {
    await pool.destroy();
  }
}

async function findPool(): Promise<typeof import('tinypool').Tinypool | null> {
  try {
    return (await import('tinypool')).Tinypool;
  } catch (error) {
    // As `import` says it, and as the bundle does, which asks by `require`.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Whether there are threads to be had: the sources are not built for them. */
export const hasThreads = build !== 'source';

let known: { key: string; resolver: ReturnType<typeof createResolver> } | null = null;

/** What a thread does with a task. Configurations are read once a thread. */
export async function runThreadTask({ paths, flags, options }: ThreadTask): Promise<ThreadResult> {
  const key = JSON.stringify(flags);
  if (known?.key !== key) known = { key, resolver: createResolver(flags, options.folder) };
  try {
    const files = await lintFiles(paths, known.resolver, options, { cache: null, progress: null });
    return { ok: true, files };
  } catch (error) {
    if (error instanceof ConfigProblem) return { ok: false, errors: error.errors };
    throw error;
  }
}

function batches(paths: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < paths.length; at += BATCH) found.push(paths.slice(at, at + BATCH));
  return found;
}
