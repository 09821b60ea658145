import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlights } from '../../features/document-highlights.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/documentHighlight` */
export const documentHighlight: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.documentHighlight ? { documentHighlightProvider: true } : {},
  register(server) {
    server.connection.onDocumentHighlight(
      server.answer('documentHighlight', [], ({ textDocument, position }): DocumentHighlight[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        return documentHighlights(open.document, open.positions.offsetAt(position)).map((place) => ({
          range: open.positions.range(place),
          kind: place.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
