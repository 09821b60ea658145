import type { Command } from 'commander';
import { processIo } from '../io.ts';
import { addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur format budget.report
  $ rapporteur format --check                say which files below this folder would change
  $ rapporteur format --stdin --house halton < draft.txt

No word is changed, added or lost; what cannot be rewritten safely is left as it is.
Exit codes: 0 done, 1 with --check: files would change, 2 wrong use or a file that cannot be read or written.`;

/** The options of `format` as the parser hands them over. */
export interface FormatFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  check?: boolean;
  stdin?: boolean;
  stdinFilename?: string;
}

/** Declares `rapporteur format`. */
export function register(program: Command): void {
  const command = program
    .command('format')
    .summary('rewrite documents to the form of their house')
    .description(
      'Rewrites reports and minutes to the form that their house lays down: numbers, markers, colons, ' +
        'broken lines. Without paths, every .report and .minutes file below this folder.',
    )
    .argument('[paths...]', 'files, folders and globs');
  addSettingOptions(command)
    .option('--check', 'say which files would change, and change none')
    .option('--stdin', 'format the standard input to the standard output')
    .option('--stdin-filename <file>', 'the name that the standard input goes by')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: FormatFlags) => {
      const { format } = await import('../format/format.ts');
      process.exitCode = await format(paths, flags, processIo());
    });
}
