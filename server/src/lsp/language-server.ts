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
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { DocumentKind } from '../house/types.ts';
import { kindOfPath } from '../workspace/kind.ts';
import { Configuration } from './configuration.ts';
import { HANDLERS } from './handlers/index.ts';
import type { ServerHost } from './host.ts';
import { OpenDocuments } from './open-documents.ts';
import { type PositionEncoding, Positions } from './positions.ts';
import { rehearse } from './rehearsal.ts';
import { inSlices } from './slices.ts';
import type { SyncedDocument } from './synced-document.ts';
import { Watchers } from './watchers.ts';
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
  readonly watchers: Watchers;
  /** Tells the names that this server gives results from those of one that the client had before. */
  readonly session = Date.now().toString(36);
  /** What the client can do; empty before `initialize`. */
  client: ClientCapabilities = {};
  encoding: PositionEncoding = 'utf-16';
  readonly #version: string;
  readonly #documents: OpenDocuments;
  readonly #initialized = new Set<() => void>();
  readonly #stopped = new Set<() => void>();
  #state: 'new' | 'running' | 'stopped' = 'new';
  /** How many messages have been handled, to see whether more are coming in. */
  #handled = 0;

  constructor(connection: Connection, host: ServerHost, version: string) {
    this.connection = connection;
    this.host = host;
    this.#version = version;
    this.watchers = new Watchers(this);
    this.#documents = new OpenDocuments(this);
    this.configuration = new Configuration(this);
    this.workspace = new Workspace(this);
  }

  /** Subscribe to everything and listen; returns at once. */
  start(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      for (const listener of this.#initialized) this.attempt('initialized', listener);
    });
    connection.onShutdown(() => {
      this.#state = 'stopped';
      for (const listener of this.#stopped) this.attempt('shutdown', listener);
    });
    connection.onRequest((method) => this.#refusal() ?? unknownMethod(method));
    this.#documents.register();
    this.configuration.register();
    this.workspace.register();
    this.watchers.register();
    for (const handler of HANDLERS) handler.register(this);
    this.onInitialized(() => this.guard('rehearsal', this.#rehearse()));
    connection.listen();
  }

  /** Whether the client has said that it wants nothing any more. */
  get isStopped(): boolean {
    return this.#state === 'stopped';
  }

  /** Called after a report or minutes were opened or have changed. */
  onDidChange(listener: (document: SyncedDocument) => void): void {
    this.#documents.onDidChange((document) => {
      if (!isConfig(document.uri)) listener(document);
    });
  }

  onDidClose(listener: (document: SyncedDocument) => void): void {
    this.#documents.onDidClose((document) => {
      if (!isConfig(document.uri)) listener(document);
    });
  }

  /** Called when a configuration or a house was opened, typed into or closed. */
  onDidChangeConfig(listener: (path: string) => void): void {
    const tell = ({ uri, document }: SyncedDocument) => {
      if (isConfig(uri) && document.path !== null) listener(document.path);
    };
    this.#documents.onDidChange(tell);
    this.#documents.onDidClose(tell);
  }

  /** Called when the client is ready for requests of ours. */
  onInitialized(listener: () => void): void {
    this.#initialized.add(listener);
  }

  /** Called when nothing is wanted any more; returns what ends that. */
  onShutdown(listener: () => void): () => void {
    this.#stopped.add(listener);
    return () => this.#stopped.delete(listener);
  }

  /** The report or minutes the client has open under a URI, however spelt. */
  document(uri: string): SyncedDocument | undefined {
    return isConfig(uri) ? undefined : this.#documents.get(uri);
  }

  /** The reports and minutes that are open. */
  openDocuments(): SyncedDocument[] {
    return this.#documents.all().filter(({ uri }) => !isConfig(uri));
  }

  /** Paths of the configurations and houses that are open. */
  openConfigs(): string[] {
    return this.#documents
      .all()
      .flatMap(({ uri, document }) => (isConfig(uri) && document.path !== null ? [document.path] : []));
  }

  /** The text of a file as the client has it open, saved or not; null when it is not open. */
  openText(path: string): string | null {
    return this.#documents.atPath(path)?.document.text ?? null;
  }

  /** How the client spells the URI of a file that it has open. */
  uriAsOpened(path: string): string | null {
    return this.#documents.atPath(path)?.uri ?? null;
  }

  /** What the language that the client has a document in says it is. */
  kindByLanguage(uri: string): DocumentKind | null {
    const language = this.#documents.languageOf(uri) ?? '';
    return kindOfPath(`.${language.slice(language.lastIndexOf('-') + 1)}`);
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
      this.#handled += 1;
      const refusal = this.#refusal();
      if (refusal) return refusal;
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

  /** A handler of notifications that cannot do harm: passed over before `initialize`, its failure logged. */
  notified<Params>(name: string, handler: (params: Params) => void): (params: Params) => void {
    return (params) => {
      this.#handled += 1;
      if (this.#state === 'new') return this.log(`${name} before initialize`);
      this.attempt(name, () => handler(params));
    };
  }

  /**
   * Settles when all messages that have come in are handled: what is behind them, such as a newer edit, may make the
   * work that waits here needless.
   */
  async quiet(): Promise<void> {
    for (let seen = -1; seen !== this.#handled; ) {
      seen = this.#handled;
      // One message is handled a turn, and the next is only queued when the last has been. What arrives in the first
      // turn is put into that queue in the second, behind this: with two turns it waited for all that comes next.
      await this.host.nextTurn();
      await this.host.nextTurn();
      await this.host.nextTurn();
    }
  }

  log(message: string): void {
    this.connection.console.log(message);
  }

  logFailure(name: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${name}: ${text}`);
  }

  /** Do work whose failure must not stop what comes after it. */
  attempt(name: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logFailure(name, error);
    }
  }

  /** Let work go on by itself; its failure is logged. */
  guard(name: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logFailure(name, error));
  }

  #initialize(params: InitializeParams): InitializeResult | ResponseError<never> {
    if (this.#state !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized');
    this.client = params.capabilities ?? {};
    this.encoding = encodingFor(this.client);
    this.#state = 'running';
    this.configuration.initialize(params.initializationOptions);
    this.workspace.initialize(params);
    const capabilities: ServerCapabilities = {
      positionEncoding: this.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    };
    for (const handler of HANDLERS) merge(capabilities, handler.capabilities(this.client));
    merge(capabilities, this.workspace.capabilities());
    return { capabilities, serverInfo: { name: 'rapporteur', version: this.#version } };
  }

  /** When the workspace has been read, and nothing else is to be done. */
  async #rehearse(): Promise<void> {
    await this.workspace.indexed;
    const server = this;
    const token = {
      get isCancellationRequested() {
        return server.isStopped;
      },
    };
    await inSlices(rehearse(this.configuration), token, this);
  }

  /** Why no request is answered, or null. */
  #refusal(): ResponseError<never> | null {
    if (this.#state === 'new')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized');
    if (this.#state === 'stopped')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down');
    return null;
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

function unknownMethod(method: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.MethodNotFound, `The server does not know the request ${method}`);
}
