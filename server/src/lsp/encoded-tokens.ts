import type { SemanticTokensEdit } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-legend.ts';
import type { SemanticToken } from '../features/semantic-tokens.ts';
import type { Positions } from './positions.ts';

/** Numbers of each token: lines and characters from the token before, length, type, set of modifiers. */
const STRIDE = 5;

const TYPE_INDEX = new Map(TOKEN_TYPES.map((type, index) => [type, index]));
const MODIFIER_BIT = new Map(TOKEN_MODIFIERS.map((modifier, index) => [modifier, 1 << index]));

/**
 * Tokens as the protocol sends them, each relative to the one before.
 *
 * @param tokens in order, none on more than one line
 */
export function encodeTokens(tokens: readonly SemanticToken[], positions: Positions): number[] {
  const data = new Array<number>(tokens.length * STRIDE);
  let line = 0;
  let character = 0;
  for (const [index, { start, end, type, modifiers }] of tokens.entries()) {
    const from = positions.positionAt(start);
    const length =
      positions.encoding === 'utf-16' ? end - start : positions.positionAt(end).character - from.character;
    const at = index * STRIDE;
    data[at] = from.line - line;
    data[at + 1] = from.line === line ? from.character - character : from.character;
    data[at + 2] = length;
    data[at + 3] = TYPE_INDEX.get(type) ?? 0;
    data[at + 4] = modifiers.reduce((set, modifier) => set | (MODIFIER_BIT.get(modifier) ?? 0), 0);
    ({ line, character } = from);
  }
  return data;
}

/** The edit that makes one result the other; none when they are the same. */
export function tokenEdits(before: ArrayLike<number>, after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) {
    same += 1;
  }
  // Whole tokens: some clients count in them.
  start -= start % STRIDE;
  same -= same % STRIDE;
  const data = after.slice(start, after.length - same);
  return [{ start, deleteCount: before.length - same - start, ...(data.length > 0 && { data }) }];
}
