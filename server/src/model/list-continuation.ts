import { coreOf } from '../prose/list-markers.ts';
import type { ListItemNode, ListNode } from './types.ts';

type Marker = NonNullable<ListItemNode['marker']>;

/** An item of a list as a reader counts it. */
export interface CountedItem {
  item: ListItemNode;
  marker: Marker;
  value: number;
}

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

/** The items of a list in the order of the text, those that only look like a list within it among them. */
export function countedItems(list: ListNode): CountedItem[] {
  const counted: CountedItem[] = [];
  for (const item of list.items) {
    const { marker, value } = item;
    if (!marker || value === null) continue;
    counted.push({ item, marker, value });
    const inner = item.lists.length === 0 ? null : (continuationOf(item) ?? jumpOf(item, list));
    for (const [index, other] of inner?.items.entries() ?? []) {
      if (!other.marker) continue;
      const letter = other.marker.core.toLowerCase().charCodeAt(0) - 96;
      const jumped = inner === continuationOf(item) ? value + 1 + index : letter;
      counted.push({ item: other, marker: other.marker, value: jumped });
    }
  }
  return counted;
}

/** `(c)` after `(a)`: a Roman numeral by its look, but no Roman list begins so. */
function jumpOf(item: ListItemNode, list: ListNode): ListNode | null {
  const [inner] = item.lists;
  const first = inner?.items[0];
  if (list.family !== 'alpha' || !first?.marker || !item.marker) return null;
  const { core, open, close } = first.marker;
  const isAlike = open === item.marker.open && close === item.marker.close;
  return isAlike && indentOf(first) === indentOf(item) && /^[clvx]$/i.test(core) ? (inner ?? null) : null;
}

function indentOf({ block }: ListItemNode): number {
  return block.kind === 'listItem' ? block.indent : 0;
}
