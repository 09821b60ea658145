import type { Block } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';
import { haveRunInItems } from './run-in-items.ts';
import { untitledItems } from './untitled-items.ts';

/** Which lines of minutes begin items besides those with a title: what the whole document shows. */
export interface ItemLines {
  /** Whether titles of items stand on the line of their text. */
  haveRunIn: boolean;
  /** Numbers of items without a title. */
  untitled: ReadonlySet<number>;
}

/** Those of a report, and of minutes with nothing but titles. */
export const TITLES_ONLY: ItemLines = { haveRunIn: false, untitled: new Set() };

/** @param blocks those of the whole document */
export function readItemLines(blocks: readonly Block[], house: House): ItemLines {
  if (house.documentKind !== 'minutes') return TITLES_ONLY;
  const haveRunIn = haveRunInItems(blocks, house);
  return { haveRunIn, untitled: untitledItems(blocks, house, haveRunIn) };
}

export function isSameItemLines(one: ItemLines, other: ItemLines): boolean {
  if (one.haveRunIn !== other.haveRunIn || one.untitled.size !== other.untitled.size) return false;
  return [...one.untitled].every((number) => other.untitled.has(number));
}
