import type { FeatureDocument } from './document.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { symbolAt } from './symbol-at.ts';

/** Every place in the document of what stands at an offset; the place itself, where it has no other. */
export function documentHighlights({ model }: FeatureDocument, offset: number): Occurrence[] {
  const symbol = symbolAt(model, offset);
  if (!symbol) return [];
  const places = occurrencesOf(model, symbol.subject);
  if (places.length > 0) return places;
  return [{ start: symbol.name.start, end: symbol.name.end, role: symbol.role }];
}
