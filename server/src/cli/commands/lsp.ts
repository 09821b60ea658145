import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';

const EXAMPLES = `
An editor starts this; it is of no use in a terminal.
docs/editors.md says how to set it up in Neovim, Emacs, Helix, Zed, Sublime Text and Kate.`;

/** The options of `lsp` as the parser hands them over. The connection reads them from the command line itself. */
export interface LspFlags {
  stdio?: boolean;
  nodeIpc?: boolean;
  socket?: string;
  pipe?: string;
}

/** Declares `rapporteur lsp`. */
export function register(program: Command): void {
  program
    .command('lsp')
    .summary('serve an editor')
    .description('Runs the language server: findings, completion, outline and more for an editor.')
    .addOption(
      new Option('--stdio', 'talk over standard input and output').conflicts(['nodeIpc', 'socket', 'pipe']),
    )
    .addOption(new Option('--node-ipc', 'talk over the channel that node made').conflicts(['socket', 'pipe']))
    .addOption(new Option('--socket <port>', 'talk over a port of this machine').conflicts(['pipe']))
    .addOption(new Option('--pipe <name>', 'talk over a named pipe'))
    .addOption(new Option('--clientProcessId <id>', 'end when this process does').hideHelp())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: LspFlags) => {
      const { lsp } = await import('../lsp.ts');
      process.exitCode = await lsp(flags, processIo());
    });
}
