import { type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type DocumentStatus, documentStatus } from '../../features/status.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';

/** As `DocumentStatus`, the places as positions. */
interface StatusResult extends Omit<DocumentStatus, 'implications' | 'decisions'> {
  decisions: { items: number; open: { title: string; at: Position }[] } | null;
  implications: { asked: number; missing: { id: string; title: string; at: Position | null }[] };
}

export const StatusRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  StatusResult | null,
  void
>('rapporteur/status');

/** `rapporteur/status`: what an editor's status bar says of an open document; null for what is not open. */
export const status: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      StatusRequest,
      withoutProgress(
        server.answer('rapporteur/status', null, ({ textDocument }): StatusResult | null => {
          const open = server.document(textDocument?.uri ?? '');
          if (!open) return null;
          const { implications, decisions, ...rest } = documentStatus(open.document);
          const missing = implications.missing.map((each) => ({
            ...each,
            at: each.at === null ? null : open.positions.positionAt(each.at),
          }));
          const awaiting = decisions?.open.map(({ title, at }) => ({
            title,
            at: open.positions.positionAt(at),
          }));
          return {
            ...rest,
            implications: { asked: implications.asked, missing },
            decisions: decisions && { items: decisions.items, open: awaiting ?? [] },
          };
        }),
      ),
    );
  },
};
