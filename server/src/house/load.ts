import { builtinHouse, builtinIds, ROOT_HOUSE } from './builtin.ts';
import { checkConsistency } from './consistency.ts';
import { extendHouse, type HouseFile } from './extend.ts';
import {
  type HouseError,
  type JsonText,
  nowhere,
  type Place,
  parseJson,
  placeOf,
  placeOfStart,
} from './locate.ts';
import type { House } from './types.ts';
import { checkHouseFile, meant } from './validate.ts';

/** The file system as this room sees it; the workspace hands it in. */
export interface HouseFiles {
  /** The text of a file; throws when it cannot be read. */
  read(path: string): string;
  /** The path that `relative` means in the file `from`. */
  resolve(from: string, relative: string): string;
}

export interface LoadOptions {
  files?: HouseFiles;
  /** The file that names the house, for relative paths; without it a path is taken as it is. */
  from?: string;
  /** Where the house is named, for errors about the name itself. */
  at?: Place;
}

export type HouseResult = { ok: true; house: House } | { ok: false; errors: HouseError[] };

const LONGEST_CHAIN = 32;

/** Whether a reference to a house is a path and not the id of a shipped house. */
export function isHousePath(reference: string): boolean {
  return /[\\/]/.test(reference) || /\.jsonc?$/i.test(reference);
}

/**
 * The house that a reference means: the id of a shipped house, or the path of a house file, with everything it
 * extends. Every problem of every file on the way is reported; never throws. A house's own schema is not
 * compiled here: see `prepareOwnSchemas`.
 */
export function loadHouse(reference: string, options: LoadOptions = {}): HouseResult {
  return load(reference, options, []);
}

/**
 * The house that a text describes, such as an unsaved file in an editor.
 *
 * @param file the path of the text, for its errors and for the paths it names
 */
export function loadHouseText(file: string, text: string, files?: HouseFiles): HouseResult {
  return loadText(file, text, files, []);
}

/** The error for a name that no shipped house has, or null when there is such a house. */
export function unknownHouse(reference: string, at: Place): HouseError | null {
  if (isHousePath(reference) || builtinIds.includes(reference)) return null;
  const guess = meant(reference, builtinIds);
  const example = /^[\w-]+$/.test(reference) ? reference : 'house';
  const help = guess
    ? `did you mean "${guess}"?`
    : `the shipped houses are ${builtinIds.join(', ')}; write a file of your own as a path, "./${example}.json"`;
  return { ...at, message: `There is no house "${reference}"; ${help}` };
}

/** The own schemas of houses read from files, with the file that each stands in. */
const schemaOrigins = new WeakMap<object, JsonText>();

/** The file that a house's own schema stands in, at `schema`; null for schemas that came from no file. */
export function originOfSchema(schema: Record<string, unknown>): JsonText | null {
  return schemaOrigins.get(schema) ?? null;
}

function load(reference: string, options: LoadOptions, chain: string[]): HouseResult {
  const at = options.at ?? nowhere('');
  if (!isHousePath(reference)) {
    const house = builtinHouse(reference);
    if (house) return { ok: true, house };
    const error = unknownHouse(reference, at);
    return { ok: false, errors: error ? [error] : [] };
  }
  const { files, from } = options;
  const path = files && from !== undefined ? files.resolve(from, reference) : reference;
  const read = readFile(files, path);
  if (typeof read === 'string') return loadText(path, read, files, chain);
  const message = at.line === 0 ? read.reason : `The house file ${path} ${read.reason}`;
  return { ok: false, errors: [{ ...(at.line === 0 ? nowhere(path) : at), message }] };
}

function loadText(path: string, text: string, files: HouseFiles | undefined, chain: string[]): HouseResult {
  const { json, errors } = parseJson(path, text);
  if (errors.length > 0) return { ok: false, errors };
  const mistaken = mistakenForHouse(json);
  if (mistaken) return { ok: false, errors: [mistaken] };
  errors.push(...checkHouseFile(json));
  const parent = loadParent(json, files, [...chain, path]);
  if (!parent.ok) return { ok: false, errors: [...errors, ...parent.errors] };
  if (errors.length > 0) return { ok: false, errors };
  const file = json.value as HouseFile;
  const house = extendHouse(parent.house, file, path);
  const contradictions = checkConsistency(json, file, house);
  if (contradictions.length > 0) return { ok: false, errors: contradictions };
  if (file.schema) schemaOrigins.set(file.schema, json);
  return { ok: true, house };
}

/** A configuration given as a house: one sentence for what would else be one for each of its properties. */
function mistakenForHouse(json: JsonText): HouseError | null {
  const value = json.value as Record<string, unknown> | null;
  if (typeof value !== 'object' || value === null || 'id' in value) return null;
  if (!['house', 'ignore', 'overrides', 'root'].some((name) => name in value)) return null;
  const message = 'This is a configuration, not a house; name the house itself, as its "house" does';
  return { ...placeOfStart(json, []), message };
}

function loadParent(json: JsonText, files: HouseFiles | undefined, chain: string[]): HouseResult {
  const value = json.value as { extends?: unknown } | null;
  const reference = value?.extends;
  if (typeof reference !== 'string' || reference.trim() === '') return load(ROOT_HOUSE, {}, chain);
  const at = placeOf(json, ['extends']);
  if (isHousePath(reference)) {
    const path = files ? files.resolve(json.file, reference) : reference;
    const again = chain.indexOf(path);
    if (again >= 0) return fail(at, cycle([...chain.slice(again), path]));
    if (chain.length >= LONGEST_CHAIN)
      return fail(at, `more than ${LONGEST_CHAIN} houses extend one another here`);
  }
  const result = load(reference, { ...(files ? { files } : {}), from: json.file, at }, chain);
  return result;
}

function fail(at: Place, message: string): HouseResult {
  return { ok: false, errors: [{ ...at, message: `"extends": ${message}` }] };
}

function cycle(paths: string[]): string {
  const names = paths.map((path) => path.split(/[\\/]/).at(-1) ?? path);
  return `a house cannot extend itself (${names.join(' → ')}); extend england or another house instead`;
}

function readFile(files: HouseFiles | undefined, path: string): string | { reason: string } {
  if (!files) return { reason: 'cannot be read here, because there is no file system' };
  try {
    return files.read(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? REASONS[code] : undefined;
  return known ?? `cannot be read: ${typeof message === 'string' ? message : String(error)}`;
}

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist; check the path',
  ENOTDIR: 'does not exist; check the path',
  EISDIR: 'is a folder; name the house file in it',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ELOOP: 'is a symbolic link that leads back to itself',
};
