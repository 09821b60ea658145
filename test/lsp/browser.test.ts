/** The worker's bundle in a world that has what a worker has and nothing of node. */
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import type { Diagnostic, FoldingRange } from 'vscode-languageserver-protocol/node';
import { docx, p } from '../import/docx/fixture.ts';

const BUNDLE = fileURLToPath(new URL('../../dist/browser/language-server.js', import.meta.url));

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** What is on the other side of a worker's `postMessage`. */
class FakeWorker {
  readonly #events = new EventTarget();
  readonly #self: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown };
  readonly logs: string[] = [];
  #id = 0;

  constructor() {
    this.#self = {
      postMessage: (data: Message) => {
        // What crosses a worker's border is copied.
        const message = structuredClone(data);
        if (message.method === 'window/logMessage') this.logs.push(JSON.stringify(message.params));
        if (message.id !== undefined && message.method) this.#post({ id: message.id, result: [] });
        else this.#events.dispatchEvent(Object.assign(new Event('message'), { message }));
      },
      addEventListener: () => {},
    };
    const {
      AbortController,
      Blob,
      DecompressionStream,
      MessageChannel,
      ReadableStream,
      TextDecoder,
      TextEncoder,
      TransformStream,
      URL,
      WritableStream,
      atob,
      clearTimeout,
      performance,
      queueMicrotask,
      setTimeout,
    } = globalThis;
    const world = createContext({
      ...{
        AbortController,
        Blob,
        DecompressionStream,
        MessageChannel,
        ReadableStream,
        TextDecoder,
        TextEncoder,
        TransformStream,
        URL,
        WritableStream,
        atob,
        clearTimeout,
        performance,
        queueMicrotask,
        setTimeout,
      },
      console: {},
      self: this.#self,
    });
    runInContext(readFileSync(BUNDLE, 'utf8'), world, { filename: BUNDLE });
  }

  notify(method: string, params: unknown): void {
    this.#post({ method, params });
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    this.#id += 1;
    const id = this.#id;
    this.#post({ id, method, params });
    return (await this.#next((message) => message.id === id)).result as Result;
  }

  async notified<Params>(method: string): Promise<Params> {
    return (await this.#next((message) => message.method === method)).params as Params;
  }

  async #next(isWanted: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const [event] = (await once(this.#events, 'message')) as [Event & { message: Message }];
      if (isWanted(event.message)) return event.message;
    }
  }

  #post(message: Message): void {
    setImmediate(() => this.#self.onmessage?.({ data: { jsonrpc: '2.0', ...message } }));
  }
}

const FOLDER = 'file:///r';
const A = { uri: `${FOLDER}/a.report` };
const TEXT = '1.0 PURPOSE OF THE REPORT\n\n1.1 To report, at the meeting on on 5 May.\n';

describe('the browser bundle', () => {
  it('serves a client that sends its files', async () => {
    const worker = new FakeWorker();
    await worker.request('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'r' }],
      capabilities: {
        textDocument: { foldingRange: {}, diagnostic: {}, publishDiagnostics: {}, formatting: {} },
        workspace: {},
      },
    });
    const send = (files: { uri: string; text: string | null }[]) =>
      worker.request('rapporteur/files', { files });
    await send([{ uri: `${FOLDER}/rapporteur.json`, text: '{ "house": "halton" }' }]);
    worker.notify('initialized', {});
    worker.notify('textDocument/didOpen', {
      textDocument: { ...A, languageId: 'committee-report', version: 1, text: TEXT },
    });
    const folds = await worker.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: A });
    assert.deepEqual(folds, [{ startLine: 0, endLine: 2 }], worker.logs.join('\n'));
    const ask = async () => {
      const { items } = await worker.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: A,
      });
      return items.map(({ code }) => code);
    };
    const format = () =>
      worker.request<unknown[]>('textDocument/formatting', {
        textDocument: A,
        options: { tabSize: 2, insertSpaces: true },
      });
    assert.ok((await ask()).includes('section-missing'), 'it lints');
    assert.deepEqual(await format(), [], 'in the house of the folder');
    await send([{ uri: `${FOLDER}/rapporteur.json`, text: null }]);
    assert.notDeepEqual(await format(), [], 'until the configuration is gone');
    assert.equal(await worker.request('shutdown', null), null);
  });

  it('imports text and Word documents, and says that it cannot read PDF files', async () => {
    const worker = new FakeWorker();
    await worker.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    worker.notify('initialized', {});
    const ask = (name: string, content: string | Uint8Array) =>
      worker.request<{ problem?: string; documents?: { kind: string }[] }>('rapporteur/import', {
        uri: `${FOLDER}/${name}`,
        bytes: Buffer.from(content).toString('base64'),
      });
    assert.equal((await ask('a.txt', 'RESOLVED: That it be noted.\n')).documents?.[0]?.kind, 'minutes');
    const word = await docx(p('1. Lamps') + p('RESOLVED: That all lamps be lit.'));
    assert.equal((await ask('a.docx', word)).documents?.[0]?.kind, 'minutes');
    assert.match(
      (await ask('a.pdf', '%PDF-1.7')).problem ?? '',
      /^a\.pdf is a PDF, which VS Code in a browser/,
    );
  });
});
