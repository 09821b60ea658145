/** Two blocks that are one and the same, as indices of their versions. */
export interface Pair {
  old: number;
  new: number;
}

/**
 * The pairs that stand in the same order in both versions, the heaviest choice of them: what is not among them has
 * moved. Takes `n log n` steps.
 *
 * @param pairs each index at most once on either side, in any order
 * @param weightOf how much it takes to call a pair moved; positive
 * @returns in order
 */
export function heaviestChain(pairs: readonly Pair[], weightOf: (pair: Pair) => number): Pair[] {
  const inOrder = [...pairs].sort((a, b) => a.old - b.old);
  const size = inOrder.reduce((most, pair) => Math.max(most, pair.new + 1), 0);
  const best = new HeaviestBefore(size);
  const links: { pair: Pair; before: number; weight: number }[] = [];
  let last = -1;
  for (const pair of inOrder) {
    const before = best.before(pair.new);
    const weight = weightOf(pair) + (links[before]?.weight ?? 0);
    links.push({ pair, before, weight });
    best.add(pair.new, weight, links.length - 1);
    if (weight > (links[last]?.weight ?? 0)) last = links.length - 1;
  }
  const chain: Pair[] = [];
  for (let at = last; at >= 0; at = links[at]?.before ?? -1) {
    const link = links[at];
    if (link) chain.push(link.pair);
  }
  return chain.reverse();
}

/** A Fenwick tree: the heaviest link that ends before a place. */
class HeaviestBefore {
  readonly #weights: Float64Array;
  readonly #links: Int32Array;

  constructor(size: number) {
    this.#weights = new Float64Array(size + 1);
    this.#links = new Int32Array(size + 1).fill(-1);
  }

  /** The link, or -1 when none ends before `place`. */
  before(place: number): number {
    let weight = 0;
    let link = -1;
    for (let at = place; at > 0; at -= at & -at) {
      if ((this.#weights[at] ?? 0) <= weight) continue;
      weight = this.#weights[at] ?? 0;
      link = this.#links[at] ?? -1;
    }
    return link;
  }

  add(place: number, weight: number, link: number): void {
    for (let at = place + 1; at < this.#weights.length; at += at & -at) {
      if ((this.#weights[at] ?? 0) >= weight) continue;
      this.#weights[at] = weight;
      this.#links[at] = link;
    }
  }
}
