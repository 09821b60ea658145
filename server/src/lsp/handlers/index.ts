import type { Handler } from '../handler.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { selectionRange } from './selection-range.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/** Every feature, in the order of the alphabet. */
export const HANDLERS: readonly Handler[] = [
  documentSymbol,
  foldingRange,
  formatting,
  selectionRange,
  workspaceSymbol,
];
