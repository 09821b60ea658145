import { renumberMoved } from '../format/renumber-moved.ts';
import { applyInOrder, mover } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { composed, editsOf, type Piece, placesIn, textOf } from '../lint/pieces.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel, SectionNode } from '../model/types.ts';
import { followReferences, meaningsOf, type Orders, ordersOf, ownTargets } from './follow-references.ts';

/**
 * A document with its blocks in another order, numbers and references following.
 *
 * @param after the top sections as they will stand
 * @param pieces the text in that order, numbers and references as they are
 * @returns edits in order; null when they would change what a reference means, or how a block is read
 */
export function reordered(
  model: DocumentModel,
  after: readonly SectionNode[],
  pieces: readonly Piece[],
): TextEdit[] | null {
  const numbers = renumberMoved(model, after);
  return numbers && followed(model, pieces, numbers.edits, numbers.names, ordersOf(model, after));
}

/**
 * One list of edits for moved text, new numbers or markers in it, and the references to them.
 *
 * @param own edits of the source: the new numbers and markers themselves
 */
export function followed(
  model: DocumentModel,
  pieces: readonly Piece[],
  own: readonly TextEdit[],
  names: ReadonlyMap<number, string>,
  orders: readonly Orders[],
): TextEdit[] | null {
  const { source } = model;
  const placeOf = placesIn(pieces);
  const edits = [...own, ...followReferences(model, names, orders)]
    .flatMap(({ start, end, text }) => {
      const place = placeOf(start);
      return place === null ? [] : [{ start: place, end: place + end - start, text }];
    })
    .sort((a, b) => a.start - b.start);
  const result = buildModel(applyInOrder(textOf(source, pieces), edits), model.kind, model.house);
  const moved = mover(edits);
  const newPlace = (offset: number) => {
    const place = placeOf(offset);
    return place === null ? null : moved(place);
  };
  if (!keepsShape(model, result) || !keepsMeaning(model, result, newPlace)) return null;
  return composed(source, editsOf(source, pieces), edits);
}

/** The sections with some of them replaced; those that a node stands in are made anew. */
export function withSections(
  sections: readonly SectionNode[],
  change: (section: SectionNode) => SectionNode,
): SectionNode[] {
  return sections.map((section) => {
    const changed = change(section);
    return changed.sections.length === 0
      ? changed
      : { ...changed, sections: withSections(changed.sections, change) };
  });
}

/** Every block is read as what it was; text put in may be one more. */
function keepsShape(before: DocumentModel, after: DocumentModel): boolean {
  return (
    after.allSections.length === before.allSections.length &&
    after.tables.length === before.tables.length &&
    after.appendices.length === before.appendices.length &&
    after.labels.size === before.labels.size
  );
}

/**
 * Whether every reference to a block means that block still. A range may name another end; what meant nothing may
 * now mean something, as the author may have intended all along.
 */
function keepsMeaning(
  before: DocumentModel,
  after: DocumentModel,
  newPlace: (offset: number) => number | null,
): boolean {
  const meanings = meaningsOf(after);
  const own = ownTargets(before);
  return before.references.every(({ targets }) => {
    if (!targets.some((target) => own.has(target))) return true;
    if (targets.length > 1) return targets.every(({ start }) => meanings.has(newPlace(start) ?? start));
    return targets.every(({ start, target }) => {
      const place = newPlace(start);
      const meant = target && newPlace(target.start);
      return place === null || meant === null || meanings.get(place) === meant;
    });
  });
}
