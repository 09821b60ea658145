import { setImmediate } from 'node:timers/promises';
import type { ConfigResolver } from '../../workspace/config.ts';
import { readTextFile } from '../../workspace/read-text.ts';
import type { Progress } from '../progress.ts';
import type { FileOutcome } from './file-outcome.ts';
import { type LintFileOptions, lintOpened, openFile } from './lint-file.ts';

/** How often the bar may be drawn, in milliseconds. */
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
  progress: Progress | null,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let paused = performance.now();
  for (const path of paths) {
    const opened = openFile(path, readTextFile(path), resolver, options);
    const { house } = opened.resolved.settings;
    if (resolver.needsPreparing(house)) await resolver.prepare(house);
    outcomes.push(lintOpened(opened, options));
    if (progress === null) continue;
    progress.advance();
    const now = performance.now();
    if (now - paused < PAUSE_EVERY) continue;
    paused = now;
    await setImmediate();
  }
  return outcomes;
}
