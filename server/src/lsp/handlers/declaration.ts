import type { Location, LocationLink } from 'vscode-languageserver';
import { declarationsAt } from '../../features/definition.ts';
import type { Handler } from '../handler.ts';
import { Locations } from '../locations.ts';

/** `textDocument/declaration` */
export const declaration: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.declaration ? { declarationProvider: true } : {}),
  register(server) {
    server.connection.onDeclaration(
      server.answer('declaration', [], ({ textDocument, position }): Location[] | LocationLink[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const links = declarationsAt(open.document, server.workspace, open.positions.offsetAt(position));
        const form = server.client.textDocument?.declaration?.linkSupport ? 'links' : 'locations';
        return new Locations(server).definitions(open.uri, links, form);
      }),
    );
  },
};
