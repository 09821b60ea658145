import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../features/selection-ranges.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/selectionRange`: for each position the innermost range, its parents hanging from it. */
export const selectionRange: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.selectionRange ? { selectionRangeProvider: true } : {}),
  register(server) {
    server.connection.onSelectionRanges(
      server.answer('selectionRange', [], ({ textDocument, positions }): SelectionRange[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        return positions.map((position) => {
          const steps = selectionRanges(open.document, open.positions.offsetAt(position));
          return steps.reduceRight<SelectionRange | undefined>(
            (parent, step) => ({ range: open.positions.range(step), ...(parent && { parent }) }),
            undefined,
          ) as SelectionRange;
        });
      }),
    );
  },
};
