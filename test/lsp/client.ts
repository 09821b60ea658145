/** A client over real stdio: starts `dist/cli.js lsp --stdio` as an editor does and speaks the protocol with it. */
import { strict as assert } from 'node:assert';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { CLI } from '../cli/built.ts';

export interface ClientOptions {
  capabilities?: ClientCapabilities;
  /** Folders of the workspace, as URIs. */
  folders?: string[];
  /** What `workspace/configuration` answers for section `rapporteur`. */
  settings?: unknown;
  initializationOptions?: unknown;
}

/** What an editor of today can do: everything that some test wants. */
export const MODERN: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    executeCommand: {},
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    fileOperations: { willRename: true, didRename: true },
    textDocumentContent: { dynamicRegistration: false },
  },
  textDocument: {
    synchronization: {},
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        resolveSupport: { properties: ['documentation', 'detail'] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
      completionList: { itemDefaults: ['editRange', 'insertTextFormat'] },
      contextSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    implementation: { linkSupport: true },
    references: {},
    callHierarchy: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    foldingRange: { lineFoldingOnly: true },
    selectionRange: {},
    linkedEditingRange: {},
    rename: { prepareSupport: true },
    formatting: {},
    rangeFormatting: { rangesSupport: true },
    onTypeFormatting: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
      isPreferredSupport: true,
      disabledSupport: true,
    },
    codeLens: { resolveSupport: { properties: ['command'] } },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    inlineCompletion: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

const ASKED_OF_CLIENTS = [
  'client/registerCapability',
  'client/unregisterCapability',
  'window/showDocument',
  'window/showMessageRequest',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'workspace/codeLens/refresh',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/textDocumentContent/refresh',
];

/** One server with one client. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcessWithoutNullStreams;
  initialized!: InitializeResult;
  /** Everything the server has logged. */
  readonly logs: string[] = [];
  /** The last diagnostics pushed for each URI. */
  readonly pushed = new Map<string, PublishDiagnosticsParams>();
  /** Requests the server has made of the client. */
  readonly asked: { method: string; params: unknown }[] = [];
  #settings: unknown;

  private constructor(settings: unknown) {
    this.#settings = settings;
    this.server = spawn(process.execPath, [CLI, 'lsp', '--stdio']);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.#listen();
  }

  /** Start a server and greet it. */
  static async start({
    capabilities = MODERN,
    folders = [],
    settings = {},
    initializationOptions,
  }: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(settings);
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      ...(initializationOptions !== undefined && { initializationOptions }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** A server that has not been greeted. */
  static raw(): TestClient {
    return new TestClient({});
  }

  set settings(value: unknown) {
    this.#settings = value;
  }

  open(uri: string, text: string, version = 1, languageId = 'committee-report'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Replace a range, or without one the whole text. */
  change(
    uri: string,
    version: number,
    text: string,
    range?: { start: Position; end: Position },
  ): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Any request; the caller says what comes back. */
  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** Say goodbye as the protocol wants it, and see the process end well. */
  async stop(): Promise<void> {
    const exit = once(this.server, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await exit;
    this.connection.dispose();
    assert.equal(code, 0, `the server ends with ${code}: ${this.logs.join('\n')}`);
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logs.push(message);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.pushed.set(params.uri, params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.#settings),
    );
    for (const method of ASKED_OF_CLIENTS) {
      connection.onRequest(method, (params: unknown) => {
        this.asked.push({ method, params });
        return method === 'workspace/applyEdit' ? { applied: true } : null;
      });
    }
    this.server.stderr.on('data', (data) => this.logs.push(String(data)));
    connection.listen();
  }
}
