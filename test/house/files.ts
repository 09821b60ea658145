import { strict as assert } from 'node:assert';
import { posix } from 'node:path';
import { type HouseFiles, type HouseResult, loadHouse } from '../../server/src/house/load.ts';
import { formatHouseError, type HouseError } from '../../server/src/house/locate.ts';
import type { House } from '../../server/src/house/types.ts';

/** A file system of texts by path; anything else does not exist. */
export function filesOf(texts: Record<string, string>): HouseFiles {
  return {
    read(path) {
      const text = texts[path];
      if (text === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
      return text;
    },
    resolve: (from, relative) => posix.join(posix.dirname(from), relative),
  };
}

/** A shipped house, or a failed test. */
export function shipped(id: string): House {
  return expectHouse(loadHouse(id));
}

/** The house of `./house.json`, whose text is the first argument. */
export function houseOf(text: string, others: Record<string, string> = {}): House {
  return expectHouse(
    loadHouse('./house.json', { files: filesOf({ 'house.json': text, ...others }), from: 'x' }),
  );
}

/** What is wrong with `house.json`, one formatted line an error. */
export function errorsOf(text: string, others: Record<string, string> = {}): string[] {
  return resultOf(text, others).map(formatHouseError);
}

/** What is wrong with `house.json`, as `file:line «what stands there» message`. */
export function errorsAt(text: string, others: Record<string, string> = {}): string[] {
  const texts: Record<string, string> = { 'house.json': text, ...others };
  return resultOf(text, others).map((error) => quoted(error, texts[error.file] ?? ''));
}

/** An error with the text at its place, after a check that line and column mean the same place as the offset. */
export function quoted(error: HouseError, text: string): string {
  const line = text.split(/\r\n|\r|\n/)[error.line - 1] ?? '';
  assert.ok(line.slice(error.column - 1).startsWith(text.slice(error.offset, error.offset + 1).trim()));
  return `${error.file}:${error.line} «${text.slice(error.offset, error.offset + error.length)}» ${error.message}`;
}

function resultOf(text: string, others: Record<string, string>): HouseError[] {
  const result = loadHouse('house.json', { files: filesOf({ 'house.json': text, ...others }) });
  return result.ok ? [] : result.errors;
}

/** A house file with the given properties beside id and name. */
export function houseText(properties: Record<string, unknown>): string {
  return JSON.stringify({ id: 'barchester', name: 'Barchester', ...properties });
}

function expectHouse(result: HouseResult): House {
  if (result.ok) return result.house;
  throw new Error(result.errors.map(formatHouseError).join('\n'));
}
