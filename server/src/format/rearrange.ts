import { applyInOrder, mover } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { composed, editsOf, type Piece, placesIn, textOf } from '../lint/pieces.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import { computeNumbers, renamedTargets } from './numbers.ts';
import { mayRenumber } from './renumber-fix.ts';

/**
 * Lay a document out anew: the pieces in their new order, all numbers made right, and every reference saying what
 * it meant before, wherever that stands now. Where numbers leave open what they number, or a reference what it
 * means, nothing is renumbered.
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

/** Edits of the text laid out, its references told what they mean by the document as it was. */
function renumbered(model: DocumentModel, laidOut: DocumentModel, placeOf: PlaceOf): TextEdit[] {
  const numbers = computeNumbers(laidOut, 'as-typed');
  const edits: TextEdit[] = [];
  for (const { number } of [...laidOut.allSections, ...laidOut.paragraphs]) {
    if (!number) continue;
    const spelt = numbers.byStart.get(number.start);
    if (spelt !== undefined && spelt !== laidOut.source.slice(number.start, number.end))
      edits.push({ start: number.start, end: number.end, text: spelt });
  }
  const none = new Map<number, string>();
  for (const reference of model.references) {
    const targets = reference.targets.map((each) => {
      const start = each.target && placeOf(each.target.start);
      return { ...each, target: each.target && start !== null ? { ...each.target, start } : null };
    });
    for (const edit of renamedTargets({ ...reference, targets }, numbers, none)) {
      const start = placeOf(edit.start);
      if (start !== null) edits.push({ start, end: start + edit.end - edit.start, text: edit.text });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether every reference that is still there means what it did, and those that meant nothing still do. */
function keepsMeaning(
  before: DocumentModel,
  after: DocumentModel,
  placeOf: PlaceOf,
  moved: (offset: number) => number,
): boolean {
  const meanings = new Map<number, number | null>();
  for (const { targets } of after.references)
    for (const { start, target } of targets) meanings.set(start, target?.start ?? null);
  return before.references.every(({ targets }) =>
    targets.every(({ start, target }) => {
      const place = placeOf(start);
      if (place === null) return true;
      const meant = target && placeOf(target.start);
      return meanings.get(moved(place)) === (meant === null ? null : moved(meant));
    }),
  );
}
