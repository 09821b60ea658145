import { type Command, InvalidArgumentError, Option } from 'commander';
import { processIo } from '../io.ts';
import type { Shard } from '../lint/shard.ts';
import { addOutOption, addSettingOptions } from '../options.ts';
import { formats } from '../reporters/index.ts';

/** Declares `rapporteur lint`. */
export function register(program: Command): void {
  const command = program
    .command('lint')
    .summary('find what is wrong with reports and minutes')
    .description(
      'Finds what is wrong with reports and minutes.\n\n' +
        'Paths are files, folders and globs; without any, every .report and .minutes file below this folder ' +
        'is linted. A file that is named is read whatever its extension.',
    )
    .argument('[paths...]', 'files, folders and globs');
  command.optionsGroup('What applies:');
  addSettingOptions(command)
    .option('--rule <id:severity>', 'set how bad the findings of a rule are; may be repeated', collect)
    .optionsGroup('Putting right:')
    .option('--fix', 'put right what can be put right without touching a word')
    .option('--fix-dry-run', 'print what --fix would change, as a diff')
    .option('--unsafe', 'with --fix: also what touches words or adds text')
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', 'how to print what was found').choices(formats).default('stylish'),
    );
  addOutOption(command)
    .option('--quiet', 'list errors only')
    .option('--statistics', 'add a table of findings by rule')
    .option('--color', 'colour even where there is no terminal')
    .option('--no-color', 'no colour')
    .optionsGroup('Exit code:')
    .option('--max-warnings <number>', 'fail when there are more warnings than this', wholeNumber)
    .option(
      '--fail-on-open-comments',
      'fail when comments beside the documents are not resolved, and list them',
    )
    .option('--baseline <file>', 'leave out the findings that the file knows')
    .option('--write-baseline [file]', 'write down all findings, to be left out from now on')
    .optionsGroup('Input:')
    .option('--stdin', 'lint the standard input')
    .option('--stdin-filename <file>', 'the name that the standard input goes by')
    .optionsGroup('Speed:')
    .option('--cache', 'lint only files whose content, house or configuration changed')
    .option('--cache-location <file>', 'where the cache is (default: ".rapporteurcache")')
    .option('--jobs <number>', 'how many threads to use, or auto', jobs)
    .option('--shard <i/n>', 'lint the i-th of n parts of the files, for several machines', shard)
    .optionsGroup('While you write:')
    .option('--watch', 'lint again whenever a file changes')
    .action(async (paths: string[], options: LintFlags) => {
      const { lint } = await import('../lint/lint.ts');
      process.exitCode = await lint(paths, options, processIo());
    });
}

/** The options of `lint` as the parser hands them over. */
export interface LintFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  rule?: string[];
  fix?: boolean;
  fixDryRun?: boolean;
  unsafe?: boolean;
  format: (typeof formats)[number];
  out?: string;
  quiet?: boolean;
  statistics?: boolean;
  color?: boolean;
  maxWarnings?: number;
  failOnOpenComments?: boolean;
  baseline?: string;
  writeBaseline?: string | true;
  stdin?: boolean;
  stdinFilename?: string;
  cache?: boolean;
  cacheLocation?: string;
  jobs?: number | 'auto';
  shard?: Shard;
  watch?: boolean;
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').filter((part) => part.trim() !== '')];
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 0 on.');
  return Number(value);
}

function jobs(value: string): number | 'auto' {
  if (value === 'auto') return 'auto';
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0)
    throw new InvalidArgumentError('It must be a whole number from 1 on, or auto.');
  return Number(value);
}

function shard(value: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const part = { index: Number(index), count: Number(count) };
  if (part.index < 1 || part.index > part.count)
    throw new InvalidArgumentError('It must be like 2/5: the second of five parts.');
  return part;
}
