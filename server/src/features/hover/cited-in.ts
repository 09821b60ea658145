import type { Range } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import { placeOf } from '../describe.ts';
import { pointersTo } from '../reference-index.ts';
import { type HoverPart, text } from './parts.ts';

const MOST_PLACES = 6;

/** `Referred to in paragraph 3.1 and recommendation ii).`; nothing when nobody does. */
export function citedIn(model: DocumentModel, node: Range): HoverPart[] {
  const places = new Set<string>();
  for (const pointer of pointersTo(model, node)) {
    // An entry in the list of appendices is no mention of it.
    if (pointer.reference.start === node.start) continue;
    const place = placeOf(model, pointer.reference.unit);
    if (place !== '') places.add(place);
  }
  if (places.size === 0) return [];
  const shown = grouped([...places].slice(0, MOST_PLACES));
  const more = places.size - MOST_PLACES;
  return [text(`Referred to in ${joined(more > 0 ? [...shown, `${more} more`] : shown)}.`)];
}

const PARAGRAPH = 'paragraph ';

/** `paragraph 1.1`, `paragraph 3.2` → `paragraphs 1.1 and 3.2`. */
function grouped(places: readonly string[]): string[] {
  const numbers = places.flatMap((place) =>
    place.startsWith(PARAGRAPH) ? [place.slice(PARAGRAPH.length)] : [],
  );
  if (numbers.length < 2) return [...places];
  const others = places.filter((place) => !place.startsWith(PARAGRAPH));
  return [`paragraphs ${joined(numbers)}`, ...others];
}

/** `a`, `a and b`, `a, b and c` */
export function joined(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
