import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../features/document-links.ts';
import type { Handler } from '../handler.ts';
import { Locations } from '../locations.ts';

/** `textDocument/documentLink` */
export const documentLink: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.documentLink ? { documentLinkProvider: { resolveProvider: false } } : {},
  register(server) {
    server.connection.onDocumentLinks(
      server.answer('documentLink', [], ({ textDocument }): DocumentLink[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const locations = new Locations(server);
        const hasTooltips = server.client.textDocument?.documentLink?.tooltipSupport === true;
        return documentLinks(open.document, server.workspace).map((link) => {
          const range = open.positions.range(link);
          const place =
            link.offset === null ? null : locations.range(link.uri, { start: link.offset, end: link.offset });
          const target = place
            ? `${link.uri}#L${place.start.line + 1},${place.start.character + 1}`
            : link.uri;
          return hasTooltips ? { range, target, tooltip: link.tooltip } : { range, target };
        });
      }),
    );
  },
};
