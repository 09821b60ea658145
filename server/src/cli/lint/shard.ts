/** The `index`-th, from 1, of `count` parts. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * The part of the files that is one machine's: every file is in exactly one part, the parts differ by one file at
 * most, and neighbours in a folder, which tend to be alike in size, are spread over them.
 *
 * @param names what the files are called on every machine alike
 */
export function takeShard<Item>(items: readonly Item[], names: readonly string[], shard: Shard): Item[] {
  const order = [...items.keys()].sort((a, b) => {
    const [first, second] = [names[a] ?? '', names[b] ?? ''];
    return hashOf(first) - hashOf(second) || (first < second ? -1 : 1);
  });
  const mine = new Set(order.filter((_, place) => place % shard.count === shard.index - 1));
  return items.filter((_, index) => mine.has(index));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
