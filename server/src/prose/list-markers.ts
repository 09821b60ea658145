/** The markers of ordered lists as text: `markerText('(i)', 3)` is `(iii)`. */
import { romanize } from 'romans';
import type { MarkerShape } from '../../../grammar/src/index.ts';
import type { ListMarker } from '../house/types.ts';

export type MarkerFamily = 'bullet' | 'roman' | 'alpha' | 'arabic';

/** What kind of number a marker carries. */
export function familyOf(style: ListMarker): MarkerFamily {
  if (style.includes('i')) return 'roman';
  if (style.includes('a')) return 'alpha';
  return style.includes('1') ? 'arabic' : 'bullet';
}

/** The marker of the `value`th item (from 1) in a style; bullets are the same for all. */
export function markerText(style: ListMarker, value: number): string {
  switch (familyOf(style)) {
    case 'roman':
      return style.replace('i', romanOf(value));
    case 'alpha':
      return style.replace('a', letterOf(value));
    case 'arabic':
      return style.replace('1', String(value));
    default:
      return style;
  }
}

/** A typed marker with another number in it, its brackets and capitals kept: `(ii)` for 4 is `(iv)`. */
export function markerLike(marker: MarkerShape, family: MarkerFamily, value: number): string {
  const core = coreOf(family, value);
  const isUpper = marker.core !== marker.core.toLowerCase();
  return `${marker.open ? '(' : ''}${isUpper ? core.toUpperCase() : core}${marker.close}`;
}

/** What stands between the brackets: `iv`, `d`, `4`. */
export function coreOf(family: MarkerFamily, value: number): string {
  if (family === 'roman') return romanOf(value);
  return family === 'alpha' ? letterOf(value) : String(value);
}

/** `iv`; numbers outside what Roman numerals can write stay figures. */
function romanOf(value: number): string {
  return value >= 1 && value <= 3999 ? romanize(value).toLowerCase() : String(value);
}

/** `a` … `z`, then `aa`, `bb` … as councils print them. */
function letterOf(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
