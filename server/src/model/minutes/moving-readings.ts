import type { Range } from '../../../../grammar/src/index.ts';
import { SideTable } from '../side-table.ts';

/** What was read of something, and where that stood then. */
interface Reading<Value> {
  value: Value;
  at: number;
  /** All places in it, looked for when it first moves: most documents are read once and never edited. */
  ranges: Range[] | null;
}

/**
 * What was read of nodes that stay while a document is edited. A node whose text has not changed may have moved; what was
 * read of it is then moved as a whole, since reading minutes costs a hundred times as much.
 */
export class MovingReadings<Node extends { start: number }, Value extends object> {
  readonly #readings = new SideTable<Node, Reading<Value>>();

  /** @param read what there is to say about a node; nothing in it may stand outside the node */
  of(node: Node, read: () => Value): Value {
    const known = this.#readings.get(node);
    if (!known) {
      const value = read();
      this.#readings.set(node, { value, at: node.start, ranges: null });
      return value;
    }
    const delta = node.start - known.at;
    if (delta !== 0) {
      known.at = node.start;
      known.ranges ??= [...rangesIn(known.value, new Set())];
      for (const range of known.ranges) {
        range.start += delta;
        range.end += delta;
      }
    }
    return known.value;
  }
}

/** What belongs to the tree and to the model moves by itself. */
const OF_OTHERS = new Set(['section', 'block', 'blocks', 'content']);

/** Everything in a value that has a place of its own, each once. */
function* rangesIn(value: unknown, seen: Set<object>): Generator<Range, void, void> {
  if (typeof value !== 'object' || value === null || seen.has(value) || 'block' in value) return;
  seen.add(value);
  if (isRange(value)) yield value;
  for (const [name, inner] of Object.entries(value)) {
    if (!OF_OTHERS.has(name)) yield* rangesIn(inner, seen);
  }
}

function isRange(value: object): value is Range {
  const { start, end } = value as Partial<Range>;
  return typeof start === 'number' && typeof end === 'number';
}
