import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols, type OutlineSymbol } from '../../features/document-symbols.ts';
import type { Handler } from '../handler.ts';
import { lasting } from '../lasting.ts';
import type { Positions } from '../positions.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';
import type { SyncedDocument } from '../synced-document.ts';

/** `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree. */
export const documentSymbol: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.documentSymbol ? { documentSymbolProvider: { label: 'Rapporteur' } } : {},
  register(server) {
    server.connection.onDocumentSymbol(
      server.answer('documentSymbol', [], ({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const symbols = documentSymbols(open.document);
        const isTree = server.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        return isTree ? tree(symbols, open) : [...flat(symbols, textDocument.uri, open.positions)];
      }),
    );
  },
};

/** The symbols of a document as they were last told. */
const told = new WeakMap<SyncedDocument, readonly DocumentSymbol[]>();

/** Those that are as they were are the same objects: whole chapters that nobody has typed in need not be written anew. */
function tree(symbols: readonly OutlineSymbol[], open: SyncedDocument): DocumentSymbol[] {
  const before = told.get(open) ?? [];
  const now = symbols.map((symbol, index) => {
    const known = before[index];
    return known && isStill(known, symbol, open.positions) ? known : nested(symbol, open.positions);
  });
  told.set(open, now);
  return lasting(now);
}

function isStill(known: DocumentSymbol, symbol: OutlineSymbol, positions: Positions): boolean {
  const { kind, name, detail, selection, children } = symbol;
  const inside = known.children ?? [];
  return (
    known.name === name &&
    known.kind === SYMBOL_KINDS[kind] &&
    (known.detail ?? '') === detail &&
    inside.length === children.length &&
    positions.isRange(symbol, known.range) &&
    positions.isRange(selection, known.selectionRange) &&
    inside.every((child, index) => {
      const now = children[index];
      return now !== undefined && isStill(child, now, positions);
    })
  );
}

function nested(symbol: OutlineSymbol, positions: Positions): DocumentSymbol {
  const { kind, name, detail, selection, children } = symbol;
  return {
    name,
    kind: SYMBOL_KINDS[kind],
    range: positions.range(symbol),
    selectionRange: positions.range(selection),
    ...(detail !== '' && { detail }),
    ...(children.length > 0 && { children: children.map((child) => nested(child, positions)) }),
  };
}

function* flat(
  symbols: readonly OutlineSymbol[],
  uri: string,
  positions: Positions,
  containerName?: string,
): Generator<SymbolInformation> {
  for (const symbol of symbols) {
    const { kind, name, children } = symbol;
    yield {
      name,
      kind: SYMBOL_KINDS[kind],
      location: { uri, range: positions.range(symbol) },
      ...(containerName !== undefined && { containerName }),
    };
    yield* flat(children, uri, positions, name);
  }
}
