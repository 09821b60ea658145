import { Command, CommanderError } from 'commander';
import { register as registerCompletion } from './commands/completion.ts';
import { register as registerDecisions } from './commands/decisions.ts';
import { register as registerDiff } from './commands/diff.ts';
import { register as registerExplain } from './commands/explain.ts';
import { register as registerExport } from './commands/export.ts';
import { register as registerFormat } from './commands/format.ts';
import { register as registerImport } from './commands/import.ts';
import { register as registerInit } from './commands/init.ts';
import { register as registerLint } from './commands/lint.ts';
import { register as registerLsp } from './commands/lsp.ts';
import { register as registerNew } from './commands/new.ts';
import { register as registerOutline } from './commands/outline.ts';
import { register as registerParse } from './commands/parse.ts';
import { register as registerPrintConfig } from './commands/print-config.ts';
import { register as registerRules } from './commands/rules.ts';
import { EXIT } from './exit-codes.ts';
import { processIo } from './io.ts';
import type { ThreadResult, ThreadTask } from './lint/threads.ts';
import { tellProblem } from './problems.ts';
import { version } from './version.ts';

/** By what they are for. Each declares its options; what it does is loaded when it is called, and not before. */
const GROUPS: [heading: string, registers: ((program: Command) => void)[]][] = [
  ['Check and put right:', [registerLint, registerFormat]],
  [
    'Write and read documents:',
    [
      registerNew,
      registerImport,
      registerOutline,
      registerDiff,
      registerExport,
      registerDecisions,
      registerParse,
    ],
  ],
  ['Look up:', [registerRules, registerExplain]],
  ['Set up:', [registerInit, registerPrintConfig, registerCompletion, registerLsp]],
];

const helpCommand = () =>
  new Command('help')
    .argument('[command]')
    .helpOption(false)
    .description('print the help of a command')
    .helpGroup('Look up:');

const EXAMPLES = `
Examples:
  $ rapporteur lint                          all reports and minutes below this folder
  $ rapporteur lint draft.txt --kind report  one file, whatever its name
  $ rapporteur lint --fix                    put right what can be put right without touching a word
  $ rapporteur explain header-field-colon    why a rule is there, and what to do

Documents are plain text. The nearest rapporteur.json says which house (template of a council) they follow.
Exit codes: 0 nothing found, 1 findings, 2 wrong use or a broken configuration.`;

/** The whole command line, for running, for help and for completion. */
export function createProgram(): Command {
  const program = new Command('rapporteur')
    .description('Checks and formats the reports and minutes of council committees.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpCommand(helpCommand())
    .configureHelp({ showGlobalOptions: false })
    // In the same words as every other complaint.
    .configureOutput({
      // Where a reader that stops reading is no fault.
      writeOut: (text) => void processIo().stdout.write(text),
      writeErr: (text) => void processIo().stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')),
    })
    .showHelpAfterError('Run rapporteur --help for an overview.')
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  for (const [heading, registers] of GROUPS) {
    program.commandsGroup(heading);
    for (const register of registers) register(program);
  }
  nameHelp(program, program.name());
  return program;
}

/** A complaint about an option leads to the page that lists the options. */
function nameHelp(command: Command, name: string): void {
  for (const child of command.commands) {
    const whole = `${name} ${child.name()}`;
    child.showHelpAfterError(`Run ${whole} --help for its options.`);
    nameHelp(child, whole);
  }
}

/**
 * Runs one command line to its end; never throws.
 *
 * @param args without the names of node and the script
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const program = createProgram();
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.misuse;
    }
    await program.parseAsync(withoutVainHelp(args, program), { from: 'user' });
    return Number(process.exitCode ?? EXIT.clean);
  } catch (error) {
    // Help and version come this way too, with code 0; every other refusal of the parser is wrong use.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.misuse;
    return await tellProblem(error, processIo());
  }
}

/** `help x`, where there is no command x, is complained of as `x` is: the overview alone would not say why it comes. */
function withoutVainHelp(args: readonly string[], { commands }: Command): readonly string[] {
  const [first, name] = args;
  const isVain =
    first === 'help' && name !== undefined && !commands.some((command) => command.name() === name);
  return isVain ? args.slice(1) : args;
}

/**
 * The language server over what the arguments of this process say, as `rapporteur lsp` without its questions: for the
 * extension, which forks it.
 */
export async function serve(): Promise<void> {
  const { serve: serveLanguage } = await import('../lsp/node.ts');
  serveLanguage(version);
}

/** For the threads of `lint --jobs`. */
export async function runThreadTask(task: ThreadTask): Promise<ThreadResult> {
  const { runThreadTask: runTask } = await import('./lint/threads.ts');
  return runTask(task);
}
