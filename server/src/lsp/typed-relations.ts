import type { Trail } from '../trail/trail.ts';
import { kindOfPath } from '../workspace/kind.ts';
import type { LanguageServer } from './language-server.ts';
import type { SyncedDocument } from './synced-document.ts';

/** Milliseconds that the keys have been up: what half a word makes of other documents nobody wants to know. */
const REST = 1000;

/**
 * What is typed into an open report or open minutes may be to be said of documents that are not open: `resolution-differs`
 * of closed minutes hangs on the text of the report. When the keys have rested, those are named that may be concerned.
 */
export class TypedRelations {
  readonly #server: LanguageServer;
  readonly #tell: (paths: readonly string[]) => void;
  /** By the path of what is typed into, as it was before. */
  readonly #before = new Map<string, Relations>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: LanguageServer, tell: (paths: readonly string[]) => void) {
    this.#server = server;
    this.#tell = tell;
    server.onShutdown(() => clearTimeout(this.#timer));
  }

  /**
   * A document was opened or has changed.
   *
   * @param known the trail before that
   */
  changed({ document: { path } }: SyncedDocument, known: Trail): void {
    if (path === null) return;
    if (!this.#before.has(path)) this.#before.set(path, relationsOf(path, known));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#server.attempt('trail', () => this.#rested()), REST);
  }

  #rested(): void {
    const { trail } = this.#server.workspace;
    const concerned = new Set<string>();
    for (const [path, before] of this.#before) {
      const now = relationsOf(path, trail);
      for (const other of [...before.paths, ...now.paths]) {
        // Minutes say of other minutes only when they met.
        if (now.meeting === before.meeting && kindOfPath(other) === kindOfPath(path)) continue;
        if (this.#server.uriAsOpened(other) === null) concerned.add(other);
      }
    }
    this.#before.clear();
    if (concerned.size > 0) this.#tell([...concerned]);
  }
}

interface Relations {
  /** The body and the day of its meeting. */
  meeting: string;
  paths: readonly string[];
}

function relationsOf(path: string, trail: Trail): Relations {
  const { bodyKey = null, date = null } = trail.get(path)?.facts ?? {};
  return { meeting: `${bodyKey} ${date}`, paths: trail.related(path) };
}
