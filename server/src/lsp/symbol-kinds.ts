import { SymbolKind } from 'vscode-languageserver';
import type { OutlineKind } from '../features/document-symbols.ts';

/**
 * The protocol knows kinds of program text only. These are the ones whose icons tell the parts of a report apart;
 * all of them are in the set that every client must accept.
 */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind | 'document' | 'label' | 'term', SymbolKind>> = {
  document: SymbolKind.File,
  title: SymbolKind.Package,
  field: SymbolKind.Field,
  section: SymbolKind.Module,
  paragraph: SymbolKind.String,
  recommendation: SymbolKind.Method,
  table: SymbolKind.Array,
  appendix: SymbolKind.File,
  label: SymbolKind.Constant,
  term: SymbolKind.Constant,
  item: SymbolKind.Module,
  resolution: SymbolKind.Method,
  clause: SymbolKind.Method,
  exchange: SymbolKind.Function,
  action: SymbolKind.Event,
  person: SymbolKind.Variable,
};
