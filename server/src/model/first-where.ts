/**
 * Index of the first item of which something is true, where it is true of all after it; the length when of none. Found by
 * halving.
 *
 * @param first index of the first item that is asked about
 */
export function firstWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean, first = 0): number {
  let low = first;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
