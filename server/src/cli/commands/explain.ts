import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';

const EXAMPLES = `
Examples:
  $ rapporteur explain header-field-colon
  $ rapporteur explain date-form --format markdown > date-form.md
  $ rapporteur rules                         the ids of all rules`;

/** The options of `explain` as the parser hands them over. */
export interface ExplainFlags {
  format: 'text' | 'markdown';
  color?: boolean;
}

/** Declares `rapporteur explain`. */
export function register(program: Command): void {
  program
    .command('explain')
    .summary('say why a rule is there, and what to do')
    .description(
      'Shows the page of a rule: what it finds, why that matters, an example, its options and its source.',
    )
    .argument('<rule>', 'the id of the rule, as a finding gives it')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(['text', 'markdown']).default('text'),
    )
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (rule: string, flags: ExplainFlags) => {
      const { explain } = await import('../rules/explain.ts');
      process.exitCode = await explain(rule, flags, processIo());
    });
}
