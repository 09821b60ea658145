import type { Command } from './command.ts';

export const showOutput: Command = {
  id: 'rapporteur.showOutput',
  run({ server }) {
    server.client.outputChannel.show();
  },
};
