import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols, type OutlineSymbol } from '../../features/document-symbols.ts';
import type { Handler } from '../handler.ts';
import type { Positions } from '../positions.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

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
        return isTree
          ? symbols.map((symbol) => nested(symbol, open.positions))
          : [...flat(symbols, textDocument.uri, open.positions)];
      }),
    );
  },
};

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
