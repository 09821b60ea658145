import type { ConfigResolver } from '../../workspace/config.ts';
import { absolutePath, shownPath } from '../../workspace/node-files.ts';
import { decodeText } from '../../workspace/node-read-text.ts';
import type { LintFlags } from '../commands/lint.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { type Io, readStdin } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { checkFlags } from './check-flags.ts';
import { finish } from './finish.ts';
import { lintAll, lintOptionsOf } from './lint-all.ts';
import { lintOpened, openFile } from './lint-file.ts';
import { lintTogether } from './lint-together.ts';

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
  const found = await takeFiles(await findFiles(paths, resolver, io.cwd), flags, io);
  const code = await lintFound(found, flags, resolver, io);
  if (!flags.failOnOpenComments) return code;
  const { tellOpenComments } = await import('./open-comments.ts');
  return Math.max(code, tellOpenComments(found, flags, io)) as ExitCode;
}

async function lintFound(
  found: readonly string[],
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<ExitCode> {
  const alone = await lintAll(found, flags, resolver, io);
  const linted = await lintTogether(alone, resolver, lintOptionsOf(flags, io));
  if (!flags.fix) return finish(linted, flags, io);
  const { writeFixes } = await import('./write-fixes.ts');
  const { files, failed } = await writeFixes(linted, flags, resolver, io);
  const code = await finish(files, flags, io);
  return failed ? EXIT.misuse : code;
}

async function takeFiles(files: string[], { shard }: LintFlags, io: Io): Promise<string[]> {
  if (!shard) return files;
  const { takeShard } = await import('./shard.ts');
  const names = files.map((path) => shownPath(path, io.cwd));
  return takeShard(files, names, shard);
}

/** The name that the standard input goes by when it is given none. */
const STDIN_NAME = '<stdin>';

async function lintStdin(flags: LintFlags, resolver: ConfigResolver, io: Io): Promise<ExitCode> {
  const text = decodeText(await readStdin(io));
  const path = absolutePath(io.cwd, flags.stdinFilename ?? STDIN_NAME);
  const opened = openFile(path, text, resolver, { kind: flags.kind ?? null });
  const { house } = opened.resolved.settings;
  if (resolver.needsPreparing(house)) await resolver.prepare(house);
  const options = lintOptionsOf(flags, io);
  const alone = lintOpened(opened, options);
  const [linted = alone] = await lintTogether([alone], resolver, options, text.ok ? text : undefined);
  if (!flags.fix) return finish([linted], flags, io);
  // The text goes where the text of a filter goes, so the findings have to go elsewhere.
  if (text.ok) io.stdout.write(linted.change?.after ?? text.bom + text.text);
  return finish([linted], flags, io, io.stderr);
}
