import type { Command } from 'commander';
import { addSettingOptions } from '../options.ts';

/** Declares `rapporteur format`. */
export function register(program: Command): void {
  addSettingOptions(
    program
      .command('format')
      .summary('rewrite documents to the form of their house')
      .argument('[paths...]', 'files, folders and globs'),
  )
    .option('--check', 'list the files that would change, and change none')
    .option('--stdin', 'format the standard input to the standard output');
}
