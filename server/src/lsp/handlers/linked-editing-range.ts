import type { LinkedEditingRanges } from 'vscode-languageserver';
import { LABEL_CHARACTERS, linkedEditingRanges } from '../../features/linked-editing-ranges.ts';
import type { Handler } from '../handler.ts';

/** `textDocument/linkedEditingRange` */
export const linkedEditingRange: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.linkedEditingRange ? { linkedEditingRangeProvider: true } : {},
  register(server) {
    server.connection.languages.onLinkedEditingRange(
      server.answer('linkedEditingRange', null, ({ textDocument, position }): LinkedEditingRanges | null => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const places = linkedEditingRanges(open.document, open.positions.offsetAt(position));
        if (places.length === 0) return null;
        return { ranges: places.map((place) => open.positions.range(place)), wordPattern: LABEL_CHARACTERS };
      }),
    );
  },
};
