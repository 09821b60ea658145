import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addOutOption, addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur export budget.report --to html -o budget.html
  $ rapporteur export depot.report --exempt full -o depot-members.html

The page is one file that needs nothing else. Notes (// …) are never in it. With --exempt public, which is what
happens unless you say otherwise, each exempt part is replaced by the paragraph under which it is exempt.`;

/** The options of `export` as the parser hands them over. */
export interface ExportFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  to: 'html';
  out?: string;
  exempt: 'public' | 'full';
}

/** Declares `rapporteur export`. */
export function register(program: Command): void {
  const command = program
    .command('export')
    .summary('make the page that is published')
    .description('Writes a document as one accessible web page, as the council publishes it.')
    .argument('<file>', 'a report or minutes');
  addSettingOptions(command).addOption(
    new Option('--to <format>', 'what to make of it').choices(['html']).default('html'),
  );
  addOutOption(command)
    .addOption(
      new Option('--exempt <mode>', 'leave out the exempt parts, or mark them')
        .choices(['public', 'full'])
        .default('public'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: ExportFlags) => {
      const { exportDocument } = await import('../documents/export.ts');
      process.exitCode = exportDocument(file, flags, processIo());
    });
}
