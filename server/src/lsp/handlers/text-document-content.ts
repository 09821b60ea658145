import { LSPErrorCodes, ResponseError, type TextDocumentContentParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { canonicalView } from '../../features/canonical-view.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { keyOfUri } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';

/**
 * A read-only view of the canonical form of a document. The query names the document by its URI, the path is for the
 * editor's title: `rapporteur-canonical:/reports/a.report?file%3A%2F%2F%2Freports%2Fa.report`. Without a query the
 * path is that of a file.
 */
const SCHEME = 'rapporteur-canonical';

/** How long the document rests before its view is made anew, in milliseconds. */
const REST = 300;

/** `workspace/textDocumentContent`, with `refresh` for the views that were asked for. */
export const textDocumentContent: Handler = {
  capabilities: ({ workspace }) =>
    workspace?.textDocumentContent ? { workspace: { textDocumentContent: { schemes: [SCHEME] } } } : {},
  register(server) {
    const views = new Views(server);
    server.connection.workspace.textDocumentContent.on(
      withoutProgress(
        server.answer('textDocumentContent', null, ({ uri }: TextDocumentContentParams) => {
          const source = sourceOf(uri);
          const document = source === null ? null : server.workspace.document(source);
          if (source === null || !document) {
            throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no document to show for ${uri}.`);
          }
          views.add(uri, source);
          return { text: canonicalView(document) };
        }),
      ),
    );
    server.onDidChange(({ uri }) => views.changed(uri));
    server.onDidClose(({ uri }) => views.closed(uri));
  },
};

/** The document that a view is of, or null when the URI is no view's. */
function sourceOf(view: string): string | null {
  try {
    const { scheme, path, query } = URI.parse(view, true);
    if (scheme !== SCHEME) return null;
    return query === '' ? URI.file(path).toString() : query;
  } catch {
    return null;
  }
}

/** The views that were asked for, by the document they are of. */
class Views {
  readonly #server: LanguageServer;
  readonly #bySource = new Map<string, Set<string>>();
  readonly #due = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  add(view: string, source: string): void {
    const key = keyOfUri(source);
    const known = this.#bySource.get(key);
    if (known) known.add(view);
    else this.#bySource.set(key, new Set([view]));
  }

  changed(uri: string): void {
    const key = keyOfUri(uri);
    if (!this.#bySource.has(key)) return;
    clearTimeout(this.#due.get(key));
    this.#due.set(
      key,
      setTimeout(() => this.#refresh(key), REST),
    );
  }

  /** A view is itself a document of the client: once it is closed, nobody looks at it. */
  closed(uri: string): void {
    const source = sourceOf(uri);
    if (source === null) return this.changed(uri);
    const key = keyOfUri(source);
    const known = this.#bySource.get(key);
    known?.delete(uri);
    if (known?.size === 0) this.#bySource.delete(key);
  }

  #refresh(key: string): void {
    this.#due.delete(key);
    for (const view of this.#bySource.get(key) ?? []) {
      this.#server.connection.workspace.textDocumentContent.refresh(view).catch((error: unknown) => {
        this.#bySource.get(key)?.delete(view);
        this.#server.logFailure('textDocumentContent/refresh', error);
      });
    }
  }
}
