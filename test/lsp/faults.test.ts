import { strict as assert } from 'node:assert';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { CLI } from '../cli/built.ts';
import { MODERN, TestClient } from './client.ts';
import { eventually, TestFolder } from './files.ts';

const URI = 'file:///r/a.report';

interface Answer {
  id?: number | null;
  method?: string;
  result?: unknown;
  error?: { code: number; message: string };
  params?: { message?: string };
}

/** A server that is spoken to in bytes, right or wrong. */
class RawClient {
  readonly server: ChildProcessWithoutNullStreams = spawn(process.execPath, [CLI, 'lsp', '--stdio']);
  readonly answers: Answer[] = [];
  readonly ended = once(this.server, 'exit') as Promise<[number | null]>;
  #out = '';
  #id = 0;

  constructor() {
    this.server.stdout.setEncoding('latin1').on('data', (data: string) => {
      this.#out += data;
      this.#read();
    });
  }

  write(bytes: string): void {
    this.server.stdin.write(bytes);
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  async request(method: string, params?: unknown): Promise<Answer> {
    this.#id += 1;
    const id = this.#id;
    this.send({ id, method, params });
    return eventually(() => this.answers.find((answer) => answer.id === id && answer.method === undefined));
  }

  async initialize(): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    this.notify('initialized', {});
  }

  /** It answers as ever, and has logged what was wrong. */
  async lives(log?: RegExp): Promise<void> {
    const uri = `untitled:${this.#id}`;
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'council-report', version: 1, text: '1.0 A\n\n1.1 B\n' },
    });
    const { result } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok((result as FullDocumentDiagnosticReport).items.length > 0);
    if (log) await eventually(() => this.answers.some(({ params }) => log.test(params?.message ?? '')));
  }

  /** Everything on the standard output is a message; anything else throws here. */
  #read(): void {
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#out);
      if (!header) {
        assert.ok('Content-Length: '.startsWith(this.#out.slice(0, 16)), `not protocol: ${this.#out}`);
        return;
      }
      const end = header[0].length + Number(header[1]);
      if (this.#out.length < end) return;
      const body = Buffer.from(this.#out.slice(header[0].length, end), 'latin1').toString();
      this.answers.push(JSON.parse(body) as Answer);
      this.#out = this.#out.slice(end);
    }
  }
}

describe('faults of the client', () => {
  let client: RawClient;
  let isOver = false;

  beforeEach(() => {
    client = new RawClient();
    isOver = false;
  });

  afterEach(async () => {
    if (isOver) return;
    await client.request('shutdown');
    client.notify('exit');
    assert.deepEqual((await client.ended)[0], 0);
  });

  it('a request before initialize, known or not', async () => {
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'workspace/symbol', 'no/such'])
      assert.equal((await client.request(method, {})).error?.code, -32002, method);
    client.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'x', version: 1, text: 'lost' },
    });
    await client.initialize();
    await client.lives(/didOpen before initialize/);
  });

  it('initialize twice', async () => {
    await client.initialize();
    const { error } = await client.request('initialize', { processId: null, capabilities: {} });
    assert.equal(error?.code, -32600);
    await client.lives();
  });

  it('a method that there is not', async () => {
    await client.initialize();
    assert.equal((await client.request('no/such', {})).error?.code, -32601);
    client.notify('no/such', {});
    client.notify('$/no/such', {});
    await client.lives();
  });

  it('a request after shutdown', async () => {
    await client.initialize();
    await client.request('shutdown');
    assert.equal(
      (await client.request('textDocument/foldingRange', { textDocument: { uri: URI } })).error?.code,
      -32600,
    );
    client.notify('exit');
    assert.deepEqual((await client.ended)[0], 0);
    isOver = true;
  });

  it('two gigabytes that never come', async () => {
    await client.initialize();
    client.write('Content-Length: 2147483648\r\n\r\n{"jsonrpc":"2.0",');
    await client.lives(/claims 2147483648 bytes/);
  });

  it('what is no message', async () => {
    await client.initialize();
    client.write('Content-Length: many\r\n\r\n');
    client.write('Content-Length: 9\r\n\r\n{"jsonrpc');
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    for (const body of ['null', '5', '[]', '{}', '"x"'])
      client.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await client.lives(/passed over/);
  });

  it('a message in single bytes', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 99, method: 'no/such', params: { é: '–' } });
    for (const byte of Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`))
      client.server.stdin.write(Buffer.of(byte));
    await eventually(() => client.answers.some(({ id }) => id === 99));
    await client.initialize();
    await client.lives();
  });

  it('parameters that are missing or of no sense', async () => {
    await client.initialize();
    const shapes: unknown[] = [undefined, null, {}, [], { textDocument: null }, { textDocument: { uri: 5 } }];
    const methods = [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWorkspaceFolders',
      'window/workDoneProgress/cancel',
    ];
    for (const method of methods) for (const params of shapes) client.notify(method, params);
    for (const method of [
      'diagnostic',
      'foldingRange',
      'hover',
      'completion',
      'documentSymbol',
      'definition',
    ]) {
      for (const params of shapes) await client.request(`textDocument/${method}`, params);
    }
    await client.lives();
  });

  it('a document that is changed or closed but not open, or opened twice', async () => {
    await client.initialize();
    const textDocument = { uri: URI, languageId: 'council-report', version: 1, text: '' };
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    client.notify('textDocument/didOpen', { textDocument });
    client.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: 'REPORT TO: Board\n' } });
    await client.lives(/opened although it is open/);
    assert.ok(
      !codesOf(await client.request('textDocument/diagnostic', { textDocument: { uri: URI } })).includes(
        'file-empty',
      ),
    );
  });

  it('versions that go backwards, edits outside the text, ranges from their end', async () => {
    await client.initialize();
    client.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'council-report', version: 9, text: 'a\nb' },
    });
    const at = (line: unknown, character: unknown) => ({ line, character });
    const ranges = [
      [at(0, 1), at(0, 0)],
      [at(99, 99), at(500, 0)],
      [at(-1, -7), at(0, 0)],
      [at(1e300, 1e300), at(2 ** 53, 0)],
      [at(null, null), at(null, null)],
      [at('x', {}), at(undefined, [])],
      [null, undefined],
    ];
    for (const [version, [start, end]] of ranges.entries())
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range: { start, end }, text: '' }],
      });
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 1 },
      contentChanges: [{ text: '' }],
    });
    assert.deepEqual(
      codesOf(await client.request('textDocument/diagnostic', { textDocument: { uri: URI } })),
      ['file-empty'],
    );
    await client.lives(/version 0 after 9/);
  });

  it('requests that are cancelled, before and after their time', async () => {
    await client.initialize();
    client.notify('$/cancelRequest', { id: 500 });
    for (let id = 500; id < 520; id += 1) {
      client.send({ id, method: 'textDocument/foldingRange', params: { textDocument: { uri: URI } } });
      client.notify('$/cancelRequest', { id });
    }
    client.notify('$/cancelRequest', { id: 519 });
    client.notify('$/cancelRequest', { id: 'never' });
    await client.lives();
    const answered = client.answers.filter(({ id }) => typeof id === 'number' && id >= 500);
    assert.equal(answered.length, 20);
  });

  it('half a message, then silence: the server ends', async () => {
    await client.initialize();
    client.write('Content-Length: 100\r\n\r\n{"jsonrpc"');
    client.server.stdin.end();
    assert.deepEqual((await client.ended)[0], 1);
    isOver = true;
  });

  it('a client that dies: the server ends', async () => {
    const dying = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await client.request('initialize', { processId: dying.pid, rootUri: null, capabilities: {} });
    dying.kill('SIGKILL');
    assert.deepEqual((await client.ended)[0], 1);
    isOver = true;
  });
});

function codesOf({ result }: Answer): Diagnostic['code'][] {
  return (result as FullDocumentDiagnosticReport).items.map(({ code }) => code);
}

describe('faults of the files', () => {
  const HOUSE = '{ "id": "own", "name": "Own Council", "extends": "halton" }';

  it('a house that is broken while it is typed: its faults are shown, documents keep the last', async () => {
    const folder = new TestFolder({
      'rapporteur.json': '{ "house": "./own.json" }',
      'own.json': HOUSE,
      'a.report': 'REPORT TO: Board\n',
    });
    const client = await TestClient.start({ capabilities: MODERN, folders: [folder.uri] });
    const uri = folder.uriOf('a.report');
    const house = folder.uriOf('own.json');
    await client.open(uri, 'REPORT TO: Board\n');
    const ask = () =>
      client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    const before = await ask();
    assert.ok(
      before.items.some(({ message }) => String(message).includes('RISK ANALYSIS')),
      'it is Halton’s',
    );
    await client.open(house, HOUSE, 1, 'json');
    await client.change(house, 2, `${HOUSE.slice(0, -1)}, "fields": [`);
    const shown = await eventually(() => client.pushed.get(house)?.diagnostics);
    assert.ok(shown.length > 0);
    assert.deepEqual((await ask()).items, before.items);
    await client.change(house, 3, HOUSE);
    await eventually(() => client.pushed.get(house)?.diagnostics.length === 0);
    assert.deepEqual((await ask()).items, before.items);
    await client.stop();
    folder.remove();
  });

  it('a folder of the workspace that is deleted', async () => {
    const folder = new TestFolder({ 'rapporteur.json': '{}', 'a.report': '' });
    const client = await TestClient.start({ folders: [folder.uri] });
    folder.remove();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [folder.uri, folder.uriOf('a.report'), folder.uriOf('rapporteur.json')].map((uri) => ({
        uri,
        type: 3,
      })),
    });
    assert.deepEqual(await client.request('workspace/diagnostic', { previousResultIds: [] }), { items: [] });
    assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
    await client.stop();
  });
});
