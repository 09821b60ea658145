import type { TextEdit } from 'vscode-languageserver';
import { onTypeFormattingEdits } from '../../features/on-type-formatting.ts';
import type { Handler } from '../handler.ts';
import { textEditsOf } from '../workspace-edit.ts';

/** `textDocument/onTypeFormatting`: what Enter brings with it. */
export const onTypeFormatting: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.onTypeFormatting
      ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }
      : {},
  register(server) {
    server.connection.onDocumentOnTypeFormatting(
      server.answer('onTypeFormatting', null, ({ textDocument, position, ch }): TextEdit[] | null => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const { document, positions } = open;
        return textEditsOf(onTypeFormattingEdits(document, positions.offsetAt(position), ch), positions);
      }),
    );
  },
};
