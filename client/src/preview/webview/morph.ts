/**
 * Make the children of one element like those of another with as few changes as there are: what stays keeps its node,
 * so that neither scrolling, nor a selection, nor the place of a reader is lost.
 */
export function morph(into: Element, wanted: Element): void {
  const old = [...into.childNodes];
  const made = [...wanted.childNodes];
  let start = 0;
  while (start < old.length && start < made.length && isSame(old[start], made[start])) start += 1;
  let oldEnd = old.length;
  let madeEnd = made.length;
  while (oldEnd > start && madeEnd > start && isSame(old[oldEnd - 1], made[madeEnd - 1])) {
    oldEnd -= 1;
    madeEnd -= 1;
  }
  const anchor = old[oldEnd] ?? null;
  const left = old.slice(start, oldEnd);
  for (const node of made.slice(start, madeEnd)) {
    const match = left.findIndex((candidate) => isAlike(candidate, node));
    const kept = left[match];
    if (!kept) {
      into.insertBefore(node, left[0] ?? anchor);
      continue;
    }
    for (const gone of left.splice(0, match + 1).slice(0, -1)) gone.remove();
    update(kept, node);
  }
  for (const gone of left) gone.remove();
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Whether one may become the other: the same element with the same id, or both text. */
function isAlike(a: Node, b: Node): boolean {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false;
  return !isElement(a) || !isElement(b) || a.id === b.id;
}

function update(node: Node, wanted: Node): void {
  if (!isElement(node) || !isElement(wanted)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  morph(node, wanted);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
