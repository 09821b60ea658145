import england from '../../../schemas/houses/england.json' with { type: 'json' };
import halton from '../../../schemas/houses/halton.json' with { type: 'json' };
import windsorMaidenhead from '../../../schemas/houses/windsor-maidenhead.json' with { type: 'json' };
import wirral from '../../../schemas/houses/wirral.json' with { type: 'json' };
import { emptyHouse, extendHouse, type HouseFile } from './extend.ts';
import type { House } from './types.ts';

/** The house that every other one extends in the end. */
export const ROOT_HOUSE = 'england';

const FILES: Record<string, unknown> = { england, halton, wirral, 'windsor-maidenhead': windsorMaidenhead };

/** The ids of the shipped houses. */
export const builtinIds: readonly string[] = Object.keys(FILES);

const resolved = new Map<string, House>();

/** The shipped house of that id, resolved once, or null. Tests hold the shipped files to the schema. */
export function builtinHouse(id: string): House | null {
  const known = resolved.get(id);
  if (known) return known;
  if (!Object.hasOwn(FILES, id)) return null;
  const file = FILES[id] as HouseFile;
  const parent = id === ROOT_HOUSE ? emptyHouse() : builtinHouse(file.extends ?? ROOT_HOUSE);
  if (!parent) return null;
  const house = extendHouse(parent, file, `built-in:${id}`);
  resolved.set(id, house);
  return house;
}
