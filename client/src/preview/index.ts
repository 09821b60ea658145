import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGES } from '../server/names.ts';
import { exportHtml } from './export-html.ts';
import { type ExemptMode, readState } from './messages.ts';
import { PREVIEW_TYPE, PreviewPanel } from './panel.ts';

/** Previews and the export of pages: their commands, and the panels that come back after a restart. */
export function registerPreview(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const previews = new Previews(context.extensionUri, client);
  const register = (id: string, run: (uri: Uri, more: unknown) => unknown) =>
    commands.registerCommand(id, async (given: unknown, more: unknown) => {
      try {
        const uri = given instanceof Uri ? given : (previews.active?.uri ?? editedUri());
        if (!uri) void window.showInformationMessage(l10n.t('Open a report or minutes first.'));
        else return await run(uri, more);
      } catch (error) {
        client.error(id, error, false);
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Rapporteur: {0}', reason));
      }
      return undefined;
    });
  return Disposable.from(
    previews,
    register('rapporteur.openPreview', (uri) => previews.open(uri, ViewColumn.Active)),
    register('rapporteur.openPreviewToSide', (uri) => previews.open(uri, ViewColumn.Beside)),
    register('rapporteur.exportHtml', (uri, place) =>
      exportHtml(client, uri, place instanceof Uri ? place : null),
    ),
    register('rapporteur.previewFull', () => previews.active?.setExempt('full')),
    register('rapporteur.previewPublic', () => previews.active?.setExempt('public')),
    register('rapporteur.showSource', (uri) => window.showTextDocument(uri)),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: unknown) {
        const kept = readState(state);
        if (kept) previews.take(panel, Uri.parse(kept.uri, true), kept.exempt);
        else panel.dispose();
      },
    }),
  );
}

function editedUri(): Uri | null {
  const document = window.activeTextEditor?.document;
  return document && LANGUAGES.includes(document.languageId) ? document.uri : null;
}

/** All previews, one a document. */
class Previews implements Disposable {
  readonly #extension: Uri;
  readonly #client: BaseLanguageClient;
  readonly #byUri = new Map<string, PreviewPanel>();

  constructor(extension: Uri, client: BaseLanguageClient) {
    this.#extension = extension;
    this.#client = client;
  }

  /** The preview that has the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.#byUri.values()].find(({ panel }) => panel.active);
  }

  open(uri: Uri, viewColumn: ViewColumn): void {
    const known = this.#byUri.get(uri.toString());
    if (known) return known.panel.reveal(undefined, viewColumn === ViewColumn.Beside);
    const preserveFocus = viewColumn === ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      PREVIEW_TYPE,
      '',
      { viewColumn, preserveFocus },
      { enableFindWidget: true },
    );
    this.take(panel, uri, 'public');
  }

  take(panel: WebviewPanel, uri: Uri, exempt: ExemptMode): void {
    const key = uri.toString();
    const preview = new PreviewPanel(
      panel,
      { uri: key, exempt },
      { client: this.#client, extension: this.#extension, changed: () => this.#tellMenus() },
    );
    this.#byUri.get(key)?.panel.dispose();
    this.#byUri.set(key, preview);
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#byUri.get(key) === preview) this.#byUri.delete(key);
      this.#tellMenus();
    });
  }

  /** The panels stay: the editor keeps them over a restart. */
  dispose(): void {
    for (const preview of this.#byUri.values()) preview.dispose();
  }

  /** Which of the two copies the active preview can be turned to: none where nothing is exempt. */
  #tellMenus(): void {
    const { active } = this;
    const isExempt = active?.result != null && active.result.exempt !== 'none';
    const other = isExempt ? (active.exempt === 'full' ? 'public' : 'full') : '';
    void commands.executeCommand('setContext', 'rapporteur.previewOther', other);
  }
}
