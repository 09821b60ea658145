import { Argument, type Command } from 'commander';
import { processIo } from '../io.ts';

const EXAMPLES = `
Once for this user:
  bash   rapporteur completion bash > ~/.local/share/bash-completion/completions/rapporteur
  zsh    rapporteur completion zsh > ~/.zfunc/_rapporteur     with ~/.zfunc in $fpath before compinit
  fish   rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish

For this shell only:
  $ source <(rapporteur completion bash)

Write it anew after an update, so that new rules and options are completed too.`;

export type Shell = 'bash' | 'zsh' | 'fish';

/** Declares `rapporteur completion`. */
export function register(program: Command): void {
  program
    .command('completion')
    .summary('print what a shell needs to complete commands')
    .description('Prints the script with which a shell completes commands, options, houses and rules.')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      const { completion } = await import('../completion/completion.ts');
      process.exitCode = completion(program, shell, processIo());
    });
}
