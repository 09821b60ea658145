import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, rename as renameIn } from '../../features/rename.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';
import { workspaceEditOf } from '../workspace-edit.ts';

/** `textDocument/prepareRename` and `rename`: what is refused comes back as an error with a sentence for the author. */
export const rename: Handler = {
  capabilities({ textDocument }) {
    if (!textDocument?.rename) return {};
    return { renameProvider: textDocument.rename.prepareSupport ? { prepareProvider: true } : true };
  },
  register(server) {
    server.connection.onPrepareRename(
      withoutProgress(
        server.answer(
          'prepareRename',
          null,
          ({ textDocument, position }: PrepareRenameParams): { range: Range; placeholder: string } | null => {
            const open = server.document(textDocument.uri);
            const found = open && prepareRename(open.document, open.positions.offsetAt(position));
            if (!open || !found) return null;
            if ('refusal' in found) throw refused(found.refusal);
            return { range: open.positions.range(found), placeholder: found.placeholder };
          },
        ),
      ),
    );
    server.connection.onRenameRequest(
      server.answer('rename', null, ({ textDocument, position, newName }): WorkspaceEdit | null => {
        const open = server.document(textDocument.uri);
        const edits =
          open && renameIn(open.document, server.workspace, open.positions.offsetAt(position), newName);
        if (!edits) return null;
        if ('refusal' in edits) throw refused(edits.refusal);
        return workspaceEditOf(server, edits);
      }),
    );
  },
};

function refused(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
