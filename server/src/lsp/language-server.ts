import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ResultProgressReporter,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { OpenDocument } from '../workspace/open-document.ts';
import { Configuration } from './configuration.ts';
import { HANDLERS } from './handlers/index.ts';
import type { ServerHost } from './host.ts';
import { type PositionEncoding, Positions } from './positions.ts';
import { SyncedDocument } from './synced-document.ts';
import { keyOfUri, pathOfUri, uriOfPath } from './uris.ts';
import { Workspace } from './workspace.ts';

/** What a request is answered with the help of, beside its parameters. */
export interface Ask {
  token: CancellationToken;
  progress: WorkDoneProgressReporter;
  partial: ResultProgressReporter<never> | undefined;
}

/**
 * The server behind one connection: the documents that are open, the workspace around them, and the handlers in
 * `handlers/`, one a feature. It outlives every document and every request.
 */
export class LanguageServer {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly configuration: Configuration;
  readonly workspace: Workspace;
  /** What the client can do; empty before `initialize`. */
  client: ClientCapabilities = {};
  encoding: PositionEncoding = 'utf-16';
  readonly #version: string;
  readonly #documents: TextDocuments<SyncedDocument>;
  /** By key, for requests that spell a URI in another way than `didOpen` did. */
  readonly #byKey = new Map<string, SyncedDocument>();
  readonly #changed = new Set<(document: SyncedDocument) => void>();
  readonly #closed = new Set<(document: SyncedDocument) => void>();
  readonly #initialized = new Set<() => void>();
  #state: 'new' | 'running' | 'stopped' = 'new';

  constructor(connection: Connection, host: ServerHost, version: string) {
    this.connection = connection;
    this.host = host;
    this.#version = version;
    this.configuration = new Configuration(this);
    this.workspace = new Workspace(this);
    this.#documents = new TextDocuments({
      create: (uri, _language, documentVersion, text) => this.#open(uri, documentVersion, text),
      update: (document, changes, documentVersion) => {
        if (documentVersion <= document.document.version) {
          this.log(`${document.uri}: version ${documentVersion} after ${document.document.version}`);
        }
        document.update(changes, documentVersion);
        return document;
      },
    });
  }

  /** Subscribe to everything and listen; returns at once. */
  start(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      for (const listener of this.#initialized) this.#guard('initialized', listener);
    });
    connection.onShutdown(() => {
      this.#state = 'stopped';
    });
    this.configuration.register();
    this.workspace.register();
    for (const handler of HANDLERS) handler.register(this);
    this.#documents.onDidOpen(({ document }) => {
      this.#byKey.set(keyOfUri(document.uri), document);
    });
    this.#documents.onDidChangeContent(({ document }) => {
      // A configuration or a house that is being typed: what it says applies at once.
      if (isConfig(document.uri)) return this.configuration.reload();
      for (const listener of this.#changed) this.#guard('change', () => listener(document));
    });
    this.#documents.onDidClose(({ document }) => {
      this.#byKey.delete(keyOfUri(document.uri));
      if (isConfig(document.uri)) return this.configuration.reload();
      for (const listener of this.#closed) this.#guard('close', () => listener(document));
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  /** Called after a document was opened or has changed. */
  onDidChange(listener: (document: SyncedDocument) => void): void {
    this.#changed.add(listener);
  }

  onDidClose(listener: (document: SyncedDocument) => void): void {
    this.#closed.add(listener);
  }

  /** Called when the client is ready for requests of ours. */
  onInitialized(listener: () => void): void {
    this.#initialized.add(listener);
  }

  /** The report or minutes the client has open under a URI, however spelt. */
  document(uri: string): SyncedDocument | undefined {
    return isConfig(uri) ? undefined : (this.#documents.get(uri) ?? this.#byKey.get(keyOfUri(uri)));
  }

  /** The reports and minutes that are open. */
  openDocuments(): SyncedDocument[] {
    return this.#documents.all().filter(({ uri }) => !isConfig(uri));
  }

  /** The text of a file as the client has it open, saved or not; null when it is not open. */
  openText(path: string): string | null {
    return this.#byKey.get(keyOfUri(uriOfPath(path)))?.document.text ?? null;
  }

  /** How the client spells the URI of a file that it has open. */
  uriAsOpened(path: string): string | null {
    return this.#byKey.get(keyOfUri(uriOfPath(path)))?.uri ?? null;
  }

  /** Lines and characters of a document, open or not. */
  positionsOf(uri: string): Positions | null {
    const open = this.document(uri);
    if (open) return open.positions;
    const document = this.workspace.document(uri);
    return document && new Positions(document.text, this.encoding);
  }

  /**
   * A request handler that cannot do harm: refused before `initialize` and after `shutdown`; when it fails, the
   * failure is logged and the client gets `empty`.
   */
  answer<Params, Result, Partial = never>(
    name: string,
    empty: Result,
    handler: (params: Params, ask: Ask) => Result | Promise<Result>,
  ): (
    params: Params,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial?: ResultProgressReporter<Partial>,
  ) => Promise<Result | ResponseError<never>> {
    return async (params, token, progress, partial) => {
      if (this.#state === 'new')
        return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized');
      if (this.#state === 'stopped')
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down');
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await handler(params, { token, progress, partial: partial as Ask['partial'] });
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        // A refusal with words for the author is an answer: "This heading cannot be renamed".
        if (error instanceof ResponseError) return error as ResponseError<never>;
        this.logFailure(name, error);
        return empty;
      }
    };
  }

  log(message: string): void {
    this.connection.console.log(message);
  }

  logFailure(name: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${name}: ${text}`);
  }

  #open(uri: string, version: number, text: string): SyncedDocument {
    const document = new OpenDocument({ uri, path: pathOfUri(uri) }, text, version, (asking) =>
      this.configuration.judge(asking),
    );
    return new SyncedDocument(document, this.encoding);
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.client = params.capabilities ?? {};
    this.encoding = encodingFor(this.client);
    this.#state = 'running';
    this.workspace.initialize(params);
    const capabilities: ServerCapabilities = {
      positionEncoding: this.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    };
    for (const handler of HANDLERS) merge(capabilities, handler.capabilities(this.client));
    merge(capabilities, this.workspace.capabilities());
    return { capabilities, serverInfo: { name: 'rapporteur', version: this.#version } };
  }

  #guard(name: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logFailure(name, error);
    }
  }
}

/** UTF-16 is what the texts are in; it is only left for clients that do not offer it. */
function encodingFor({ general }: ClientCapabilities): PositionEncoding {
  const offered = general?.positionEncodings ?? [PositionEncodingKind.UTF16];
  const known: PositionEncoding[] = ['utf-16', 'utf-8', 'utf-32'];
  return known.find((encoding) => offered.includes(encoding)) ?? 'utf-16';
}

/** Configurations and houses can be open in the client too; they are no documents to lint. */
function isConfig(uri: string): boolean {
  return /\.jsonc?$/i.test(uri);
}

/** Two handlers may each say a part of `workspace`. */
function merge(into: ServerCapabilities, from: ServerCapabilities): void {
  const workspace = { ...into.workspace, ...from.workspace };
  const fileOperations = { ...into.workspace?.fileOperations, ...from.workspace?.fileOperations };
  Object.assign(into, from);
  if (Object.keys(fileOperations).length > 0) workspace.fileOperations = fileOperations;
  if (Object.keys(workspace).length > 0) into.workspace = workspace;
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
}
