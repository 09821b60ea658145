import type { Range } from '../lint/finding.ts';
import { firstWhere } from '../model/first-where.ts';

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
