import { dirname, relative } from 'node:path';
import type { House } from '../../house/types.ts';
import type { ConfigResolver } from '../../workspace/config.ts';
import { withSlashes } from '../../workspace/node-files.ts';

/**
 * What the first line of a new document must say for it to be read in its house: nothing where a configuration does, or
 * where nobody asked for a house.
 *
 * @param path of the document, absolute
 * @param plain resolves the configuration by which the document will be read, not one given for this command alone
 * @param house the one asked for
 */
export function houseNote(
  flags: { house?: string | undefined },
  path: string,
  plain: ConfigResolver,
  house: House,
): string | null {
  if (flags.house === undefined) return null;
  const usual = plain.resolve(path, null).settings.house;
  if (usual.sources[0] === house.sources[0]) return null;
  const source = house.sources[0] ?? '';
  return source.startsWith('built-in:') ? house.id : fromFile(path, source);
}

/** The way from a document to a file, as the note of a house has to be written. */
function fromFile(document: string, file: string): string {
  const way = withSlashes(relative(dirname(document), file));
  return way.startsWith('.') ? way : `./${way}`;
}
