import { type LSPAny, MessageType } from 'vscode-languageserver';
import { CommandProblem, tell } from '../commands/command.ts';
import { COMMANDS } from '../commands/index.ts';
import type { Handler } from '../handler.ts';

/** `workspace/executeCommand`: what a command has to say against its arguments is shown, and its result null. */
export const executeCommand: Handler = {
  capabilities: ({ workspace }) =>
    workspace?.executeCommand
      ? { executeCommandProvider: { commands: COMMANDS.map(({ name }) => name) } }
      : {},
  register(server) {
    server.connection.onExecuteCommand(
      server.answer('executeCommand', null, async ({ command, arguments: args }): Promise<LSPAny> => {
        const known = COMMANDS.find(({ name }) => name === command);
        try {
          if (!known) throw new CommandProblem(`There is no command ${command}.`);
          return await known.run(server, args ?? []);
        } catch (error) {
          if (!(error instanceof CommandProblem)) throw error;
          tell(server, error.message, MessageType.Error);
          return null;
        }
      }),
    );
  },
};
