import type { Location, LocationLink } from 'vscode-languageserver';
import { implementationsAt } from '../../features/implementation.ts';
import type { Handler } from '../handler.ts';
import { Locations } from '../locations.ts';

/** `textDocument/implementation` */
export const implementation: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.implementation ? { implementationProvider: true } : {}),
  register(server) {
    server.connection.onImplementation(
      server.answer(
        'implementation',
        [],
        async ({ textDocument, position }): Promise<Location[] | LocationLink[]> => {
          // Minutes that are still to be read may be the ones.
          await server.workspace.indexed;
          const open = server.document(textDocument.uri);
          if (!open) return [];
          const links = implementationsAt(open.document, server.workspace, open.positions.offsetAt(position));
          const form = server.client.textDocument?.implementation?.linkSupport ? 'links' : 'locations';
          return new Locations(server).definitions(open.uri, links, form);
        },
      ),
    );
  },
};
