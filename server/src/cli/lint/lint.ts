import type { ConfigResolver } from '../../workspace/config.ts';
import { absolutePath, shownPath, withSlashes } from '../../workspace/node-files.ts';
import { decodeText } from '../../workspace/read-text.ts';
import type { LintFlags } from '../commands/lint.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { type Io, readStdin } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { checkFlags } from './check-flags.ts';
import type { FileOutcome } from './file-outcome.ts';
import { finish } from './finish.ts';
import { lintAll, lintOptionsOf } from './lint-all.ts';
import { lintOpened, openFile } from './lint-file.ts';

/** `rapporteur lint`. */
export async function lint(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  checkFlags(paths, flags);
  if (flags.watch) {
    const { watch } = await import('./watch.ts');
    return watch(paths, flags, io);
  }
  const resolver = createResolver(flags, io.cwd);
  return flags.stdin ? lintStdin(flags, resolver, io) : lintPaths(paths, flags, resolver, io);
}

async function lintPaths(
  paths: readonly string[],
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<ExitCode> {
  const shown = (path: string) => shownPath(path, io.cwd);
  const files = await takeFiles(await findFiles(paths, resolver, io.cwd), shown, flags);
  const linted = await lintAll(files, flags, resolver, io);
  if (!flags.fix) return finish(linted, shown, flags, io);
  const { writeFixes } = await import('./write-fixes.ts');
  const { outcomes, failed } = await writeFixes(linted, shown, flags, resolver, io);
  const code = await finish(outcomes, shown, flags, io);
  return failed ? EXIT.misuse : code;
}

async function takeFiles(
  files: string[],
  shown: (path: string) => string,
  { shard }: LintFlags,
): Promise<string[]> {
  if (!shard) return files;
  const { takeShard } = await import('./shard.ts');
  return takeShard(files, files.map(shown), shard);
}

/** The name that the standard input goes by when it is given none. */
const STDIN_NAME = '<stdin>';

async function lintStdin(flags: LintFlags, resolver: ConfigResolver, io: Io): Promise<ExitCode> {
  const outcome = await lintText(await readStdin(io), flags, resolver, io);
  const shown = () => withSlashes(flags.stdinFilename ?? STDIN_NAME);
  if (!flags.fix) return finish([outcome], shown, flags, io);
  // The text goes where the text of a filter goes, so the findings have to go elsewhere.
  if (outcome.source !== null) io.stdout.write(outcome.bom + outcome.source);
  return finish([outcome], shown, flags, io, io.stderr);
}

async function lintText(
  bytes: Buffer,
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<FileOutcome> {
  const path = absolutePath(io.cwd, flags.stdinFilename ?? STDIN_NAME);
  const options = lintOptionsOf(flags);
  const opened = openFile(path, decodeText(bytes), resolver, options);
  const { house } = opened.resolved.settings;
  if (resolver.needsPreparing(house)) await resolver.prepare(house);
  return lintOpened(opened, options);
}
