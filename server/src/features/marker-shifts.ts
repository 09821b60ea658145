import { recommendationReferenceEdits } from '../format/recommendation-references.ts';
import { replace } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import type { DocumentModel, ListItemNode, ListNode } from '../model/types.ts';
import { markerLike } from '../prose/list-markers.ts';

/** A place in a list where an item comes in or has gone. */
export interface ItemPlace {
  list: ListNode;
  /** Index of the first item after the place. */
  index: number;
  /** What the item there is marked with; null when its marker cannot be read. */
  marker: string | null;
  /** What the marker of the first item after the place says when the list counts on. */
  value: number | null;
  /** The item that goes. */
  gone: ListItemNode | null;
}

/** The place after an item. */
export function itemAfter(item: ListItemNode, { source }: DocumentModel): ItemPlace {
  const { list, marker, value } = item;
  const index = list.items.indexOf(item) + 1;
  const next = value === null ? null : value + 1;
  const spelt = marker && next !== null ? markerLike(marker, list.family, next) : null;
  return { list, index, marker: marker ? spelt : bulletOf(item, source), value: next, gone: null };
}

/** The first place of a list. */
export function itemUnder(list: ListNode, { source }: DocumentModel): ItemPlace {
  const [first] = list.items;
  const marker = first ? (first.marker?.text ?? bulletOf(first, source)) : null;
  return { list, index: 0, marker, value: first?.value ?? null, gone: null };
}

/** The place of an item that goes. */
export function itemBefore(item: ListItemNode): ItemPlace {
  const { list, value } = item;
  return {
    list,
    index: list.items.indexOf(item) + 1,
    marker: null,
    value: value === null ? null : value + 1,
    gone: item,
  };
}

/**
 * The edits that move the markers after a place on or back, with the references to recommendations among them; only
 * an unbroken run moves. Empty where a reference would have to be guessed.
 */
export function markerShifts(model: DocumentModel, place: ItemPlace, by: 1 | -1): TextEdit[] {
  const { list, index, value, gone } = place;
  if (value === null) return [];
  const markers = new Map<number, string>();
  const edits: TextEdit[] = [];
  for (let at = index; at < list.items.length; at += 1) {
    const item = list.items[at];
    if (!item?.marker || item.value !== value + at - index) break;
    const marker = markerLike(item.marker, list.family, item.value + by);
    markers.set(item.start, marker);
    edits.push(replace(item.marker, marker));
  }
  if (edits.length === 0) return [];
  if (list.section === null || list.section !== model.recommendations?.section) return edits;
  const isNamed = model.references.some(
    ({ kind, targets }) =>
      kind === 'recommendation' &&
      targets.some(({ target }) => gone !== null && target?.start === gone.start),
  );
  const references = isNamed ? null : recommendationReferenceEdits(model, markers);
  return references === null ? [] : [...edits, ...references];
}

/** The bullet as typed. */
function bulletOf({ bullet }: ListItemNode, source: string): string | null {
  return bullet && source.slice(bullet.start, bullet.end);
}
