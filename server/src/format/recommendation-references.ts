import type { TextEdit } from '../lint/finding.ts';
import type { DocumentModel } from '../model/types.ts';

/**
 * The edits that take references to recommendations along when their markers change, or null when a reference
 * would have to be guessed: it means nothing now, or two items share its marker.
 *
 * @param newMarkers the new markers, by where the item begins
 */
export function recommendationReferenceEdits(
  model: DocumentModel,
  newMarkers: ReadonlyMap<number, string>,
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  const markers = model.recommendations?.items.map(({ marker }) => marker) ?? [];
  const isRepeated = new Set(markers).size < markers.length;
  for (const { kind, targets } of model.references) {
    if (kind !== 'recommendation') continue;
    for (const { target, text, start, end } of targets) {
      if (!target || isRepeated) return null;
      const marker = newMarkers.get(target.start);
      if (marker === undefined) continue;
      const core = marker.replace(/[().]/g, '');
      const opens = text.startsWith('(') || (text.endsWith(')') && marker.startsWith('('));
      const spelt = `${opens ? '(' : ''}${core}${text.endsWith(')') ? ')' : ''}`;
      if (spelt !== text) edits.push({ start, end, text: spelt });
    }
  }
  return edits;
}
