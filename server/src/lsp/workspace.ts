import {
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type ServerCapabilities,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { FeatureDocument } from '../features/document.ts';
import type { DocumentEntry, FeatureWorkspace } from '../features/workspace.ts';
import type { LintSettings } from '../lint/lint-text.ts';
import type { Trail } from '../trail/trail.ts';
import { CONFIG_NAME } from '../workspace/config.ts';
import { entryOf } from '../workspace/entry.ts';
import { pathBelow } from '../workspace/files.ts';
import { kindOfPath } from '../workspace/kind.ts';
import { OpenDocument } from '../workspace/open-document.ts';
import type { Folder } from './configuration.ts';
import type { LanguageServer } from './language-server.ts';
import { Progress } from './progress.ts';
import { inSlices } from './slices.ts';
import type { SyncedDocument } from './synced-document.ts';
import { TypedRelations } from './typed-relations.ts';
import { keyOfPath, keyOfUri, pathOfUri, uriBelow, uriOfPath } from './uris.ts';
import { WorkspaceTrail } from './workspace-trail.ts';

/** The folders the client has open, and all their documents: an index, kept current as files change. */
export class Workspace implements FeatureWorkspace {
  readonly #server: LanguageServer;
  readonly #entries = new Map<string, DocumentEntry>();
  readonly #trail: WorkspaceTrail;
  readonly #typed: TypedRelations;
  readonly #openEntries = new WeakMap<SyncedDocument, OpenEntry>();
  readonly #listeners = new Set<() => void>();
  readonly #fileListeners = new Set<(paths: readonly string[]) => void>();
  /** Files that have changed and are yet to be read. */
  readonly #stale = new Set<string>();
  /** Documents of which something else may be to be said, because others have changed. */
  readonly #affected = new Set<string>();
  #folders: readonly Folder[] = [];
  #indexing: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  /** The reading of documents that is going on. */
  #reading: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#trail = new WorkspaceTrail(server);
    this.#typed = new TypedRelations(server, (paths) => this.#tellFiles(paths));
  }

  initialize(params: InitializeParams): void {
    const { workspaceFolders, rootUri } = params;
    const given: Pick<WorkspaceFolder, 'uri'>[] = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
    this.#setFolders(given.map(({ uri }) => uri));
  }

  capabilities(): ServerCapabilities {
    const { workspace } = this.#server.client;
    return {
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        // Who watches files by their names does not hear of a folder that goes with all that is in it.
        ...(workspace?.fileOperations?.didDelete && {
          fileOperations: { didDelete: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] } },
        }),
      },
    };
  }

  register(): void {
    const server = this.#server;
    const { connection } = server;
    connection.onDidChangeWatchedFiles(
      server.notified('didChangeWatchedFiles', ({ changes }) => this.filesChanged(changes)),
    );
    connection.workspace.onDidDeleteFiles(
      server.notified('didDeleteFiles', ({ files }) =>
        this.filesChanged(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted }))),
      ),
    );
    server.onDidClose(({ document }) => {
      // A document that was closed is again what is on the disk.
      if (document.path !== null && kindOfPath(document.path) !== null) this.#readAgain([document.path]);
    });
    server.onDidChange((open) => {
      if (this.#fileListeners.size > 0) this.#typed.changed(open, this.#trail.known);
    });
    server.onDidChangeConfig((path) => {
      if (isConfigName(path) || server.configuration.files.has(path) || server.openText(path) !== null)
        this.#reloadSoon();
    });
    server.configuration.onDidChange(() => this.#index());
    server.onShutdown(() => {
      this.#indexing.isCancellationRequested = true;
    });
    server.onInitialized(() => {
      if (!server.client.workspace?.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => keyOfUri(uri)));
        const kept = this.#folders.map(({ uri }) => uri).filter((uri) => !gone.has(keyOfUri(uri)));
        this.#setFolders([...kept, ...added.map(({ uri }) => uri)]);
        server.guard('configuration', server.configuration.refresh());
      });
    });
  }

  /** Called when documents that are not open, or the set of them, may have changed. */
  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Called with documents on the disk that may have changed, come or gone, or of which something else may be to be said
   * after what was typed into others, and with folders that are gone; returns what ends that.
   */
  onDidChangeFiles(listener: (paths: readonly string[]) => void): () => void {
    this.#fileListeners.add(listener);
    return () => this.#fileListeners.delete(listener);
  }

  /**
   * Settled when every document of the folders has been read, in the configuration that applies. What begins to be read
   * while somebody waits is waited for as well: a reading that a newer one takes over from ends early.
   */
  get indexed(): Promise<void> {
    return this.#untilRead();
  }

  async #untilRead(): Promise<void> {
    await this.#server.configuration.ready;
    for (let last: Promise<void> | null = null; last !== this.#reading; ) {
      last = this.#reading;
      await last;
    }
  }

  get folders(): readonly Folder[] {
    return this.#folders;
  }

  *entries(): Iterable<DocumentEntry> {
    const seen = new Set<string>();
    for (const open of this.#server.openDocuments()) {
      seen.add(keyOfUri(open.uri));
      yield this.#openEntry(open);
    }
    for (const [key, entry] of this.#entries) if (!seen.has(key)) yield entry;
  }

  entry(uri: string): DocumentEntry | undefined {
    const open = this.#server.document(uri);
    return open ? this.#openEntry(open) : this.#entries.get(keyOfUri(uri));
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

  get trail(): Trail {
    return this.#trail.current;
  }

  resolve(from: Pick<FeatureDocument, 'path'>, path: string): string | null {
    return from.path === null ? null : this.uriOf(this.#server.host.files.resolve(from.path, path));
  }

  /** The URI of a path, as the client spells it: its open document's, else in the way of its folder. */
  uriOf(path: string): string {
    const open = this.#server.uriAsOpened(path);
    if (open !== null) return open;
    for (const folder of this.#folders) {
      const below = pathBelow(folder.path, path);
      if (below !== null) return uriBelow(folder.uri, below);
    }
    return uriOfPath(path);
  }

  /**
   * The documents of all folders that are not ignored, on the disk or open, each once. Null between them now and then,
   * so that finding them can be interrupted.
   */
  *paths(): Generator<string | null, void, void> {
    const seen = new Set<string>();
    for (const { path: folder } of this.#folders) {
      for (const paths of this.#server.host.documentsBelow(folder)) {
        for (const path of paths) {
          if (seen.has(path) || this.#server.configuration.isIgnored(path)) continue;
          seen.add(path);
          yield path;
        }
        yield null;
      }
    }
  }

  /** Whether a document is one of the folders' and not ignored. */
  contains(path: string): boolean {
    return (
      this.#folders.some((folder) => pathBelow(folder.path, path) !== null) &&
      !this.#server.configuration.isIgnored(path)
    );
  }

  /** Files on the disk, or what is in its place, are new, have changed or are gone. */
  filesChanged(changes: readonly FileEvent[]): void {
    const { configuration } = this.#server;
    const changed: string[] = [];
    let isConfigChanged = false;
    for (const { uri, type } of changes) {
      const path = pathOfUri(uri);
      if (path === null) continue;
      if (isConfigName(path) || configuration.files.has(path)) isConfigChanged = true;
      else if (kindOfPath(path) !== null) changed.push(path);
      else if (type === FileChangeType.Deleted) {
        isConfigChanged ||= [...configuration.files].some((file) => pathBelow(path, file) !== null);
        this.#forgetFolder(path);
        changed.push(path);
      }
    }
    if (changed.length > 0) this.#readAgain(changed);
    if (isConfigChanged) this.#reloadSoon();
  }

  #openEntry(open: SyncedDocument): DocumentEntry {
    const { document, revision } = open;
    const { settings } = document;
    const known = this.#openEntries.get(open);
    if (known?.revision === revision && known.settings === settings) return known.entry;
    const entry = entryOf(document, document.model);
    this.#openEntries.set(open, { revision, settings, entry });
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
    const progress = new Progress(this.#server, 'Reading the reports and minutes');
    this.#reading = inSlices(this.#readAll(token, progress), token, this.#server)
      .then((isWhole) => {
        if (isWhole) this.#changed();
      })
      .catch((error: unknown) => this.#server.logFailure('index', error))
      .finally(() => progress.end());
  }

  *#readAll(token: { isCancellationRequested: boolean }, progress: Progress): Generator<void, void, void> {
    const paths: string[] = [];
    for (const path of this.paths()) {
      if (path !== null) paths.push(path);
      yield;
    }
    const keys = new Set(paths.map((path) => keyOfPath(path)));
    for (const { path } of [...this.#entries.values()])
      if (path !== null && !keys.has(keyOfPath(path))) this.#forget(path);
    for (const [index, path] of paths.entries()) {
      this.#read(path);
      progress.report(index + 1, paths.length);
      if (progress.isCancelled) {
        this.#server.log(
          `Reading the reports and minutes was cancelled after ${index + 1} of ${paths.length}`,
        );
        token.isCancellationRequested = true;
      }
      yield;
    }
  }

  #read(path: string): void {
    const document = this.document(this.uriOf(path));
    if (!document) return this.#forget(path);
    const entry = entryOf(document, document.model);
    this.#entries.set(keyOfPath(path), entry);
    this.#trail.set(entry);
  }

  #forget(path: string): void {
    this.#entries.delete(keyOfPath(path));
    this.#trail.delete(path);
  }

  #forgetFolder(folder: string): void {
    for (const path of this.#pathsBelow(folder)) {
      for (const other of this.trail.related(path)) this.#affected.add(other);
      this.#forget(path);
    }
  }

  /** What the index knows of a folder. */
  #pathsBelow(folder: string): string[] {
    return [...this.#entries.values()].flatMap(({ path }) =>
      path !== null && pathBelow(folder, path) !== null ? [path] : [],
    );
  }

  /** Files that have changed; there are thousands when a branch is checked out. */
  #readAgain(paths: readonly string[]): void {
    const isWorking = this.#stale.size > 0;
    for (const path of paths) this.#stale.add(path);
    this.#tellFiles(paths);
    if (isWorking) return;
    const work = inSlices(this.#readStale(), { isCancellationRequested: false }, this.#server)
      .catch((error: unknown) => this.#server.logFailure('files', error))
      .then(() => {
        const affected = [...this.#affected, ...this.#stale];
        this.#affected.clear();
        this.#stale.clear();
        this.#tellFiles(affected);
        this.#changed();
      });
    this.#reading = Promise.all([this.#reading, work]).then(() => undefined);
  }

  #tellFiles(paths: readonly string[]): void {
    for (const listener of this.#fileListeners) this.#server.attempt('files', () => listener(paths));
  }

  *#readStale(): Generator<void, void, void> {
    this.#trail.forgetOutside();
    for (const path of this.#stale) {
      for (const other of this.trail.related(path)) this.#affected.add(other);
      if (kindOfPath(path) !== null && this.contains(path)) this.#read(path);
      else this.#forget(path);
      for (const other of this.trail.related(path)) this.#affected.add(other);
      yield;
    }
  }

  #isReloading = false;

  /** A configuration or a house that is being typed: what it says applies when the keys are up. */
  #reloadSoon(): void {
    if (this.#isReloading) return;
    this.#isReloading = true;
    const { configuration } = this.#server;
    this.#server.guard(
      'configuration',
      configuration.ready
        .then(() => this.#server.quiet())
        .then(() => {
          this.#isReloading = false;
          configuration.reload();
        }),
    );
  }

  #changed(): void {
    this.#trail.forgetOutside();
    for (const listener of this.#listeners) this.#server.attempt('workspace', listener);
  }
}

/** What is remembered of an open document, until its text or its settings change. */
interface OpenEntry {
  revision: string;
  settings: LintSettings;
  entry: DocumentEntry;
}

function isConfigName(path: string): boolean {
  return path.endsWith(`/${CONFIG_NAME}`);
}
