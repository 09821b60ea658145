import { computeNumbers } from '../format/numbers.ts';
import { mayRenumber } from '../format/renumber-fix.ts';
import { applyInOrder, mover } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { composed, editsOf, type Piece, placesIn, textOf } from '../lint/pieces.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import { followReferences, meaningsOf, ownTargets } from './follow-references.ts';

/**
 * Lay a document out anew, as `reordered` does, but with text put in or taken out too: the pieces in their order, all
 * numbers made right, and every reference saying what it meant before, wherever that stands now. Where numbers leave
 * open what they number, or a reference what it means, nothing is renumbered.
 *
 * @param pieces the document's text in its new order, each stretch of it once at most
 * @returns the edits, in order; null when a reference would come to mean something else
 */
export function rearrange(model: DocumentModel, pieces: readonly Piece[]): TextEdit[] | null {
  const { source, kind, house } = model;
  const layout = editsOf(source, pieces);
  const text = textOf(source, pieces);
  const placeOf = placesIn(pieces);
  const laidOut = buildModel(text, kind, house);
  const edits = mayRenumber(model) ? renumbered(model, laidOut, placeOf) : [];
  const result = edits.length === 0 ? laidOut : buildModel(applyInOrder(text, edits), kind, house);
  if (!keepsMeaning(model, result, placeOf, mover(edits))) return null;
  return edits.length === 0 ? layout : composed(source, layout, edits);
}

type PlaceOf = ReturnType<typeof placesIn>;

/** Edits of the text laid out; what its references mean is known from the document as it was. */
function renumbered(model: DocumentModel, laidOut: DocumentModel, placeOf: PlaceOf): TextEdit[] {
  const numbers = computeNumbers(laidOut, 'as-typed', attachmentsStart(laidOut));
  const edits: TextEdit[] = [];
  for (const { number } of numberedNodes(laidOut)) {
    if (!number) continue;
    const spelt = numbers.byStart.get(number.start);
    if (spelt !== undefined && spelt !== laidOut.source.slice(number.start, number.end))
      edits.push({ start: number.start, end: number.end, text: spelt });
  }
  const names = new Map<number, string>();
  for (const { start } of numberedNodes(model)) {
    const place = placeOf(start);
    const name = place === null ? undefined : numbers.byNode.get(place);
    if (name !== undefined) names.set(start, name);
  }
  for (const { start, end, text } of followReferences(model, names)) {
    const place = placeOf(start);
    if (place !== null) edits.push({ start: place, end: place + end - start, text });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function numberedNodes({ allSections, paragraphs }: DocumentModel) {
  return [...allSections, ...paragraphs];
}

/** Whether every reference that is still there means what it did. */
function keepsMeaning(
  before: DocumentModel,
  after: DocumentModel,
  placeOf: PlaceOf,
  moved: (offset: number) => number,
): boolean {
  const meanings = meaningsOf(after);
  for (const { start, target } of ownTargets(before)) {
    const place = placeOf(start);
    if (place === null || !target) continue;
    const meant = placeOf(target.start);
    const means = meanings.get(moved(place)) ?? null;
    // What it meant may have lost the number it began with; then a label leads there, and leads somewhere.
    if (means === null || (meant !== null && means !== moved(meant))) return false;
  }
  return true;
}
