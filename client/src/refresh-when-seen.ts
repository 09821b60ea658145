import { type Disposable, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LANGUAGES } from './server/names.ts';

/** How long nothing has to happen before a view is made anew, in milliseconds. */
const PAUSE = 1000;

/**
 * Makes a view of the whole workspace anew when documents change, as long as it is seen: nobody waits for one that is
 * not. The server says when it has read what is on the disk, which in a browser may be long after it has started.
 */
export class RefreshWhenSeen implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #refresh: () => void;
  readonly #listeners: readonly Disposable[];
  #isSeen = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param refresh called only while the server runs
   * @param files a glob of what the view tells of and the server does not read
   */
  constructor(client: BaseLanguageClient, refresh: () => void, files: string | null = null) {
    this.#client = client;
    this.#refresh = refresh;
    const soon = () => this.#soon();
    this.#listeners = [
      client.onNotification('rapporteur/workspaceDidChange', soon),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (LANGUAGES.includes(document.languageId)) soon();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) soon();
      }),
      ...(files === null ? [] : watch(files, soon)),
    ];
  }

  /** The view has come into sight, or gone out of it. */
  setSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen) this.#now();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #soon(): void {
    if (!this.#isSeen) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), PAUSE);
  }

  #now(): void {
    if (this.#client.state === State.Running) this.#refresh();
  }
}

function watch(files: string, listener: () => void): Disposable[] {
  const watcher = workspace.createFileSystemWatcher(files);
  return [
    watcher,
    watcher.onDidChange(listener),
    watcher.onDidCreate(listener),
    watcher.onDidDelete(listener),
  ];
}
