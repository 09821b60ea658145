import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur print-config reports/budget.report
  $ rapporteur print-config reports/budget.report --format json`;

/** The options of `print-config` as the parser hands them over. */
export interface PrintConfigFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  rule?: string[];
  format: 'text' | 'json';
  color?: boolean;
}

/** Declares `rapporteur print-config`. */
export function register(program: Command): void {
  const command = program
    .command('print-config')
    .summary('show what applies to a document, and why')
    .description(
      'Shows the house and the rule settings that apply to a file, and where each of them comes from.',
    )
    .argument('<file>', 'a report or minutes; it need not exist');
  addSettingOptions(command)
    .option('--rule <id:severity>', 'set how bad the findings of a rule are; may be repeated', collect)
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text'),
    )
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: PrintConfigFlags) => {
      const { printConfig } = await import('../settings/print-config.ts');
      process.exitCode = printConfig(file, flags, processIo());
    });
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((part) => part.trim() !== '')];
}
