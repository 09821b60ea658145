import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { CONFIG_NAME } from '../workspace/config.ts';
import { folderOf, pathBelow } from '../workspace/files.ts';
import type { LanguageServer } from './language-server.ts';
import { uriOfPath } from './uris.ts';

/**
 * Which files the client watches for us: documents and configurations by their names, and each house in use, or named
 * but not there yet, as the one file that it is. Nothing else, so that work elsewhere in the folders costs nothing.
 */
export class Watchers {
  readonly #server: LanguageServer;
  #exact: string[] = [];
  #registered: Disposable | null = null;
  #isDue = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  register(): void {
    this.#server.onInitialized(() => {
      if (!this.#isSupported()) return;
      const watchers = [{ globPattern: '**/*.{report,minutes}' }, { globPattern: `**/${CONFIG_NAME}` }];
      this.#server.guard(
        'watchers',
        this.#server.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    });
  }

  /** The set of files in use may have changed; the client is told once, when there is nothing else to do. */
  update(): void {
    if (this.#isDue || !this.#isSupported()) return;
    this.#isDue = true;
    this.#server.guard(
      'watchers',
      this.#server.quiet().then(() => this.#register()),
    );
  }

  async #register(): Promise<void> {
    this.#isDue = false;
    const { configuration, workspace, connection } = this.#server;
    const exact = [...configuration.files].filter(
      (path) =>
        !(
          path.endsWith(`/${CONFIG_NAME}`) &&
          workspace.folders.some((folder) => pathBelow(folder.path, path) !== null)
        ),
    );
    exact.sort();
    if (exact.join('\n') === this.#exact.join('\n')) return;
    this.#exact = exact;
    const before = this.#registered;
    this.#registered = null;
    if (exact.length > 0) {
      const made = await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: exact.map((path) => this.#watcherFor(path)),
      });
      // Another update may have come while the client answered.
      if (this.#exact === exact) this.#registered = made;
      else made.dispose();
    }
    before?.dispose();
  }

  #watcherFor(path: string): FileSystemWatcher {
    if (!this.#server.client.workspace?.didChangeWatchedFiles?.relativePatternSupport) {
      return { globPattern: literal(path) };
    }
    const folder = folderOf(path);
    const name = path.slice(folder.length).replace(/^\//, '');
    return { globPattern: { baseUri: uriOfPath(folder), pattern: literal(name) } };
  }

  #isSupported(): boolean {
    return this.#server.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }
}

/** A glob that matches the one path; globs of the protocol have no escape but a class of one. */
function literal(path: string): string {
  return path.replace(/[[\]{}*?]/g, (character) =>
    character === ']' || character === '}' ? character : `[${character}]`,
  );
}
