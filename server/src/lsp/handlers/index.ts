import type { Handler } from '../handler.ts';
import { foldingRange } from './folding-range.ts';

/** Every feature, in the order of the alphabet. */
export const HANDLERS: readonly Handler[] = [foldingRange];
