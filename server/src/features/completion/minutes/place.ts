/** Where in minutes the cursor is. */
import { minutesOf } from '../../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../../model/minutes/types.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';

/** The item that the line is in, or null in the front block. */
export function itemAt({ model, lineStart }: Site): MinutesItem | null {
  const items = minutesOf(model)?.items ?? [];
  return items.findLast(({ start }) => start < lineStart) ?? null;
}

/** Whether the line is behind the front block: in an item, under a heading or without any. */
export function isInItem(site: Site): boolean {
  return itemAt(site) !== null;
}

/** An offer over the last letters before the cursor. */
export function replacing(
  site: Site,
  typed: string,
  offer: Omit<Offer, 'start' | 'end'>,
  end = site.wordEnd,
): Offer {
  return { ...offer, start: site.offset - typed.length, end: Math.max(end, site.offset) };
}
