import { type HouseResult, type LoadOptions, loadHouse } from './load.ts';
import { prepareOwnSchemas } from './own-schema.ts';

/**
 * A house ready for use: loaded as by `loadHouse`, its own schemas compiled for `validateModel`. Problems of
 * either are reported alike; never rejects.
 */
export async function openHouse(reference: string, options: LoadOptions = {}): Promise<HouseResult> {
  const result = loadHouse(reference, options);
  if (!result.ok) return result;
  const errors = await prepareOwnSchemas(result.house);
  return errors.length > 0 ? { ok: false, errors } : result;
}
