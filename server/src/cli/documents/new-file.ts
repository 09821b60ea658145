import { statSync, writeFileSync } from 'node:fs';
import { UserError } from '../exit-codes.ts';
import { reasonOf } from '../write-file.ts';

/**
 * Writes a file that is not there yet.
 *
 * @param path absolute
 * @param shown as the user named it
 * @param example a name for a file in it, where it is a folder
 * @throws UserError when it is there, or cannot be written
 */
export function writeNew(path: string, shown: string, text: string, example: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${shown} is a folder; name a file in it, such as ${shown}/${example}`);
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST')
      throw new UserError(`${shown} is there already and is left alone; give another name`);
    if (code === 'ENOENT')
      throw new UserError(`${shown} cannot be written: there is no such folder; make it first`);
    throw new UserError(`${shown} ${reasonOf(error)}`);
  }
}

/** What to do with a file that has been written, as a command that a shell takes. */
export function written(shown: string): string {
  const argument = /^[\w./\\:-]+$/.test(shown) ? shown : `"${shown}"`;
  return `Wrote ${shown}. rapporteur lint ${argument} says what is still to be filled in.\n`;
}
