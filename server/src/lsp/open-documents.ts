import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { OpenDocument } from '../workspace/open-document.ts';
import type { LanguageServer } from './language-server.ts';
import { SyncedDocument } from './synced-document.ts';
import { keyOfPath, keyOfUri, pathOfUri } from './uris.ts';

/**
 * What the client has open: reports and minutes, and the configurations and houses it cares to tell us of. A client
 * that does what it must not (change what is not open, open twice, count backwards) is put in the log; the server
 * keeps to the text it was sent last.
 */
export class OpenDocuments {
  readonly #server: LanguageServer;
  /** By key, for requests that spell a URI in another way than `didOpen` did. */
  readonly #documents = new Map<string, SyncedDocument>();
  /** The language that the client says a document is in, by key. */
  readonly #languages = new Map<string, string>();
  readonly #changed = new Set<(document: SyncedDocument) => void>();
  readonly #closed = new Set<(document: SyncedDocument) => void>();
  #serial = 0;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  register(): void {
    const { connection } = this.#server;
    connection.onDidOpenTextDocument(this.#server.notified('didOpen', (params) => this.#open(params)));
    connection.onDidChangeTextDocument(this.#server.notified('didChange', (params) => this.#change(params)));
    connection.onDidCloseTextDocument(this.#server.notified('didClose', (params) => this.#close(params)));
  }

  onDidChange(listener: (document: SyncedDocument) => void): void {
    this.#changed.add(listener);
  }

  onDidClose(listener: (document: SyncedDocument) => void): void {
    this.#closed.add(listener);
  }

  get(uri: string): SyncedDocument | undefined {
    return this.#documents.get(keyOfUri(uri));
  }

  all(): SyncedDocument[] {
    return [...this.#documents.values()];
  }

  atPath(path: string): SyncedDocument | undefined {
    return this.#documents.get(keyOfPath(path));
  }

  /** `council-minutes`, `plaintext`; null when the document is not open. */
  languageOf(uri: string): string | null {
    return this.#languages.get(keyOfUri(uri)) ?? null;
  }

  #open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    if (typeof uri !== 'string' || typeof text !== 'string')
      throw new Error('a document has a URI and a text');
    const key = keyOfUri(uri);
    if (this.#documents.has(key)) this.#server.log(`${uri}: opened although it is open`);
    const document = new OpenDocument({ uri, path: pathOfUri(uri) }, '', numberOf(version), (asking) =>
      this.#server.configuration.judge(asking),
    );
    this.#serial += 1;
    const synced = new SyncedDocument(document, this.#server.encoding, this.#serial);
    synced.update([{ text }], numberOf(version));
    this.#languages.set(key, String(languageId));
    this.#documents.set(key, synced);
    this.#tell(this.#changed, synced);
  }

  #change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.get(uri);
    if (!document) return this.#server.log(`${uri}: changed although it is not open`);
    const { version: before } = document.document;
    if (!(version > before)) this.#server.log(`${uri}: version ${version} after ${before}`);
    try {
      document.update(contentChanges, numberOf(version));
    } finally {
      this.#tell(this.#changed, document);
    }
  }

  #close({ textDocument: { uri } }: DidCloseTextDocumentParams): void {
    const document = this.get(uri);
    if (!document) return this.#server.log(`${uri}: closed although it is not open`);
    this.#documents.delete(keyOfUri(uri));
    this.#languages.delete(keyOfUri(uri));
    this.#tell(this.#closed, document);
  }

  #tell(listeners: Iterable<(document: SyncedDocument) => void>, document: SyncedDocument): void {
    for (const listener of listeners) this.#server.attempt('documents', () => listener(document));
  }
}

/** Versions only tell texts apart; what is no number is taken for the first. */
function numberOf(version: unknown): number {
  return typeof version === 'number' ? version : 0;
}
