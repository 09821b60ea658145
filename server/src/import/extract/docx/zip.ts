/** Zip files, as Word packs its documents, with limits against those that unpack to more than a document can be. */

import { ImportError } from '../../import-error.ts';
import {
  configure,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '../../libraries/office.ts';
import { TOO_LARGE } from '../refusals.ts';
import { DAMAGED, ENCRYPTED } from './refusals.ts';

/** What the parts that are read may unpack to, in bytes: the text of some two thousand pages as Word marks it up. */
export const MOST_BYTES = 64_000_000;

/** A zip file whose parts are unpacked when they are asked for. */
export interface ZipParts {
  names: readonly string[];
  /** The bytes of a part, or null where there is none of that name. Throws an `ImportError`. */
  read(name: string): Promise<Uint8Array | null>;
}

// Threads of its own, which zip.js starts unless told otherwise, cost more than they save here.
configure({ useWebWorkers: false });

/** Reads the directory of a zip file. Throws an `ImportError` where that is not whole. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    checkCrc32: true,
    checkOverlappingEntry: true,
  });
  const entries = await reader.getEntries().catch(refuse);
  const files = new Map<string, FileEntry>();
  for (const entry of entries) if (!entry.directory) files.set(entry.filename, entry);
  let left = MOST_BYTES;
  return {
    names: [...files.keys()],
    async read(name) {
      const entry = files.get(name);
      if (!entry) return null;
      const { uncompressedSize: stated } = entry;
      if (stated > left) throw new ImportError(TOO_LARGE);
      // At once: parts are read side by side.
      left -= stated;
      return unpack(entry, stated);
    },
  };
}

/** Counts what really comes out: the size that a file states of itself may be false. */
async function unpack(entry: FileEntry, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (size > most) throw new ImportError(TOO_LARGE);
      chunks.push(chunk.slice());
    },
  });
  await entry.getData(writable).catch(refuse);
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function refuse(error: unknown): never {
  if (error instanceof ImportError) throw error;
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION) throw new ImportError(ENCRYPTED);
  throw new ImportError(DAMAGED);
}
