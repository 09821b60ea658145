import type { DocumentKind, House } from './types.ts';

const ofMinutes = new WeakMap<House, House>();

/**
 * A house as it is for documents of one kind: for minutes its fields and sections are those of minutes, so that
 * whatever asks a house for them need not ask what is being written. Made once for each house.
 */
export function templateOf(house: House, kind: DocumentKind): House {
  if (kind === house.documentKind || kind === 'report') return house;
  const known = ofMinutes.get(house);
  if (known) return known;
  const { fields, sections } = house.minutes;
  const made: House = { ...house, documentKind: 'minutes', fields, sections };
  ofMinutes.set(house, made);
  return made;
}
