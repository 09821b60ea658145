import type { ConfigResolver } from '../../workspace/config.ts';
import { faultOf, problemOf } from '../../workspace/file-problem.ts';
import { readTextFile } from '../../workspace/node-read-text.ts';
import type { Progress } from '../progress.ts';
import type { LintCache } from './cache.ts';
import {
  failed,
  findingsOf,
  linted,
  lintedBefore,
  lintOpened,
  type OpenedFile,
  openFile,
} from './lint-file.ts';
import type { LintedFile, LintFileOptions } from './linted-file.ts';

/** How often the progress bar may be drawn, in milliseconds. */
const PAUSE_EVERY = 50;
/** How often memory is looked after, in files. */
const LOOK_EVERY = 50;

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
): Promise<LintedFile[]> {
  const files: LintedFile[] = [];
  let paused = 0;
  let isHeld = false;
  for (const [index, path] of paths.entries()) {
    if (!isHeld && index % LOOK_EVERY === LOOK_EVERY - 1) isHeld = await holdMemory();
    const opened = openFile(path, readTextFile(path), resolver, options);
    const { house } = opened.resolved.settings;
    if (resolver.needsPreparing(house)) await resolver.prepare(house);
    files.push(cache ? lintCached(opened, options, cache) : lintOpened(opened, options));
    if (progress === null) continue;
    progress.advance();
    if (Date.now() - paused < PAUSE_EVERY) continue;
    await new Promise((resolve) => setImmediate(resolve));
    paused = Date.now();
  }
  return files;
}

/** Takes the findings from the cache if they are there and there is nothing to put right. */
function lintCached(opened: OpenedFile, options: LintFileOptions, cache: LintCache): LintedFile {
  const { path, file, kind, resolved } = opened;
  if (!file.ok || problemOf(file, opened.resolved.noteProblem)) return lintOpened(opened, options);
  const key = cache.keyOf(file.text, kind, resolved.settings);
  const known = cache.get(path, key);
  if (known && (options.fix === 'none' || known.findings.every((finding) => !finding.fix))) {
    const file = lintedBefore(opened, known, options);
    if (known.facts === null && file.facts !== null) cache.set(path, key, { ...known, facts: file.facts });
    return file;
  }
  try {
    const found = findingsOf(opened, options.fix);
    const result = linted(opened, found, options);
    if (found.text === file.text) cache.set(path, key, { findings: found.findings, facts: result.facts });
    return result;
  } catch (error) {
    return failed(opened, faultOf(error), options);
  }
}

/** Only long runs need it, so only they load it. */
async function holdMemory(): Promise<boolean> {
  const { holdYoungGeneration } = await import('./young-generation.ts');
  return holdYoungGeneration();
}
