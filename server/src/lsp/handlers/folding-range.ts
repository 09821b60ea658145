import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding-ranges.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/foldingRange` */
export const foldingRange: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.foldingRange ? { foldingRangeProvider: true } : {}),
  register(server) {
    server.connection.onFoldingRanges(
      server.answer('foldingRange', [], ({ textDocument }): FoldingRange[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const limit = server.client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
        return foldingRanges(open.document)
          .map(({ start, end, kind }) => ({
            startLine: open.positions.lineAt(start),
            endLine: open.positions.lineAt(end),
            ...(kind && { kind }),
          }))
          .filter(({ startLine, endLine }) => endLine > startLine)
          .slice(0, limit);
      }),
    );
  },
};
