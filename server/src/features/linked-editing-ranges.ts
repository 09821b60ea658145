import type { Range } from '../lint/finding.ts';
import type { FeatureDocument } from './document.ts';
import { occurrencesOf } from './occurrences.ts';
import { symbolAt } from './symbol-at.ts';

/** What may be typed in a label and is copied to its other places; the source of a regular expression. */
export const LABEL_CHARACTERS = '[A-Za-z][\\w-]*';

/**
 * The places that are edited together with the label name at an offset: `{#name}` and every `[…](#name)`. Empty
 * elsewhere, and for a label that stands only once or that two blocks carry.
 */
export function linkedEditingRanges({ model }: FeatureDocument, offset: number): Range[] {
  const symbol = symbolAt(model, offset);
  if (symbol?.subject.kind !== 'label') return [];
  const { name } = symbol;
  // In the words of a link the author edits the words.
  if (offset < name.start || offset > name.end) return [];
  const places = occurrencesOf(model, symbol.subject);
  // A label that two blocks carry is about to be told apart.
  if (places.length < 2 || places.filter(({ role }) => role === 'definition').length > 1) return [];
  return places.map(({ start, end }) => ({ start, end }));
}
