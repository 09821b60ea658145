import {
  commands,
  Disposable,
  env,
  l10n,
  Position,
  Range,
  Selection,
  type TextDocumentChangeEvent,
  TextEditorRevealType,
  type TextEditorVisibleRangesChangeEvent,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { frameHtml } from './frame.ts';
import { destinationOf } from './links.ts';
import {
  type ExemptMode,
  type FromPreview,
  type PreviewResult,
  type PreviewState,
  type ProblemNames,
  readMessage,
  type ToPreview,
} from './messages.ts';
import { PreviewRequest } from './requests.ts';

export const PREVIEW_TYPE = 'rapporteur.preview';

/** One frame of a screen, in milliseconds: more often than that nobody sees a change. */
const FRAME = 16;
/** How long an editor that was scrolled from here may say that it was, in milliseconds. */
const ECHO = 150;

/** The preview of one document, in one panel. */
export class PreviewPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #changed: () => void;
  readonly #listeners: Disposable;
  #exempt: ExemptMode;
  #result: PreviewResult | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isAsking = false;
  #isStale = false;
  #echoUntil = 0;

  /**
   * @param extension where the extension is installed
   * @param changed called when what the menus go by may be another
   */
  constructor(
    panel: WebviewPanel,
    { uri, exempt }: PreviewState,
    { client, extension, changed }: { client: BaseLanguageClient; extension: Uri; changed: () => void },
  ) {
    this.panel = panel;
    this.uri = Uri.parse(uri, true);
    this.#exempt = exempt;
    this.#client = client;
    this.#extension = extension;
    this.#changed = changed;
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(readMessage(message))),
      panel.onDidChangeViewState(changed),
      workspace.onDidChangeTextDocument((event) => this.#documentChanged(event)),
      window.onDidChangeTextEditorVisibleRanges((event) => this.#editorScrolled(event)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#updateSoon();
      }),
    );
    this.#load();
  }

  get exempt(): ExemptMode {
    return this.#exempt;
  }

  /** What the preview shows, as it was last answered; null before that. */
  get result(): PreviewResult | null {
    return this.#result;
  }

  setExempt(mode: ExemptMode): void {
    this.#exempt = mode;
    // Anew, since the panel keeps the choice over a restart.
    this.#load();
    this.#changed();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #load(): void {
    const { panel } = this;
    const { webview } = panel;
    const at = (...path: string[]) =>
      webview.asWebviewUri(Uri.joinPath(this.#extension, 'dist', ...path)).toString();
    const name = this.uri.path.split('/').at(-1) ?? this.uri.path;
    panel.title =
      this.#exempt === 'full' ? l10n.t('Preview {0} (full copy)', name) : l10n.t('Preview {0}', name);
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'client', 'icons', 'report-light.svg'),
      dark: Uri.joinPath(this.#extension, 'client', 'icons', 'report-dark.svg'),
    };
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#extension, 'dist')],
    };
    webview.html = frameHtml({
      nonce: crypto.randomUUID(),
      language: this.#result?.language ?? 'en',
      title: panel.title,
      styles: [at('document.css'), at('client', 'preview.css')],
      script: at('client', 'preview.js'),
      state: { uri: this.uri.toString(), exempt: this.#exempt },
    });
  }

  #receive(message: FromPreview | null): void {
    switch (message?.type) {
      case 'ready':
        return this.#updateSoon();
      case 'scrolled':
        return this.#scrollEditor(message.line);
      case 'goTo':
        void this.#goTo(Math.floor(message.line));
        return;
      case 'open':
        return this.#open(message.href);
    }
  }

  #documentChanged({ document }: TextDocumentChangeEvent): void {
    if (document.uri.toString() === this.uri.toString()) this.#updateSoon();
  }

  /** At most one question a frame, and one at a time: what is typed meanwhile is asked for together. */
  #updateSoon(): void {
    if (this.#isAsking) {
      this.#isStale = true;
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#update();
    }, FRAME);
  }

  async #update(): Promise<void> {
    if (!this.panel.visible || this.#client.state !== State.Running) return;
    this.#isAsking = true;
    this.#isStale = false;
    try {
      const result = await requestPreview(this.#client, this.uri, this.#exempt);
      if (result) {
        const isFirst = this.#result === null;
        const isOther = this.#result?.exempt !== result.exempt;
        this.#result = result;
        await this.#post({ type: 'show', result, names: problemNames() });
        if (isFirst) this.#showWhatEditorShows();
        if (isOther) this.#changed();
      }
    } catch (error) {
      this.#client.error('rapporteur/preview', error, false);
    } finally {
      this.#isAsking = false;
      if (this.#isStale) this.#updateSoon();
    }
  }

  #post(message: ToPreview): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  #editor() {
    const uri = this.uri.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }

  #showWhatEditorShows(): void {
    const line = this.#editor()?.visibleRanges[0]?.start.line;
    if (line) void this.#post({ type: 'scroll', line });
  }

  #editorScrolled({ textEditor, visibleRanges }: TextEditorVisibleRangesChangeEvent): void {
    if (textEditor !== this.#editor() || Date.now() < this.#echoUntil) return;
    const line = visibleRanges[0]?.start.line;
    if (line !== undefined) void this.#post({ type: 'scroll', line });
  }

  #scrollEditor(line: number): void {
    const editor = this.#editor();
    if (!editor) return;
    this.#echoUntil = Date.now() + ECHO;
    const at = new Position(Math.min(Math.floor(line), editor.document.lineCount - 1), 0);
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  async #goTo(line: number): Promise<void> {
    const document = await workspace.openTextDocument(this.uri);
    const at = document.lineAt(Math.min(line, document.lineCount - 1)).range.start;
    const viewColumn = this.#editor()?.viewColumn ?? besides(this.panel.viewColumn);
    // What was clicked is in view already; the editor comes to it, not the other way round.
    this.#echoUntil = Date.now() + ECHO;
    await window.showTextDocument(document, { viewColumn, selection: new Selection(at, at) });
  }

  /** The editor asks before it opens what it does not trust. */
  #open(href: string): void {
    const destination = destinationOf(href);
    if (!destination) return;
    if (destination.kind === 'outside') void env.openExternal(Uri.parse(destination.address, true));
    else
      void commands.executeCommand('vscode.open', Uri.joinPath(this.uri, '..', destination.path), {
        viewColumn: besides(this.panel.viewColumn),
      });
  }
}

/** Ask the server for what a preview shows; null when it knows no such document. */
export function requestPreview(
  client: BaseLanguageClient,
  uri: Uri,
  exempt: ExemptMode,
): Promise<PreviewResult | null> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest(PreviewRequest, { textDocument, exempt });
}

function besides(column: ViewColumn | undefined): ViewColumn {
  return column === undefined || column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}

function problemNames(): ProblemNames {
  return {
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    info: l10n.t('Information'),
    hint: l10n.t('Hint'),
  };
}
