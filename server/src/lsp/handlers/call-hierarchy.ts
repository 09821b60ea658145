import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import {
  incomingSteps,
  outgoingSteps,
  type TrailItem,
  type TrailStep,
  trailAt,
} from '../../features/call-hierarchy.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Positions } from '../positions.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';
import type { SyncedDocument } from '../synced-document.ts';

/** `textDocument/prepareCallHierarchy`, `callHierarchy/incomingCalls`, `callHierarchy/outgoingCalls` */
export const callHierarchy: Handler = {
  capabilities: ({ textDocument }) => (textDocument?.callHierarchy ? { callHierarchyProvider: true } : {}),
  register(server) {
    const { callHierarchy: requests } = server.connection.languages;
    requests.onPrepare(
      server.answer(
        'prepareCallHierarchy',
        null,
        ({ textDocument, position }): CallHierarchyItem[] | null => {
          const open = server.document(textDocument.uri);
          const item = open && trailAt(open.document, open.positions.offsetAt(position));
          return open && item ? [asItem(open, item)] : null;
        },
      ),
    );
    requests.onIncomingCalls(
      server.answer('incomingCalls', [], ({ item }): CallHierarchyIncomingCall[] =>
        stepsOf(server, item, incomingSteps, (from, fromRanges) => ({ from, fromRanges })),
      ),
    );
    requests.onOutgoingCalls(
      server.answer('outgoingCalls', [], ({ item }): CallHierarchyOutgoingCall[] =>
        stepsOf(server, item, outgoingSteps, (to, fromRanges) => ({ to, fromRanges })),
      ),
    );
  },
};

type Range = ReturnType<Positions['range']>;

/** The item is found again by its place, which the client keeps. */
function stepsOf<Call>(
  server: LanguageServer,
  { uri, selectionRange }: CallHierarchyItem,
  steps: (document: SyncedDocument['document'], offset: number) => TrailStep[],
  call: (item: CallHierarchyItem, ranges: Range[]) => Call,
): Call[] {
  const open = server.document(uri);
  if (!open) return [];
  return steps(open.document, open.positions.offsetAt(selectionRange.start)).map(({ item, ranges }) =>
    call(
      asItem(open, item),
      ranges.map((range) => open.positions.range(range)),
    ),
  );
}

function asItem({ uri, positions }: SyncedDocument, item: TrailItem): CallHierarchyItem {
  return {
    name: item.name,
    kind: SYMBOL_KINDS[item.kind],
    uri,
    range: positions.range(item.range),
    selectionRange: positions.range(item.selection),
    ...(item.detail !== '' && { detail: item.detail }),
  };
}
