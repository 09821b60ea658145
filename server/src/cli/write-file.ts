import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { kindOfPath } from '../workspace/kind.ts';
import { UserError } from './exit-codes.ts';

/**
 * Writes a document anew: into a temporary file beside it that then takes its name, so that whatever happens the
 * file is the old one or the new one. Permissions, owner and links stay.
 *
 * @returns why it could not be written, as a sentence about the file; null when it was
 */
export async function writeDocument(path: string, text: string): Promise<string | null> {
  try {
    const refusal = refusalOf(path);
    if (refusal !== null) return refusal;
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, text);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A file that takes the place of a read-only one could be written all the same; who made it so did not want that. */
function refusalOf(path: string): string | null {
  if ((statSync(path).mode & 0o222) === 0) return 'is read-only; make it writable first';
  accessSync(path, constants.W_OK);
  return null;
}

const NO_FOLDER = 'cannot be written: what would be its folder is a file';

const REASONS: Record<string, string> = {
  EACCES: 'may not be written; check its permissions and those of its folder',
  EPERM: 'may not be written; check its permissions and those of its folder',
  ENOENT: 'is not there any more',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  EISDIR: 'is a folder; name a file',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
};

/** Why something cannot be written, as the end of a sentence that begins with its name. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string };
  return REASONS[code] ?? `cannot be written: ${message}`;
}

/**
 * Writes a file of results, folders included. In place: it may be a device, such as `/dev/null`.
 *
 * @param path absolute
 * @param shown as the user named it
 * @param madeOf the documents that were read, absolute: their names may be of any kind
 * @throws UserError when it cannot be written, has the name of a document, or is one of those
 */
export function writeNewFile(
  path: string,
  shown: string,
  text: string,
  madeOf: readonly string[] = [],
): void {
  refuseDocument(shown);
  const there = identityOf(path);
  if (madeOf.some((document) => document === path || (there !== null && identityOf(document) === there)))
    throw new UserError(`${shown} is one of the documents; give the results another name`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${shown} ${reasonOf(error)}`);
  }
}

/** What a file is, by whatever name or link it is reached; null where there is none. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/**
 * An option that takes the name of a file takes what stands behind it, and that may be what was meant to be read.
 *
 * @throws UserError when results would be written over a document
 */
export function refuseDocument(shown: string): void {
  if (kindOfPath(shown) === null) return;
  throw new UserError(
    `${shown} has the name of a document, and results would take its place; give them another name`,
  );
}
