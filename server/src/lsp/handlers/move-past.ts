import {
  type Position,
  RequestType,
  type TextDocumentPositionParams,
  type TextEdit,
} from 'vscode-languageserver';
import { movePast as moved } from '../../features/move-past.ts';
import { applyInOrder } from '../../lint/edits.ts';
import type { Handler } from '../handler.ts';
import { Positions } from '../positions.ts';
import { withoutProgress } from '../without-progress.ts';
import { textEditsOf } from '../workspace-edit.ts';

interface MovePastParams extends TextDocumentPositionParams {
  direction: 'up' | 'down';
}

/** `version` is that of the text the edits are for; `caret` is a position in the text after them. */
type MovePastResult =
  | { version: number; edits: TextEdit[]; caret: Position }
  | { obstacle: 'no-block' | 'nowhere' };

export const MovePastRequest = new RequestType<MovePastParams, MovePastResult | null, void>(
  'rapporteur/movePast',
);

/**
 * `rapporteur/movePast`: the edits that move what is at a position past its neighbour, and where the cursor goes; for
 * a key, which has to know at once why nothing moves. Null for what is not open.
 */
export const movePast: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      MovePastRequest,
      withoutProgress(
        server.answer('rapporteur/movePast', null, (params: MovePastParams): MovePastResult | null => {
          const open = server.document(params.textDocument?.uri ?? '');
          if (!open || !params.position) return null;
          const { document, positions } = open;
          const result = moved(
            document,
            positions.offsetAt(params.position),
            params.direction === 'up' ? 'up' : 'down',
          );
          if ('obstacle' in result) return result;
          const after = new Positions(applyInOrder(document.text, result.edits), server.encoding);
          return {
            version: document.version,
            edits: textEditsOf(result.edits, positions),
            caret: after.positionAt(result.caret),
          };
        }),
      ),
    );
  },
};
