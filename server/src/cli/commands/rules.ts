import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';

const EXAMPLES = `
Examples:
  $ rapporteur rules
  $ rapporteur rules --house halton          with the severities of a house
  $ rapporteur rules --format json
  $ rapporteur explain header-field-colon    all about one of them`;

/** The options of `rules` as the parser hands them over. */
export interface RulesFlags {
  house?: string;
  format: 'text' | 'json';
  color?: boolean;
}

/** Declares `rapporteur rules`. */
export function register(program: Command): void {
  program
    .command('rules')
    .summary('list what is looked for')
    .description(
      'Lists all rules by category, with their severity, the kind of fix they offer and what they find.',
    )
    .option('--house <id|file>', 'show the severities that this house sets')
    .addOption(
      new Option('-f, --format <format>', 'how to print them').choices(['text', 'json']).default('text'),
    )
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: RulesFlags) => {
      const { listRules } = await import('../rules/list-rules.ts');
      process.exitCode = listRules(flags, processIo());
    });
}
