import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addOutOption, addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur diff before.report after.report
  $ rapporteur diff before.report after.report --format html --out changes.html
  $ git show HEAD~1:budget.report | rapporteur diff --stdin budget.report

Exit codes: 0 the same text, 1 it differs, 2 wrong use or a file that cannot be read.`;

/** The options of `diff` as the parser hands them over. */
export interface DiffFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  format: 'text' | 'json' | 'html';
  out?: string;
  stdin?: boolean;
  color?: boolean;
}

/** Declares `rapporteur diff`. */
export function register(program: Command): void {
  const command = program
    .command('diff')
    .summary('show what differs between two versions of a document')
    .description(
      'Shows what an author has changed, paragraph by paragraph and word by word. Numbers that follow what they ' +
        'number, lines broken elsewhere and notes to the author do not count as differences.',
    )
    .argument('<old>', 'the document as it was; with --stdin the new version')
    .argument('[new]', 'the document as it is now');
  addSettingOptions(command).addOption(
    new Option('-f, --format <format>', 'how to print it').choices(['text', 'json', 'html']).default('text'),
  );
  addOutOption(command)
    .option('--stdin', 'read the old version from the standard input')
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (old: string, fresh: string | undefined, flags: DiffFlags) => {
      const { diff } = await import('../documents/diff.ts');
      process.exitCode = await diff(old, fresh, flags, processIo());
    });
}
