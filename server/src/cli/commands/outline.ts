import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur outline budget.report
  $ rapporteur outline draft.txt --kind report --house halton
  $ rapporteur outline budget.report --format json`;

/** The options of `outline` as the parser hands them over. */
export interface OutlineFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  format: 'text' | 'json';
  color?: boolean;
}

/** Declares `rapporteur outline`. */
export function register(program: Command): void {
  const command = program
    .command('outline')
    .summary('show how a document is built')
    .description(
      'Shows fields, sections, paragraphs, recommendations and appendices of a document as a tree, with the ' +
        'sections that say there is nothing to say, and those that are missing.',
    )
    .argument('<file>', 'a report or minutes');
  addSettingOptions(command)
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'),
    )
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: OutlineFlags) => {
      const { outline } = await import('../documents/outline.ts');
      process.exitCode = outline(file, flags, processIo());
    });
}
