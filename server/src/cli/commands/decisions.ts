import { type Command, InvalidArgumentError, Option } from 'commander';
import { isRealDate, readDate } from '../../prose/dates.ts';
import { processIo } from '../io.ts';
import { addOutOption, addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur decisions                                       what was decided, and what is left to do
  $ rapporteur decisions --committee "Executive Board" --from "1 April 2026"
  $ rapporteur decisions --owner "Head of Libraries" --show actions
  $ rapporteur decisions papers --format csv -o register.csv

Items under an EXEMPT: mark are left out unless --exempt full says otherwise. An action that ends in “(done)” or
“(completed 3 May)” is done.`;

/** The options of `decisions` as the parser hands them over. */
export interface DecisionsFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  format: 'table' | 'json' | 'csv' | 'html';
  out?: string;
  committee?: string;
  from?: string;
  to?: string;
  ward?: string;
  owner?: string;
  show: 'all' | 'decisions' | 'actions';
  done?: boolean;
  exempt: 'public' | 'full';
  today?: string;
  cache?: boolean;
  cacheLocation?: string;
  color?: boolean;
}

/** Declares `rapporteur decisions`. */
export function register(program: Command): void {
  const command = program
    .command('decisions')
    .summary('list what was decided and what is left to do')
    .description(
      'Reads reports and minutes and prints the register of decisions and open actions, the latest meeting ' +
        'first, with what became of the recommendations of the reports that were considered.',
    )
    .argument('[paths...]', 'files, folders and globs');
  command.optionsGroup('What is wanted:');
  command
    .option('--committee <name>', 'only meetings of this body')
    .option('--from <date>', 'only meetings on or after a day', day)
    .option('--to <date>', 'only meetings on or before a day', day)
    .option('--ward <name>', 'only what concerns a ward, as the reports name it')
    .option('--owner <name>', 'only what somebody has to do, by name or post')
    .addOption(
      new Option('--show <what>', 'what to list').choices(['all', 'decisions', 'actions']).default('all'),
    )
    .option('--done', 'also actions that are done')
    .addOption(
      new Option('--exempt <mode>', 'leave out exempt items, or keep them')
        .choices(['public', 'full'])
        .default('public'),
    )
    .option('--today <date>', 'the day by which actions are overdue (default: today)', day)
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(['table', 'json', 'csv', 'html'])
        .default('table'),
    );
  addOutOption(command)
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .optionsGroup('What applies:');
  addSettingOptions(command)
    .optionsGroup('Speed:')
    .option('--cache', 'read only files that changed')
    .option('--cache-location <file>', 'where the cache is (default: ".rapporteurcache-decisions")')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], flags: DecisionsFlags) => {
      const { decisions } = await import('../decisions/decisions.ts');
      process.exitCode = await decisions(paths, flags, processIo());
    });
}

/** A day in any form that a report may have, as `2026-11-12`. */
function day(text: string): string {
  const date = readDate(text.trim());
  if (!date || date.year === null || !isRealDate(date))
    throw new InvalidArgumentError('Write a day with its year, such as "12 November 2026" or 2026-11-12.');
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
