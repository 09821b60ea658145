import { setImmediate } from 'node:timers/promises';
import type { ConfigResolver } from '../../workspace/config.ts';
import { readTextFile } from '../../workspace/read-text.ts';
import type { Progress } from '../progress.ts';
import type { LintCache } from './cache.ts';
import type { FileOutcome } from './file-outcome.ts';
import {
  type LintFileOptions,
  lintOpened,
  type OpenedFile,
  openFile,
  outcomeOf,
  problemOf,
} from './lint-file.ts';

/** How often the progress bar may be drawn, in milliseconds. */
const PAUSE_EVERY = 50;

/**
 * Lints files one after another in this thread. Reading is synchronous, which is the fastest there is; now and
 * then the loop lets the progress bar draw.
 *
 * @throws ConfigProblem when a configuration or house cannot be used
 */
export async function lintFiles(
  paths: readonly string[],
  resolver: ConfigResolver,
  options: LintFileOptions,
  { cache, progress }: { cache: LintCache | null; progress: Progress | null },
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let paused = 0;
  for (const path of paths) {
    const opened = openFile(path, readTextFile(path), resolver, options);
    const { house } = opened.resolved.settings;
    if (resolver.needsPreparing(house)) await resolver.prepare(house);
    outcomes.push(cache ? lintCached(opened, options, cache) : lintOpened(opened, options));
    if (progress === null) continue;
    progress.advance();
    if (Date.now() - paused < PAUSE_EVERY) continue;
    await setImmediate();
    paused = Date.now();
  }
  return outcomes;
}

/** Takes the findings from the cache if they are there and nothing is to be put right. */
export function lintCached(opened: OpenedFile, options: LintFileOptions, cache: LintCache): FileOutcome {
  const { path, file, kind, resolved } = opened;
  if (!file.ok || problemOf(opened)) return lintOpened(opened, options);
  const key = cache.keyOf(file.text, kind, resolved.settings);
  const known = cache.get(path, key);
  const isDone = known && (options.fix === 'none' || known.every((finding) => !finding.fix));
  if (isDone) return outcomeOf(opened, known);
  const outcome = lintOpened(opened, options);
  if (outcome.problem === null && outcome.source === file.text) cache.set(path, key, outcome.findings);
  return outcome;
}
