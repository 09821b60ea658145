import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.ts';
import type { Handler } from '../handler.ts';
import { Locations } from '../locations.ts';

/** `textDocument/definition` */
export const definition: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.definition ? { definitionProvider: true } : {}),
  register(server) {
    server.connection.onDefinition(
      server.answer('definition', [], ({ textDocument, position }): Location[] | LocationLink[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const links = definitionsAt(open.document, server.workspace, open.positions.offsetAt(position));
        const form = server.client.textDocument?.definition?.linkSupport ? 'links' : 'locations';
        return new Locations(server).definitions(open.uri, links, form);
      }),
    );
  },
};
