import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ExemptMode } from '../../export/html/body.ts';
import { renderPage } from '../../export/html/page.ts';
import { type BlockProblems, type Preview, preview, reportsOf } from '../../features/preview.ts';
import type { Handler } from '../handler.ts';
import { Positions } from '../positions.ts';

/** Parameters of `rapporteur/preview` and `rapporteur/exportPage`. */
export interface PreviewParams {
  textDocument: { uri: string };
  /** Whether exempt parts are left out; they are unless `full` is asked for. */
  exempt?: 'public' | 'full';
}

/** Answer of `rapporteur/preview`. */
export interface PreviewResult {
  /** Of the document that is shown; 0 when it is not open. */
  version: number;
  title: string;
  language: string;
  html: string;
  /** In document order; lines from 0. */
  blocks: { id: string; line: number }[];
  problems: readonly BlockProblems[];
  exempt: Preview['exempt'];
}

/**
 * `rapporteur/preview`: the document as it will be published, for a view beside the editor. `rapporteur/exportPage`:
 * the page itself, as `rapporteur export --to html` writes it. Both null when there is no such document.
 */
export const previewHandler: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      'rapporteur/preview',
      server.answer('preview', null, ({ textDocument, exempt }: PreviewParams): PreviewResult | null => {
        const document = server.workspace.document(textDocument.uri);
        if (!document) return null;
        const positions =
          server.document(textDocument.uri)?.positions ?? new Positions(document.text, server.encoding);
        const mode = modeOf(exempt);
        const { blocks, ...shown } = preview(document, mode, reportsOf(document, mode, server.workspace));
        return {
          version: document.version,
          ...shown,
          blocks: blocks.map(({ id, start }) => ({ id, line: positions.lineAt(start) })),
        };
      }),
    );
    server.connection.onRequest(
      'rapporteur/exportPage',
      server.answer('exportPage', null, ({ textDocument, exempt }: PreviewParams): string | null => {
        const document = server.workspace.document(textDocument.uri);
        const [conflict] = document?.model.conflicts ?? [];
        if (conflict) throw unfinished(server.positionsOf(textDocument.uri)?.lineAt(conflict.start) ?? 0);
        if (!document) return null;
        const mode = modeOf(exempt);
        return renderPage(document.model, mode, reportsOf(document, mode, server.workspace));
      }),
    );
  },
};

function modeOf(exempt: PreviewParams['exempt']): ExemptMode {
  return exempt === 'full' ? 'full' : 'public';
}

/** Both sides of a failed merge would be published. */
function unfinished(line: number): ResponseError<never> {
  const message = `A merge has left its markers on line ${line + 1}; settle it before you publish`;
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
