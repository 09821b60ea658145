import type { Command } from 'commander';
import { processIo } from '../io.ts';

const EXAMPLES = `
Examples:
  $ rapporteur init                          asks which house
  $ rapporteur init --house halton
  $ rapporteur init --house ./our-house.json`;

/** The options of `init` as the parser hands them over. */
export interface InitFlags {
  house?: string;
}

/** Declares `rapporteur init`. */
export function register(program: Command): void {
  program
    .command('init')
    .summary('write a rapporteur.json for this folder')
    .description(
      'Writes rapporteur.json, which says which house the documents below this folder follow. A file that is ' +
        'there already is left alone. Where there is no terminal nothing is asked: give --house.',
    )
    .option('--house <id|file>', 'the house that documents follow')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: InitFlags) => {
      const { init } = await import('../settings/init.ts');
      process.exitCode = await init(flags, processIo());
    });
}
