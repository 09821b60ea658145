import type { LanguageServer } from '../language-server.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { lintedOpen } from './linted.ts';

/**
 * Diagnostics for clients that cannot ask for them. They are made when nothing else is to be done: work sets the pace,
 * not time, and a newer edit goes first.
 */
export class PushedDiagnostics {
  readonly #server: LanguageServer;
  readonly #due = new Set<SyncedDocument>();
  /** Result ids of what the client was last told. */
  readonly #told = new WeakMap<SyncedDocument, string>();
  #isWorking = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  register(): void {
    const server = this.#server;
    // What is typed into one may be to be said about another.
    server.onDidChange((document) => this.#add([document, ...server.openDocuments()]));
    server.workspace.onDidChange(() => this.#add(server.openDocuments()));
    server.onDidClose((document) => this.#clear(document));
    server.configuration.onDidChange(() => this.#add(server.openDocuments()));
  }

  #add(documents: readonly SyncedDocument[]): void {
    if (canPull(this.#server)) return;
    for (const document of documents) this.#due.add(document);
    if (this.#isWorking) return;
    this.#isWorking = true;
    void this.#work()
      .catch((error: unknown) => this.#server.logFailure('diagnostics', error))
      .finally(() => {
        this.#isWorking = false;
      });
  }

  async #work(): Promise<void> {
    await this.#server.configuration.ready;
    for (;;) {
      await this.#server.quiet();
      const [document] = this.#due;
      if (!document) return;
      this.#due.delete(document);
      this.#push(document);
    }
  }

  #push(document: SyncedDocument): void {
    const { uri, version, resultId, diagnostics } = lintedOpen(this.#server, document);
    if (this.#told.get(document) === resultId) return;
    this.#told.set(document, resultId);
    void this.#server.connection.sendDiagnostics({
      uri,
      ...(this.#server.client.textDocument?.publishDiagnostics?.versionSupport &&
        version !== null && { version }),
      diagnostics: diagnostics(),
    });
  }

  #clear(document: SyncedDocument): void {
    this.#due.delete(document);
    if (this.#told.has(document))
      void this.#server.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  }
}

function canPull({ client }: LanguageServer): boolean {
  return client.textDocument?.diagnostic !== undefined;
}
