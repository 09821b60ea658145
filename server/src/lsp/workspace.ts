import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type ServerCapabilities,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { FeatureDocument } from '../features/document.ts';
import type { DocumentEntry, FeatureWorkspace } from '../features/workspace.ts';
import { entryOf } from '../workspace/entry.ts';
import { kindOfPath } from '../workspace/kind.ts';
import { OpenDocument } from '../workspace/open-document.ts';
import type { LanguageServer } from './language-server.ts';
import { inSlices } from './slices.ts';
import { keyOfUri, pathOfUri, uriOfPath } from './uris.ts';

/** The folders the client has open, and all their documents: an index, kept current as files change. */
export class Workspace implements FeatureWorkspace {
  readonly #server: LanguageServer;
  readonly #entries = new Map<string, DocumentEntry>();
  readonly #listeners = new Set<() => void>();
  #folders: { uri: string; path: string }[] = [];
  #indexing: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  /** Settled when every document of the folders has been read. */
  indexed: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  initialize(params: InitializeParams): void {
    const { workspaceFolders, rootUri } = params;
    const given: Pick<WorkspaceFolder, 'uri'>[] = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
    this.#setFolders(given.map(({ uri }) => uri));
  }

  capabilities(): ServerCapabilities {
    return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
  }

  register(): void {
    const server = this.#server;
    const { connection } = server;
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    server.onDidChange(({ uri }) => this.#forget(uri));
    server.onDidClose(({ uri }) => this.#reread(uri));
    server.configuration.onDidChange(() => this.#index());
    server.onInitialized(() => {
      if (server.client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => keyOfUri(uri)));
          const kept = this.#folders.map(({ uri }) => uri).filter((uri) => !gone.has(keyOfUri(uri)));
          this.#setFolders([...kept, ...added.map(({ uri }) => uri)]);
          void server.configuration.refresh();
        });
      }
      if (server.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: '**/*.{report,minutes}' },
            { globPattern: '**/rapporteur.json' },
            // Houses may have any name; only those in use are read again.
            { globPattern: '**/*{house,House}*.{json,jsonc}' },
          ],
        });
      }
      this.#index();
    });
  }

  /** Called when documents that are not open, or the set of them, may have changed. */
  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  get folders(): readonly { uri: string; path: string }[] {
    return this.#folders;
  }

  *entries(): Iterable<DocumentEntry> {
    const seen = new Set<string>();
    for (const { document } of this.#server.openDocuments()) {
      seen.add(keyOfUri(document.uri));
      yield this.#openEntry(document);
    }
    for (const [key, entry] of this.#entries) if (!seen.has(key)) yield entry;
  }

  entry(uri: string): DocumentEntry | undefined {
    const open = this.#server.document(uri);
    return open ? this.#openEntry(open.document) : this.#entries.get(keyOfUri(uri));
  }

  document(uri: string): FeatureDocument | null {
    const open = this.#server.document(uri);
    if (open) return open.document;
    const path = pathOfUri(uri);
    if (path === null) return null;
    const file = this.#server.host.readDocument(path);
    if (!file.ok) return null;
    return new OpenDocument({ uri, path }, file.text, 0, (asking) =>
      this.#server.configuration.judge(asking),
    );
  }

  resolve(from: Pick<FeatureDocument, 'path'>, path: string): string | null {
    return from.path === null ? null : uriOfPath(this.#server.host.files.resolve(from.path, path));
  }

  readonly #openEntries = new WeakMap<OpenDocument, { version: number; entry: DocumentEntry }>();

  #openEntry(document: OpenDocument): DocumentEntry {
    const known = this.#openEntries.get(document);
    if (known?.version === document.version) return known.entry;
    const entry = entryOf(document, document.model);
    this.#openEntries.set(document, { version: document.version, entry });
    return entry;
  }

  #setFolders(uris: readonly string[]): void {
    this.#folders = uris.flatMap((uri) => {
      const path = pathOfUri(uri);
      return path === null ? [] : [{ uri, path: path.length > 1 ? path.replace(/\/$/, '') : path }];
    });
    this.#server.configuration.setFolders(this.#folders);
  }

  /** Read every document anew, a few at a time; a newer call takes over from one still at work. */
  #index(): void {
    this.#indexing.isCancellationRequested = true;
    const token = { isCancellationRequested: false };
    this.#indexing = token;
    this.#entries.clear();
    this.indexed = inSlices(this.#readAll(), token, this.#server.host).then(
      (isWhole) => {
        if (isWhole) this.#changed();
      },
      (error: unknown) => this.#server.logFailure('index', error),
    );
  }

  *#readAll(): Iterator<void> {
    for (const { path: folder } of this.#folders) {
      for (const paths of this.#server.host.documentsBelow(folder)) {
        for (const path of paths) {
          this.#read(path);
          yield;
        }
        yield;
      }
    }
  }

  #read(path: string): void {
    const uri = uriOfPath(path);
    const key = keyOfUri(uri);
    if (this.#server.configuration.isIgnored(path)) return;
    const document = this.document(uri);
    if (document) this.#entries.set(key, entryOf(document, document.model));
    else this.#entries.delete(key);
  }

  #filesChanged(changes: readonly FileEvent[]): void {
    let configs = false;
    for (const { uri, type } of changes) {
      const path = pathOfUri(uri);
      if (path === null) continue;
      if (kindOfPath(path) === null) {
        configs ||=
          path.endsWith('/rapporteur.json') || this.#server.configuration.houseFiles().includes(path);
      } else if (type === FileChangeType.Deleted) {
        this.#entries.delete(keyOfUri(uri));
      } else {
        this.#read(path);
      }
    }
    if (configs) this.#server.configuration.reload();
    else this.#changed();
  }

  #forget(uri: string): void {
    this.#openEntries.delete(this.#server.document(uri)?.document as OpenDocument);
  }

  /** A document that was closed is again what is on the disk. */
  #reread(uri: string): void {
    const path = pathOfUri(uri);
    if (path !== null && kindOfPath(path) !== null) this.#read(path);
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
