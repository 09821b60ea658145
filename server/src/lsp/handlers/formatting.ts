import { MessageType, ShowMessageNotification, type TextEdit } from 'vscode-languageserver';
import { type Formatting, formattingEdits, rangeFormattingEdits } from '../../features/formatting.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { textEditsOf } from '../workspace-edit.ts';

/**
 * `textDocument/formatting`, `rangeFormatting` and `rangesFormatting`. The client's options (tab size, final newline
 * …) are not looked at: canonical form says all of it, and an editor must not make another form than the command
 * line does.
 */
export const formatting: Handler = {
  // Announced to every client: some that format do not say that they can (Neovim up to 0.7 is one).
  capabilities: ({ textDocument }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: textDocument?.rangeFormatting?.rangesSupport
      ? { rangesSupport: true }
      : true,
  }),
  register(server) {
    const { connection } = server;
    const answer = answerer(server);
    connection.onDocumentFormatting(
      server.answer('formatting', null, ({ textDocument }) =>
        answer(textDocument.uri, ({ document }) => formattingEdits(document)),
      ),
    );
    connection.onDocumentRangeFormatting(
      server.answer('rangeFormatting', null, ({ textDocument, range }) =>
        answer(textDocument.uri, ({ document, positions }) =>
          rangeFormattingEdits(document, [positions.offsets(range)]),
        ),
      ),
    );
    connection.onDocumentRangesFormatting(
      server.answer('rangesFormatting', null, ({ textDocument, ranges }) =>
        answer(textDocument.uri, ({ document, positions }) =>
          rangeFormattingEdits(
            document,
            ranges.map((range) => positions.offsets(range)),
          ),
        ),
      ),
    );
  },
};

function answerer(server: LanguageServer) {
  /** The version of each document for which a refusal has been shown. */
  const refused = new WeakMap<SyncedDocument, number>();
  return (uri: string, format: (open: SyncedDocument) => Formatting): TextEdit[] | null => {
    const open = server.document(uri);
    if (!open) return null;
    const { edits, refusal } = format(open);
    const { version } = open.document;
    if (refusal !== null && refused.get(open) !== version) {
      refused.set(open, version);
      // Who formats on every save is told once, not at each.
      void server.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `Not formatted: ${refusal}`,
      });
    }
    return textEditsOf(edits, open.positions);
  };
}
