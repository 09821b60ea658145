import type { House } from '../house/types.ts';
import { longestAscent, numberFaults } from './number-faults.ts';
import type { DocumentModel, SectionNode } from './types.ts';

/** A section out of the house's order. */
export interface MisplacedSection {
  section: SectionNode;
  /** The nearest sections in order that the house puts before and after it. */
  after: SectionNode | null;
  before: SectionNode | null;
}

/**
 * The sections of one level that stand out of the order in which the house has them, as few as possible; in document
 * order.
 */
export function misplacedSections(level: readonly SectionNode[], house: House): MisplacedSection[] {
  if (level.length < 2) return [];
  const places = placesOf(house);
  if (isInOrder(level, places)) return [];
  const seen = new Set<string>();
  const placed: { section: SectionNode; place: number }[] = [];
  for (const section of level) {
    const { id, match, template } = section;
    // What another council calls the section may be a section of the author's own; a repeated one is told elsewhere.
    if (id === null || match === 'alias' || seen.has(id)) continue;
    if ((template?.parent ?? null) !== (section.parent?.id ?? null)) continue;
    seen.add(id);
    placed.push({ section, place: places.get(id) ?? 0 });
  }
  const ascent = new Set(longestAscent(placed.map(({ place }) => place)));
  if (ascent.size === placed.length) return [];
  const kept = placed.filter((_, index) => ascent.has(index));
  return placed
    .filter((_, index) => !ascent.has(index))
    .map(({ section, place }) => ({
      section,
      after: kept.findLast((other) => other.place < place)?.section ?? null,
      before: kept.find((other) => other.place > place)?.section ?? null,
    }));
}

/** Not while a number is there twice or paragraphs may belong elsewhere: they would be carried off. */
export function maySectionsMove(model: DocumentModel): boolean {
  const { sections, paragraphs } = numberFaults(model);
  return [...sections, ...paragraphs].every(({ kind }) => kind !== 'duplicate' && kind !== 'wrong-section');
}

const houses = new WeakMap<House, ReadonlyMap<string, number>>();

/** Where each section stands in the template. */
function placesOf(house: House): ReadonlyMap<string, number> {
  let places = houses.get(house);
  if (!places) {
    places = new Map(house.sections.map(({ id }, index) => [id, index]));
    houses.set(house, places);
  }
  return places;
}

/** Whether the known sections ascend, whatever they are: the usual case, told quickly. */
function isInOrder(level: readonly SectionNode[], places: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const { id } of level) {
    const place = id === null ? undefined : places.get(id);
    if (place === undefined) continue;
    if (place <= last) return false;
    last = place;
  }
  return true;
}
