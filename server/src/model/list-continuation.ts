import { coreOf } from '../prose/list-markers.ts';
import type { ListItemNode, ListNode } from './types.ts';

/**
 * The list inside an item that is not one: items of the list around it under other markers, `(b)` after `i)`. It
 * stands at the same indentation and takes up the count, which a list of its own would begin anew.
 */
export function continuationOf(item: ListItemNode): ListNode | null {
  const [inner] = item.lists;
  const first = inner?.items[0];
  if (!inner || !first?.marker || item.value === null || indentOf(first) !== indentOf(item)) return null;
  const core = first.marker.core.toLowerCase();
  if (core === 'i' || core === 'a' || core === '1') return null;
  const next = item.value + 1;
  const takesUp = (['roman', 'alpha', 'arabic'] as const).some((family) => coreOf(family, next) === core);
  return takesUp ? inner : null;
}

function indentOf({ block }: ListItemNode): number {
  return block.kind === 'listItem' ? block.indent : 0;
}
