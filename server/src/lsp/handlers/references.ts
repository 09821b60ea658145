import { type Location, LSPErrorCodes, type ReferenceParams, ResponseError } from 'vscode-languageserver';
import { referencesAt } from '../../features/references.ts';
import type { Handler } from '../handler.ts';
import { Locations } from '../locations.ts';

/** `textDocument/references` */
export const references: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.references ? { referencesProvider: true } : {}),
  register(server) {
    server.connection.onReferences(
      server.answer('references', [], async ({ textDocument, position, context }: ReferenceParams) => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const { version } = open.document;
        // Documents that are still to be read may name what is asked about.
        await server.workspace.indexed;
        if (open.document.version !== version) {
          throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed meanwhile');
        }
        const wanted = context?.includeDeclaration ? 'with-definitions' : 'references-only';
        const offset = open.positions.offsetAt(position);
        const places: Location[] = new Locations(server).locations(
          referencesAt(open.document, server.workspace, offset, wanted),
        );
        return places;
      }),
    );
  },
};
