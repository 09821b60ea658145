import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { DocumentKind } from '../../house/types.ts';
import type { Finding } from '../../lint/finding.ts';
import type { TrailFacts } from '../../trail/types.ts';
import { withSlashes } from '../../workspace/node-files.ts';
import type { Settings } from '../../workspace/settings.ts';
import { build } from '../version.ts';
import { reasonOf } from '../write-file.ts';

export const DEFAULT_CACHE = '.rapporteurcache';

/** By path from the folder of the cache. */
interface CacheFile {
  build: string;
  files: Record<string, CacheEntry>;
}

interface CacheEntry extends KnownFile {
  /** Of all that the findings depend on. */
  key: string;
}

/** What is known of a file by itself. What it is compared with is compared anew in every run. */
export interface KnownFile {
  findings: readonly Finding[];
  /** What it contributes to the trail, if that was ever wanted. */
  facts: TrailFacts | null;
}

/**
 * What was found in files that are still the same. An entry holds good for one content, house, configuration and
 * build of this program; times of files play no part, so it serves a fresh checkout too.
 */
export class LintCache {
  /** Absolute. */
  readonly file: string;
  readonly #folder: string;
  readonly #entries: Map<string, CacheEntry>;
  readonly #settings = new WeakMap<Settings, string>();
  #changed = false;

  /** Opens the cache; one that is not there, is not whole or is of another build is empty. */
  constructor(location: string, folder: string) {
    const file = resolve(folder, location);
    this.file = isFolder(file) || /[\\/]$/.test(location) ? join(file, DEFAULT_CACHE) : file;
    this.#folder = dirname(this.file);
    this.#entries = new Map(Object.entries(read(this.file)));
  }

  /** What the findings of a text are known by. */
  keyOf(text: string, kind: DocumentKind, settings: Settings): string {
    return hash('sha256', `${this.#hashOf(settings)}\0${kind}\0${text}`, 'hex');
  }

  get(path: string, key: string): KnownFile | null {
    const entry = this.#entries.get(this.#nameOf(path));
    return entry?.key === key ? entry : null;
  }

  set(path: string, key: string, { findings, facts }: KnownFile): void {
    this.#entries.set(this.#nameOf(path), { key, findings, facts });
    this.#changed = true;
  }

  /** Writes what has changed; returns why it could not, as a sentence about the cache, or null. */
  async save(): Promise<string | null> {
    if (!this.#changed) return null;
    const files = Object.fromEntries(
      [...this.#entries].filter(([name]) => existsSync(resolve(this.#folder, name))),
    );
    const { default: writeFileAtomic } = await import('write-file-atomic');
    try {
      await writeFileAtomic(this.file, JSON.stringify({ build, files } satisfies CacheFile));
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  #nameOf(path: string): string {
    return withSlashes(relative(this.#folder, path));
  }

  #hashOf(settings: Settings): string {
    const known = this.#settings.get(settings);
    if (known) return known;
    const made = hash('sha256', JSON.stringify([settings.house, settings.layers]), 'hex');
    this.#settings.set(settings, made);
    return made;
  }
}

function read(file: string): CacheFile['files'] {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8')) as CacheFile;
    return cache.build === build && Object.values(cache.files).every(isEntry) ? cache.files : {};
  } catch {
    return {};
  }
}

function isEntry(entry: unknown): entry is CacheEntry {
  const { key, findings, facts } = (entry ?? {}) as Partial<CacheEntry>;
  return typeof key === 'string' && Array.isArray(findings) && typeof facts === 'object';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
