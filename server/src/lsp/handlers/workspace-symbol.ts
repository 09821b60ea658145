import type {
  ClientCapabilities,
  SymbolInformation,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { DocumentEntry } from '../../features/workspace.ts';
import { type FoundSymbol, placeNow, SymbolSearch } from '../../features/workspace-symbols.ts';
import type { Handler } from '../handler.ts';
import type { Ask, LanguageServer } from '../language-server.ts';
import type { Positions } from '../positions.ts';
import { resolver } from '../resolver.ts';
import { inSlices } from '../slices.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

/** What `workspaceSymbol/resolve` finds the range by. */
type SymbolData = Pick<FoundSymbol, 'kind' | 'name' | 'start'>;

/**
 * `workspace/symbol`, `workspaceSymbol/resolve`. Lines and characters of documents that are not open need their text
 * from the disk: where the client can ask for them later, only those of the symbol it goes to are worked out.
 */
export const workspaceSymbol: Handler = {
  capabilities: (client) =>
    client.workspace?.symbol ? { workspaceSymbolProvider: { resolveProvider: resolvesRanges(client) } } : {},
  register(server) {
    const { connection } = server;
    connection.onWorkspaceSymbol(
      server.answer('workspaceSymbol', [], async ({ query }: WorkspaceSymbolParams, ask: Ask) => {
        const search = new SymbolSearch(query);
        await inSlices(searching(search, server.workspace.entries()), ask.token, server);
        const found = search.found();
        return resolvesRanges(server.client)
          ? found.map((symbol) => lazySymbol(server, symbol))
          : wholeSymbols(server, found);
      }),
    );
    connection.onWorkspaceSymbolResolve(
      resolver(server, 'workspaceSymbol/resolve', (symbol: WorkspaceSymbol) => resolved(server, symbol)),
    );
  },
};

function resolvesRanges({ workspace }: ClientCapabilities): boolean {
  return workspace?.symbol?.resolveSupport?.properties.includes('location.range') ?? false;
}

function* searching(search: SymbolSearch, entries: Iterable<DocumentEntry>): Iterator<void> {
  for (const entry of entries) {
    search.add(entry);
    yield;
  }
}

function lazySymbol(server: LanguageServer, found: FoundSymbol): WorkspaceSymbol {
  const { uri, kind, name, container, start } = found;
  const open = server.document(uri);
  const data: SymbolData = { kind, name, start };
  return {
    name,
    kind: SYMBOL_KINDS[kind],
    ...(container !== '' && { containerName: container }),
    // What is open costs nothing.
    location: open ? { uri, range: open.positions.range(found) } : { uri },
    ...(!open && { data }),
  };
}

/** For clients that ask only once; each document is read once. */
function wholeSymbols(server: LanguageServer, found: readonly FoundSymbol[]): SymbolInformation[] {
  const known = new Map<string, Positions | null>();
  return found.flatMap((symbol) => {
    const { uri, kind, name, container } = symbol;
    const positions = known.has(uri) ? known.get(uri) : server.positionsOf(uri);
    known.set(uri, positions ?? null);
    if (!positions) return [];
    const location = { uri, range: positions.range(symbol) };
    return [
      { name, kind: SYMBOL_KINDS[kind], location, ...(container !== '' && { containerName: container }) },
    ];
  });
}

function resolved(server: LanguageServer, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const { uri } = symbol.location;
  const data: unknown = symbol.data;
  const entry = server.workspace.entry(uri);
  if ('range' in symbol.location || !entry || !isSymbolData(data)) return symbol;
  const positions = server.positionsOf(uri);
  // A symbol that is gone leads to its document.
  const place = placeNow(entry, data) ?? { start: 0, end: 0 };
  return positions ? { ...symbol, location: { uri, range: positions.range(place) } } : symbol;
}

function isSymbolData(data: unknown): data is SymbolData {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, name, start } = data as Partial<SymbolData>;
  return typeof kind === 'string' && typeof name === 'string' && typeof start === 'number';
}
