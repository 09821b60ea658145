import { type Disposable, l10n, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CAPABILITIES, clientOptions } from './client-options.ts';
import type { ExtensionHost } from './host.ts';

/** The language server as the rest of the extension sees it: one client, started and started again. */
export class Server implements Disposable {
  readonly client: BaseLanguageClient;
  readonly #host: ExtensionHost;
  readonly #listeners: Disposable[];
  #attending: Disposable | null = null;

  constructor(host: ExtensionHost) {
    this.#host = host;
    this.client = host.createClient(clientOptions(host));
    this.client.registerFeature(CAPABILITIES);
    this.#listeners = [
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#attend();
      }),
      // What was not read before trust was given is read now.
      workspace.onDidGrantWorkspaceTrust(() => this.restart()),
    ];
  }

  get isRunning(): boolean {
    return this.client.state === State.Running;
  }

  /** A failure is told to the author, with the way to the log. */
  async start(): Promise<void> {
    try {
      await this.client.start();
    } catch (error) {
      this.client.error('The language server could not be started', error, false);
      // Not waited for: the message stays until it is closed, and activation would last as long.
      void this.#tell(
        l10n.t('The language server of Rapporteur could not be started: {0}', messageOf(error)),
      );
    }
  }

  async restart(): Promise<void> {
    if (this.client.state === State.Starting) await this.client.start();
    // A server that does not answer is not waited for.
    if (this.client.needsStop()) await this.client.stop(2000).catch(() => {});
    await this.start();
  }

  dispose(): void {
    this.#attending?.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  async #attend(): Promise<void> {
    this.#attending?.dispose();
    this.#attending = null;
    try {
      this.#attending = (await this.#host.attend?.(this.client)) ?? null;
    } catch (error) {
      this.client.error('The files of the workspace could not be sent to the language server', error, false);
    }
  }

  async #tell(message: string): Promise<void> {
    const show = l10n.t('Show Output');
    if ((await window.showErrorMessage(message, show)) === show) this.client.outputChannel.show();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
