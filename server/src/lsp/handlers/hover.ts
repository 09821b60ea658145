import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover.ts';
import { toMarkdown, toPlainText } from '../../features/hover/parts.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/hover` */
export const hover: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.hover ? { hoverProvider: true } : {}),
  register(server) {
    server.connection.onHover(
      server.answer('hover', null, async ({ textDocument, position }): Promise<Hover | null> => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const { positions } = open;
        const found = await hoverAt(open.document, server.workspace, positions.offsetAt(position));
        if (!found) return null;
        // The client names what it prefers first; one that names nothing takes plain text.
        const [kind = MarkupKind.PlainText] = server.client.textDocument?.hover?.contentFormat ?? [];
        const value = kind === MarkupKind.Markdown ? toMarkdown(found.parts) : toPlainText(found.parts);
        return { contents: { kind, value }, range: positions.range(found.range) };
      }),
    );
  },
};
