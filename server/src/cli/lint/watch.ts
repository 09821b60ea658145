import { existsSync, type FSWatcher as FolderWatcher, lstatSync, watch as watchFolder } from 'node:fs';
import { basename } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { CONFIG_NAME } from '../../workspace/config.ts';
import { ConfigProblem } from '../../workspace/config-problem.ts';
import { folderOf, pathIn } from '../../workspace/files.ts';
import { kindOfPath } from '../../workspace/kind.ts';
import { absolutePath, withSlashes } from '../../workspace/node-files.ts';
import type { LintFlags } from '../commands/lint.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import type { Io } from '../io.ts';
import { tellProblem } from '../problems.ts';
import { count } from '../reporters/terminal.ts';
import { createResolver } from '../settings-flags.ts';
import { finish } from './finish.ts';
import { lintAll, lintOptionsOf } from './lint-all.ts';
import { lintTogether } from './lint-together.ts';
import type { LintedFile } from './linted-file.ts';
import { writeFixes } from './write-fixes.ts';

/** Editors save in several steps; what happens within this many milliseconds is one change. */
const SETTLE = 60;
/** The screen and what has scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * `rapporteur lint --watch`: lints, and lints again what changes, until Ctrl-C.
 *
 * @throws UserError when a path matches nothing at the beginning
 */
export async function watch(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  const session = new WatchSession(paths, flags, io);
  await session.start();
  await new Promise<void>((resolve) => io.onInterrupt?.(resolve));
  await session.stop();
  return EXIT.interrupted;
}

class WatchSession {
  readonly #paths: readonly string[];
  readonly #flags: LintFlags;
  readonly #io: Io;
  #resolver: ReturnType<typeof createResolver>;
  readonly #files = new Map<string, LintedFile>();
  /** Config and house files, absolute: what they say holds for all documents. */
  #settings = new Set<string>();
  /** Whether the settings could not be read: any file that appears may be the house that was not there. */
  #isAstray = false;
  #watcher: FSWatcher | null = null;
  /** Of the folders above, for the configurations in them. */
  #above: FolderWatcher[] = [];
  #isBlind = false;
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(paths: readonly string[], flags: LintFlags, io: Io) {
    this.#paths = paths;
    this.#flags = flags;
    this.#io = io;
    this.#resolver = createResolver(flags, io.cwd);
  }

  async start(): Promise<void> {
    // A path that matches nothing ends the command as it does without --watch.
    await findFiles(this.#paths, this.#resolver, this.#io.cwd).catch((error: unknown) => {
      if (!(error instanceof ConfigProblem)) throw error;
    });
    const roots = this.#roots();
    this.#watcher = watchFiles(roots, {
      ignoreInitial: true,
      ignored: (path, stats) => {
        if (stats?.isFile()) return !this.#isOfInterest(withSlashes(path));
        // Not followed either when documents are looked for: they lead in circles.
        return stats?.isDirectory() === true && !roots.includes(withSlashes(path)) && isLink(path);
      },
      // Linting tells of a folder that may not be read.
      ignorePermissionErrors: true,
    });
    this.#watcher.on('all', (_event, path) => this.#note(withSlashes(path)));
    this.#watcher.on('error', (error) => this.#tellBlind(error as Error));
    if (this.#flags.config === undefined) this.#watchAbove(roots);
    await this.#lint(null);
  }

  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    for (const watcher of this.#above) watcher.close();
    await this.#watcher?.close();
    await this.#running;
  }

  /** What is watched: the paths of the command line, and for a glob the folder it begins in. */
  #roots(): string[] {
    const { cwd } = this.#io;
    return (this.#paths.length === 0 ? ['.'] : this.#paths).map((path) => {
      const absolute = absolutePath(cwd, path);
      if (existsSync(absolute)) return absolute;
      const [before = ''] = withSlashes(path).split(/[*?[{(!]/, 1);
      return absolutePath(cwd, before.slice(0, before.lastIndexOf('/') + 1) || '.');
    });
  }

  /** Configurations are looked for in all folders above; of one that may not be read none is found either. */
  #watchAbove(roots: readonly string[]): void {
    for (const folder of foldersAbove(roots)) {
      try {
        const watcher = watchFolder(folder, (_event, name) => {
          if (name === CONFIG_NAME) this.#note(pathIn(folder, name));
        });
        this.#above.push(watcher.on('error', (error) => this.#tellBlind(error)));
      } catch (error) {
        if ((error as { code?: string }).code !== 'EACCES') this.#tellBlind(error as Error);
      }
    }
  }

  /** The system may watch only so many files for one user. */
  #tellBlind({ message }: Error): void {
    if (!this.#isBlind) this.#io.stderr.write(`Some changes will go unnoticed: ${message}\n`);
    this.#isBlind = true;
  }

  #isOfInterest(path: string): boolean {
    if (/\/(?:node_modules|\.git)\//.test(path)) return false;
    if (this.#isAstray && path.endsWith('.json')) return true;
    const isDocument = kindOfPath(path) !== null || this.#files.has(path);
    return isDocument || this.#settings.has(path) || basename(path) === CONFIG_NAME;
  }

  #note(path: string): void {
    if (!this.#isOfInterest(path)) return;
    this.#changed.add(path);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const changed = this.#changed;
      this.#changed = new Set();
      this.#running = this.#running.then(() => this.#lint(changed));
    }, SETTLE);
  }

  /** Lints what has changed, or everything (null), and shows where all documents stand. Never throws. */
  async #lint(changed: ReadonlySet<string> | null): Promise<void> {
    const { cwd, stdout, stderr } = this.#io;
    const isAnew = changed === null || [...changed].some((path) => kindOfPath(path) === null);
    try {
      if (isAnew) this.#resolver = createResolver(this.#flags, cwd);
      const files = await findFiles(this.#paths, this.#resolver, cwd);
      const stale = files.filter((path) => isAnew || changed.has(path) || !this.#files.has(path));
      const fresh = new Map((await this.#lintFiles(stale)).map((file) => [file.path, file]));
      const all = files.flatMap((path) => fresh.get(path) ?? this.#files.get(path) ?? []);
      this.#files.clear();
      for (const file of all) this.#files.set(file.path, file);
      this.#watchSettings(files);
      this.#isAstray = false;
      const together = await this.#lintTogether(all);
      if (stdout.isTTY) stdout.write(CLEAR);
      await finish(together, this.#flags, this.#io);
    } catch (error) {
      await tellProblem(error, this.#io);
      this.#isAstray = error instanceof ConfigProblem;
      if (error instanceof ConfigProblem) this.#addSettings(error.errors.map(({ file }) => file));
    }
    stderr.write(`Watching ${count(this.#files.size, 'file')}; Ctrl-C ends\n`);
  }

  async #lintFiles(paths: readonly string[]): Promise<LintedFile[]> {
    const files = await lintAll(paths, this.#flags, this.#resolver, this.#io);
    return this.#flags.fix ? (await writeFixes(files, this.#flags, this.#resolver, this.#io)).files : files;
  }

  /** What the files say of each other is found anew each time. */
  async #lintTogether(files: readonly LintedFile[]): Promise<LintedFile[]> {
    const options = lintOptionsOf(this.#flags, this.#io);
    const alone = files.map((file) => ({ ...file, change: null }));
    const linted = await lintTogether(alone, this.#resolver, options);
    return this.#flags.fix ? (await writeFixes(linted, this.#flags, this.#resolver, this.#io)).files : linted;
  }

  #watchSettings(files: readonly string[]): void {
    const used = files.flatMap((path) => {
      const { configs, settings } = this.#resolver.resolve(path, null);
      return [...configs, ...settings.house.sources.filter((source) => !source.startsWith('built-in:'))];
    });
    this.#settings = new Set(used);
    this.#watcher?.add([...this.#settings]);
  }

  #addSettings(files: readonly string[]): void {
    for (const file of files) if (file !== '') this.#settings.add(file);
    this.#watcher?.add([...this.#settings]);
  }
}

/** Where configurations are looked for beside the paths and what is below them. */
function foldersAbove(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
