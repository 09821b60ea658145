import type { DocumentEntry } from '../features/workspace.ts';
import type { LintSettings } from '../lint/lint-text.ts';
import { factsOf } from '../trail/facts.ts';
import { Trail, type TrailDocument } from '../trail/trail.ts';
import type { TrailFacts } from '../trail/types.ts';
import { kindOfPath } from '../workspace/kind.ts';
import type { LanguageServer } from './language-server.ts';
import type { SyncedDocument } from './synced-document.ts';
import { uriOfPath } from './uris.ts';

/** The trail of the workspace: what the index knows, with open documents as they are at the moment. */
export class WorkspaceTrail {
  readonly #server: LanguageServer;
  readonly #trail: Trail;
  readonly #open = new WeakMap<SyncedDocument, OpenFacts>();
  /** What minutes name outside the folders, read when it was asked for. */
  readonly #outside = new Map<string, TrailDocument | 'other' | 'missing'>();

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#trail = new Trail({
      resolve: (from, path) => server.host.files.resolve(from, path),
      find: (path) => {
        const known = this.#outside.get(path) ?? this.#read(path);
        this.#outside.set(path, known);
        return known;
      },
    });
  }

  /** As it was when it was last asked for: what has been typed since is not in it. */
  get known(): Trail {
    return this.#trail;
  }

  get current(): Trail {
    for (const open of this.#server.openDocuments()) {
      const { path } = open.document;
      if (path !== null) this.#trail.set({ path, uri: open.uri, facts: this.#factsOf(open) });
    }
    return this.#trail;
  }

  /** A file has been read for the index. */
  set({ path, uri, facts }: DocumentEntry): void {
    if (path !== null) this.#trail.set({ path, uri, facts });
  }

  delete(path: string): void {
    this.#trail.delete(path);
  }

  /** Files may have changed, also such as are not in the index. */
  forgetOutside(): void {
    this.#outside.clear();
  }

  #factsOf(open: SyncedDocument): TrailFacts {
    const { document, revision } = open;
    const { settings, kind } = document;
    const known = this.#open.get(open);
    if (known?.revision === revision && known.settings === settings && known.facts.kind === kind)
      return known.facts;
    const facts = factsOf(document.model);
    this.#open.set(open, { revision, settings, facts });
    return facts;
  }

  #read(path: string): TrailDocument | 'other' | 'missing' {
    if (this.#server.host.hasFile(path) === false) return 'missing';
    if (kindOfPath(path) === null) return 'other';
    const document = this.#server.workspace.document(uriOfPath(path));
    return document ? { path, uri: document.uri, facts: factsOf(document.model) } : 'other';
  }
}

/** What an open document contributes, until its text or its settings change. */
interface OpenFacts {
  revision: string;
  settings: LintSettings;
  facts: TrailFacts;
}
