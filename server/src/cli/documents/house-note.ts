import { dirname, relative } from 'node:path';
import type { House } from '../../house/types.ts';
import type { ConfigResolver } from '../../workspace/config.ts';
import { shownPath, withSlashes } from '../../workspace/node-files.ts';

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

/**
 * For whoever asked for a house where a configuration names another, which goes before the note on the first line: a
 * sentence that says so; null where there is nothing to say.
 *
 * @param path as for `houseNote`
 * @param folder the working folder
 */
export function houseLaidDown(
  flags: { house?: string | undefined },
  path: string,
  plain: ConfigResolver,
  house: House,
  folder: string,
): string | null {
  if (flags.house === undefined) return null;
  const { settings, houseBy, configs } = plain.resolve(path, null);
  if (houseBy !== 'config' || settings.house.sources[0] === house.sources[0]) return null;
  const where = configs.map((file) => shownPath(file, folder)).join(' and ');
  return `The house here is laid down by ${where}: it is ${settings.house.id}, whatever the first line says. Change it there, or give --house ${flags.house} to rapporteur lint, too.`;
}

/** The way from a document to a file, as the note of a house has to be written. */
function fromFile(document: string, file: string): string {
  const way = withSlashes(relative(dirname(document), file));
  return way.startsWith('.') ? way : `./${way}`;
}
