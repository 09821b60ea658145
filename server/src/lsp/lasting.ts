/**
 * Answers of which most is as it was in the last one: a list whose items do not change once they are made. Whoever
 * writes messages may keep the words of such items, and need not make them again. That is `WholeMessageWriter`, on the
 * standard output; the channel of node, over which VS Code talks to the server (`client/src/server/node-host.ts`), sockets
 * and the worker of a browser write every answer anew.
 */
const lists = new WeakSet<object>();

/** Says that the items of a list never change. */
export function lasting<Item extends object>(items: Item[]): Item[] {
  lists.add(items);
  return items;
}

/** Whether a value is a list whose items never change. */
export function isLasting(value: unknown): value is object[] {
  return Array.isArray(value) && lists.has(value);
}
