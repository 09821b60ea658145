import type { TextEdit } from '../lint/finding.ts';
import type { Piece } from '../lint/pieces.ts';
import { trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, ListItemNode } from '../model/types.ts';
import { extentOf, type ItemPart } from './blocks.ts';
import { followed } from './reordered.ts';

/**
 * Put a list item before the one that is now at `index`, or last. Markers stay where they are, the items move past
 * them, and references to recommendations follow; so do the semicolons, the `and` and the full stop that end the
 * items of one sentence.
 *
 * @returns edits in order; null when the item would stay where it is
 */
export function moveItem(
  model: DocumentModel,
  { list, index: from }: ItemPart,
  index: number,
): TextEdit[] | null {
  const { items } = list;
  if (index < 0 || index > items.length || index === from || index === from + 1) return null;
  const first = Math.min(from, index);
  const last = Math.max(from, index - 1);
  const slots = items.slice(first, last + 1);
  const order = [...slots];
  const [moved] = order.splice(from - first, 1);
  if (!moved) return null;
  order.splice(index > from ? order.length : 0, 0, moved);
  const { edits, names } = newMarkers(slots, order, model);
  edits.push(...newEnds(slots, order, model));
  const row = { before: items.map(({ start }) => start), after: [...items] };
  row.after.splice(first, slots.length, ...order);
  const markers = new Map(items.map(({ start, marker }) => [start, marker?.core ?? null]));
  const orders = [
    {
      before: row.before,
      after: row.after.map(({ start }) => start),
      nameOf: (start: number) => markers.get(start) ?? null,
    },
  ];
  return followed(
    model,
    piecesInOrder(model, { kind: 'item', list, index: first }, slots, order),
    edits,
    names,
    orders,
  );
}

/** The text with the items of `slots` in the order of `order`, all that is between them where it was. */
function piecesInOrder(
  model: DocumentModel,
  part: ItemPart,
  slots: readonly ListItemNode[],
  order: readonly ListItemNode[],
): Piece[] {
  const extents = new Map(
    slots.map((item, at) => [item, extentOf(model, { ...part, index: part.index + at })]),
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const [place, slot] of slots.entries()) {
    const old = extents.get(slot);
    const now = extents.get(order[place] ?? slot);
    if (!old || !now) continue;
    pieces.push({ start: at, end: old.start }, now);
    at = old.end;
  }
  pieces.push({ start: at, end: model.source.length });
  return pieces.filter((piece) => typeof piece === 'string' || piece.end > piece.start);
}

function newMarkers(
  slots: readonly ListItemNode[],
  order: readonly ListItemNode[],
  { source }: DocumentModel,
): { edits: TextEdit[]; names: Map<number, string> } {
  const edits: TextEdit[] = [];
  const names = new Map<number, string>();
  for (const [place, { start, marker }] of order.entries()) {
    const slot = slots[place]?.marker;
    if (!marker || !slot || slot.text === marker.text) continue;
    edits.push({ start: marker.start, end: marker.end, text: source.slice(slot.start, slot.end) });
    names.set(start, slot.core);
  }
  return { edits, names };
}

/** `;`, `; and`, `.`: what ends an item because of its place in the sentence that the list is. */
const END = /(?:[;,] (?:and|or)|[;,.])$/;
/** Ends that belong to the words. */
const OWN_END = /(?:[?!:…]|\betc\.)$/;

/** Ends stay where they are as markers do, unless one of the items ends in a way of its own. */
function newEnds(
  slots: readonly ListItemNode[],
  order: readonly ListItemNode[],
  model: DocumentModel,
): TextEdit[] {
  const contents = new Map(slots.map((item) => [item, lastContent(item)]));
  if ([...contents.values()].some(({ text }) => OWN_END.test(text))) return [];
  return order.flatMap((item, place) => {
    const content = contents.get(item);
    const slot = contents.get(slots[place] ?? item);
    if (!content || !slot || content === slot) return [];
    const old = END.exec(content.text)?.[0] ?? '';
    const now = END.exec(slot.text)?.[0] ?? '';
    if (old === now) return [];
    const end = trimmedEnd(model.source, content.end);
    const start =
      old === '' ? end : content.range(content.text.length - old.length, content.text.length).start;
    return [{ start, end, text: now }];
  });
}

/** The last words of an item, its inner items included. */
function lastContent({ content, lists }: ListItemNode): ListItemNode['content'] {
  const inner = lists.at(-1)?.items.at(-1);
  return inner ? lastContent(inner) : content;
}
