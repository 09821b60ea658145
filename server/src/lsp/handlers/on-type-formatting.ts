import type {
  DocumentOnTypeFormattingParams,
  TextEdit,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { onTypeFormattingEdits } from '../../features/on-type-formatting.ts';
import type { Handler } from '../handler.ts';
import { textEditsOf } from '../workspace-edit.ts';

/** The protocol reports no progress on what has to be there with the next key. */
const NO_PROGRESS: WorkDoneProgressReporter = { begin() {}, report() {}, done() {} };

/** `textDocument/onTypeFormatting`: what Enter brings with it. */
export const onTypeFormatting: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.onTypeFormatting
      ? { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }
      : {},
  register(server) {
    const answer = server.answer(
      'onTypeFormatting',
      null,
      ({ textDocument, position, ch }: DocumentOnTypeFormattingParams): TextEdit[] | null => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const { document, positions } = open;
        return textEditsOf(onTypeFormattingEdits(document, positions.offsetAt(position), ch), positions);
      },
    );
    server.connection.onDocumentOnTypeFormatting((params, token) => answer(params, token, NO_PROGRESS));
  },
};
