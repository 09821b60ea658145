import { commands, Position, type Uri } from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { Command } from './command.ts';

/** Behind the lenses of the server: (URI, position, locations) as the protocol writes them. */
export const showReferences: Command = {
  id: 'rapporteur.showReferences',
  async run({ server }, uri, position, locations) {
    const { protocol2CodeConverter: convert } = server.client;
    const { line, character } = position as { line: number; character: number };
    await commands.executeCommand(
      'editor.action.showReferences',
      typeof uri === 'string' ? convert.asUri(uri) : (uri as Uri),
      new Position(line, character),
      (locations as Location[]).map((location) => convert.asLocation(location)),
    );
  },
};
