import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur parse budget.report > budget.json
  $ rapporteur parse draft.txt --kind report --house halton

schemas/document.schema.json describes what is printed.`;

/** The options of `parse` as the parser hands them over. */
export interface ParseFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  format: 'json';
}

/** Declares `rapporteur parse`. */
export function register(program: Command): void {
  const command = program
    .command('parse')
    .summary('print what a document says, for other programs')
    .description('Prints the document model: fields, sections, recommendations, implications, references.')
    .argument('<file>', 'a report or minutes');
  addSettingOptions(command)
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(['json']).default('json'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: ParseFlags) => {
      const { parse } = await import('../documents/parse.ts');
      process.exitCode = parse(file, flags, processIo());
    });
}
