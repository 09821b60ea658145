import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { MeetingEntries } from '../../decisions/register.ts';
import { withSlashes } from '../../workspace/node-files.ts';
import { build } from '../version.ts';
import { reasonOf } from '../write-file.ts';

export const DEFAULT_ENTRIES_CACHE = '.rapporteurcache-decisions';

/** By path from the folder of the cache. */
interface CacheFile {
  build: string;
  files: Record<string, CacheEntry>;
}

interface CacheEntry extends MeetingEntries {
  /** Of the minutes and of the reports that their items name. */
  key: string;
  /** Paths of those reports as the minutes have them. */
  reports: string[];
}

/**
 * What minutes that are still the same contribute to the register. As with `lint --cache` an entry holds good for
 * the content of the minutes and of the reports they name, one house and one build of this program; times of files
 * play no part.
 */
export class EntriesCache {
  readonly #file: string;
  readonly #folder: string;
  readonly #old: Record<string, CacheEntry>;
  /** What this run has asked for: what nobody asked for is not kept. */
  readonly #kept: Record<string, CacheEntry> = {};
  #hasChanged = false;

  /** Opens the cache; one that is not there, is not whole or is of another build is empty. */
  constructor(location: string, folder: string) {
    this.#file = resolve(folder, location);
    this.#folder = dirname(this.#file);
    this.#old = read(this.#file);
  }

  /**
   * What is known of some minutes, or null.
   *
   * @param keyWith the key of the minutes together with reports, by the paths that the minutes have them by
   */
  get(path: string, keyWith: (reports: readonly string[]) => string): MeetingEntries | null {
    const name = this.#nameOf(path);
    const entry = Object.hasOwn(this.#old, name) ? this.#old[name] : undefined;
    if (!entry || entry.key !== keyWith(entry.reports)) return null;
    this.#kept[name] = entry;
    return entry;
  }

  set(path: string, key: string, reports: string[], { decisions, actions }: MeetingEntries): void {
    this.#kept[this.#nameOf(path)] = { key, reports, decisions, actions };
    this.#hasChanged = true;
  }

  /** Writes what has changed; returns why it could not, as the end of a sentence about the cache, or null. */
  async save(): Promise<string | null> {
    if (!this.#hasChanged && Object.keys(this.#kept).length === Object.keys(this.#old).length) return null;
    const { default: writeFileAtomic } = await import('write-file-atomic');
    try {
      await writeFileAtomic(this.#file, JSON.stringify({ build, files: this.#kept } satisfies CacheFile));
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  #nameOf(path: string): string {
    return withSlashes(relative(this.#folder, path));
  }
}

/** What a text is known by. No secret hangs on it: the fastest hash that nobody runs into by chance. */
export function contentKey(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'), 'base64');
}

function read(file: string): CacheFile['files'] {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8')) as CacheFile;
    return cache.build === build && Object.values(cache.files).every(isEntry) ? cache.files : {};
  } catch {
    return {};
  }
}

function isEntry({ key, reports, decisions, actions }: Partial<CacheEntry>): boolean {
  return typeof key === 'string' && [reports, decisions, actions].every(Array.isArray);
}
