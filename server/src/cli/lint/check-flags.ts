import type { LintFlags } from '../commands/lint.ts';
import { UserError } from '../exit-codes.ts';
import { refuseDocument } from '../write-file.ts';

/**
 * Refuses options that contradict one another, so that none of them silently does nothing.
 *
 * @throws UserError
 */
export function checkFlags(paths: readonly string[], flags: LintFlags): void {
  const refuse = (condition: unknown, sentence: string) => {
    if (condition) throw new UserError(sentence);
  };
  const { stdin, watch, fix, fixDryRun, writeBaseline, cacheLocation, cache } = flags;
  refuse(stdin && paths.length > 0, '--stdin takes no paths: give the name with --stdin-filename');
  refuse(paths.includes('-'), 'There is no file -; --stdin reads the standard input');
  refuse(flags.stdinFilename !== undefined && !stdin, '--stdin-filename goes with --stdin');
  refuse(fix && fixDryRun, '--fix and --fix-dry-run exclude each other');
  refuse(flags.unsafe && !fix && !fixDryRun, '--unsafe goes with --fix or --fix-dry-run');
  refuse(flags.statistics && flags.format !== 'stylish', '--statistics goes with --format stylish');
  refuse(cacheLocation !== undefined && !cache, '--cache-location goes with --cache');
  for (const file of [flags.out, writeBaseline, cacheLocation])
    if (typeof file === 'string') refuseDocument(file);
  const { failOnOpenComments } = flags;
  for (const [name, value] of Object.entries({
    stdin,
    fixDryRun,
    writeBaseline,
    shard: flags.shard,
    failOnOpenComments,
  })) {
    refuse(watch && value, `--watch cannot be combined with --${dashed(name)}`);
  }
  for (const [name, value] of Object.entries({
    cache,
    shard: flags.shard,
    writeBaseline,
    failOnOpenComments,
  })) {
    refuse(stdin && value, `--stdin cannot be combined with --${dashed(name)}`);
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
