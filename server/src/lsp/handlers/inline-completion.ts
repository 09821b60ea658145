import { inlineCompletions } from '../../features/inline-completion.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/inlineCompletion` (3.18). */
export const inlineCompletion: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.inlineCompletion ? { inlineCompletionProvider: true } : {},
  register(server) {
    server.connection.languages.inlineCompletion.on(
      server.answer('textDocument/inlineCompletion', [], ({ textDocument, position }) => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        return inlineCompletions({
          document: open.document,
          workspace: server.workspace,
          offset: open.positions.offsetAt(position),
          today: server.host.today(),
        }).map(({ start, end, text }) => ({
          insertText: text,
          filterText: text,
          range: open.positions.range({ start, end }),
        }));
      }),
    );
  },
};
