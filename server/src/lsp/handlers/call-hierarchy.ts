import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver';
import { incomingSteps, outgoingSteps, type TrailItem, trailAt } from '../../features/call-hierarchy.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { Locations } from '../locations.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

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
          const item = open && trailAt(open.document, server.workspace, open.positions.offsetAt(position));
          const asked = item && asItem(new Locations(server), item);
          return asked ? [asked] : null;
        },
      ),
    );
    requests.onIncomingCalls(
      server.answer('incomingCalls', [], async ({ item }): Promise<CallHierarchyIncomingCall[]> => {
        // Minutes that are still to be read may have decided on it.
        await server.workspace.indexed;
        return stepsOf(server, item, 'incoming').map(({ other, ranges }) => ({
          from: other,
          fromRanges: ranges,
        }));
      }),
    );
    requests.onOutgoingCalls(
      server.answer('outgoingCalls', [], ({ item }): CallHierarchyOutgoingCall[] =>
        stepsOf(server, item, 'outgoing').map(({ other, ranges }) => ({ to: other, fromRanges: ranges })),
      ),
    );
  },
};

/** A stop on the other end of a step, and where the one who refers does so. */
interface Step {
  other: CallHierarchyItem;
  ranges: CallHierarchyItem['range'][];
}

/** The item is found again by its place, which the client keeps; its document need not be open. */
function stepsOf(
  server: LanguageServer,
  { uri, selectionRange }: CallHierarchyItem,
  direction: 'incoming' | 'outgoing',
): Step[] {
  const document = server.document(uri)?.document ?? server.workspace.document(uri);
  const positions = server.positionsOf(uri);
  if (!document || !positions) return [];
  const places = new Locations(server);
  const offset = positions.offsetAt(selectionRange.start);
  const steps = direction === 'incoming' ? incomingSteps : outgoingSteps;
  return steps(document, server.workspace, offset).flatMap(({ item, ranges }) => {
    const other = asItem(places, item);
    const caller = direction === 'incoming' ? item.uri : uri;
    return other ? [{ other, ranges: ranges.flatMap((range) => places.range(caller, range) ?? []) }] : [];
  });
}

/** Null when its document has gone meanwhile. */
function asItem(places: Locations, item: TrailItem): CallHierarchyItem | null {
  const range = places.range(item.uri, item.range);
  const selectionRange = places.range(item.uri, item.selection);
  if (!range || !selectionRange) return null;
  return {
    name: item.name,
    kind: SYMBOL_KINDS[item.kind],
    uri: item.uri,
    range,
    selectionRange,
    ...(item.detail !== '' && { detail: item.detail }),
  };
}
