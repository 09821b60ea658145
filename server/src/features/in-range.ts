import type { Range } from '../lint/finding.ts';

/**
 * The items that touch a range, of items in document order that do not overlap, found by halving.
 *
 * @param rangeOf where an item stands
 * @param first index of the first item in that order
 */
export function itemsIn<Item>(
  items: readonly Item[],
  range: Range,
  rangeOf: (item: Item) => Range,
  first = 0,
): readonly Item[] {
  const from = firstWhere(items, (item) => rangeOf(item).end >= range.start, first);
  const to = firstWhere(items, (item) => rangeOf(item).start > range.end, from);
  return from === 0 && to === items.length ? items : items.slice(from, to);
}

/** Index of the first item of which something is true, where it is true of all after it; the length when of none. */
export function firstWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean, first = 0): number {
  let low = first;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !isSo(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
