import {
  type Position,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver';
import { moveBlockTo } from '../../features/move-block.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';
import { textEditsOf } from '../workspace-edit.ts';

interface MoveBlockParams {
  textDocument: TextDocumentIdentifier;
  from: Position;
  /** What it is to stand before; null for the end. */
  before: Position | null;
}

/** `version` is that of the text the edits are for. */
type MoveBlockResult = { version: number; edits: TextEdit[] } | { obstacle: 'nowhere' };

export const MoveBlockRequest = new RequestType<MoveBlockParams, MoveBlockResult | null, void>(
  'rapporteur/moveBlock',
);

/**
 * `rapporteur/moveBlock`: the edits that put a section, paragraph, table or list item before another, numbers and
 * references following; for dragging. Null for what is not open.
 */
export const moveBlock: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      MoveBlockRequest,
      withoutProgress(
        server.answer('rapporteur/moveBlock', null, (params: MoveBlockParams): MoveBlockResult | null => {
          const open = server.document(params.textDocument?.uri ?? '');
          if (!open || !params.from) return null;
          const { document, positions } = open;
          const before = params.before ? positions.offsetAt(params.before) : null;
          const edits = moveBlockTo(document, positions.offsetAt(params.from), before);
          if (!edits || edits.length === 0) return { obstacle: 'nowhere' };
          return { version: document.version, edits: textEditsOf(edits, positions) };
        }),
      ),
    );
  },
};
