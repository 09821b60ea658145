import { strict as assert } from 'node:assert';
import type {
  ClientCapabilities,
  Diagnostic,
  FullDocumentDiagnosticReport,
  PositionEncodingKind,
  RegistrationParams,
} from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';
import { eventually, TestFolder } from './files.ts';

/** It has a finding in every house; which sections are missing tells the houses apart. */
const TEXT = 'REPORT TO: Board\n';
const IN_HALTON = 'RISK ANALYSIS';

async function messagesOf(client: TestClient, uri: string): Promise<string> {
  const report = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items.map(({ message }) => message).join('\n');
}

function without(
  section: 'workspace',
  ...names: (keyof NonNullable<ClientCapabilities['workspace']>)[]
): ClientCapabilities {
  const left = { ...MODERN[section] };
  for (const name of names) delete left[name];
  return { ...MODERN, [section]: left };
}

describe('protocol: settings', () => {
  it('of the client go over files, and are read again when they change', async () => {
    const folder = new TestFolder({ 'rapporteur.json': '{ "house": "wirral" }' });
    const client = await TestClient.start({ folders: [folder.uri], settings: { house: 'halton' } });
    const uri = folder.uriOf('a.report');
    await client.open(uri, TEXT);
    assert.match(await messagesOf(client, uri), new RegExp(IN_HALTON));
    client.settings = { rules: { 'section-missing': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(
      () => client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length > 1,
    );
    assert.doesNotMatch(await messagesOf(client, uri), /section/);
    await client.stop();
    folder.remove();
  });

  it('that cannot be used are told, and cost no others', async () => {
    const client = await TestClient.start({
      settings: {
        house: 'haltom',
        rules: { 'section-missing': 'off', 'no-such-rule': 'error', 'date-form': 'loud' },
      },
    });
    await client.open('untitled:a.report', TEXT);
    assert.doesNotMatch(await messagesOf(client, 'untitled:a.report'), /section/);
    const log = client.logs.join('\n');
    for (const told of [/did you mean "halton"/, /no rule "no-such-rule"/, /date-form/])
      assert.match(log, told);
    await client.stop();
  });

  it('of clients that cannot be asked come with the start and with changes', async () => {
    const client = TestClient.raw();
    await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      initializationOptions: { house: 'halton' },
      capabilities: without('workspace', 'configuration'),
    });
    await client.connection.sendNotification('initialized', {});
    await client.open('untitled:a.report', TEXT);
    assert.match(await messagesOf(client, 'untitled:a.report'), new RegExp(IN_HALTON));
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { rapporteur: { house: 'wirral' } },
    });
    assert.doesNotMatch(await messagesOf(client, 'untitled:a.report'), new RegExp(IN_HALTON));
    await client.stop();
  });
});

describe('protocol: folders and files', () => {
  it('each folder has its own configuration; folders come and go', async () => {
    const one = new TestFolder({ 'rapporteur.json': '{ "house": "halton" }' });
    const two = new TestFolder({ 'rapporteur.json': '{ "house": "wirral" }', 'b.report': TEXT });
    const client = await TestClient.start({ folders: [one.uri] });
    await client.open(one.uriOf('a.report'), TEXT);
    await client.open(two.uriOf('a.report'), TEXT);
    assert.match(await messagesOf(client, one.uriOf('a.report')), new RegExp(IN_HALTON));
    assert.doesNotMatch(await messagesOf(client, two.uriOf('a.report')), new RegExp(IN_HALTON));
    const reported = async () => {
      const answer = await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return answer.items.map(({ uri }) => uri).sort();
    };
    assert.deepEqual(await reported(), [one.uriOf('a.report')]);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: two.uri, name: 'two' }], removed: [{ uri: one.uri, name: 'one' }] },
    });
    assert.deepEqual(await reported(), [two.uriOf('a.report'), two.uriOf('b.report')]);
    await client.stop();
    one.remove();
    two.remove();
  });

  it('watches documents, configurations and the houses in use, and reads them again', async () => {
    const folder = new TestFolder({
      'rapporteur.json': '{ "house": "./h/own.json" }',
      'h/own.json': '{ "id": "own", "name": "Own Council", "extends": "halton" }',
      'h/other.json': '{}',
    });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('a.report');
    await client.open(uri, TEXT);
    assert.match(await messagesOf(client, uri), new RegExp(IN_HALTON));
    const watched = () =>
      client.asked
        .filter(({ method }) => method === 'client/registerCapability')
        .flatMap(({ params }) => (params as RegistrationParams).registrations)
        .flatMap(
          ({ registerOptions }) =>
            (registerOptions as { watchers?: { globPattern: unknown }[] }).watchers ?? [],
        )
        .map(({ globPattern }) => globPattern);
    await eventually(() => watched().length === 3);
    assert.deepEqual(watched(), [
      '**/*.{report,minutes}',
      '**/rapporteur.json',
      { baseUri: folder.uriOf('h'), pattern: 'own.json' },
    ]);
    folder.write('h/own.json', '{ "id": "own", "name": "Own Council", "extends": "wirral" }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('h/own.json'), type: 2 }],
    });
    const refreshes = () =>
      client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    const before = refreshes();
    await eventually(() => refreshes() > before);
    assert.doesNotMatch(await messagesOf(client, uri), new RegExp(IN_HALTON));
    await client.stop();
    folder.remove();
  });

  it('shows what is wrong with a configuration in it, and takes it back', async () => {
    const folder = new TestFolder({ 'rapporteur.json': '{\n  "hose": "halton"\n}', 'a.report': TEXT });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('rapporteur.json');
    const [wrong] = await eventually(() => client.pushed.get(uri)?.diagnostics);
    assert.deepEqual(wrong?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } });
    folder.write('rapporteur.json', '{}');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    await eventually(() => client.pushed.get(uri)?.diagnostics.length === 0);
    await client.stop();
    folder.remove();
  });

  it('shows what is wrong with a house that is open, though nothing follows it yet', async () => {
    const client = await TestClient.start();
    const uri = 'file:///r/new.house.json';
    const house = (rules: object) =>
      JSON.stringify({ $schema: './house.schema.json', id: 'new', name: 'New', rules });
    await client.open(uri, house({ 'date-frm': 'off' }), 1, 'json');
    const [wrong] = await eventually(() => client.pushed.get(uri)?.diagnostics);
    assert.match(String(wrong?.message), /there is no rule "date-frm"; did you mean "date-form"\?/);
    await client.change(uri, 2, house({ 'date-form': 'off' }));
    await eventually(() => client.pushed.get(uri)?.diagnostics.length === 0);
    await client.stop();
  });

  it('takes one document for one, however its URI is spelt', async () => {
    const client = await TestClient.start();
    await client.open('file:///c%3A/My%20reports/a.report', TEXT);
    for (const uri of ['file:///C:/My reports/a.report', 'file:///c:/My%20reports/a.report']) {
      assert.notEqual(await messagesOf(client, uri), '');
    }
    await client.stop();
  });

  it('knows minutes by the language that the client says they are in', async () => {
    const client = await TestClient.start();
    const report = async (uri: string, languageId: string) => {
      await client.open(uri, 'Present: Councillors A and B\n', 1, languageId);
      return messagesOf(client, uri);
    };
    assert.match(await report('untitled:Untitled-1', 'committee-report'), /section/);
    assert.doesNotMatch(await report('untitled:Untitled-2', 'committee-minutes'), /section/);
    await client.stop();
  });

  it('shows progress of long work, and stops it when it is cancelled', async function () {
    this.timeout(60_000);
    const files = Array.from({ length: 3000 }, (_, index) => [`${index}.report`, TEXT.repeat(200)] as const);
    const folder = new TestFolder(Object.fromEntries(files));
    const client = await TestClient.start({ folders: [folder.uri] });
    const { params } = await eventually(() =>
      client.asked.find(({ method }) => method === 'window/workDoneProgress/create'),
    );
    await client.connection.sendNotification('window/workDoneProgress/cancel', params as { token: string });
    await eventually(() => client.logs.some((message) => /was cancelled after \d+ of 3000/.test(message)));
    await client.stop();
    folder.remove();
  });
});

describe('protocol: position encodings', () => {
  const LINE = '𝄞 é 31 September 2026';
  const WIDTHS: [PositionEncodingKind[], string, number][] = [
    [['utf-16'], 'utf-16', 5],
    [['utf-8'], 'utf-8', 8],
    [['utf-32'], 'utf-32', 4],
    [['utf-8', 'utf-16'], 'utf-16', 5],
    [['utf-7'], 'utf-16', 5],
  ];
  for (const [offered, chosen, character] of WIDTHS) {
    it(`${offered} → ${chosen}`, async () => {
      const client = await TestClient.start({
        capabilities: { ...MODERN, general: { positionEncodings: offered } },
      });
      assert.equal(client.initialized.capabilities.positionEncoding, chosen);
      await client.open('untitled:a.report', `1.0 A\r\n\r\n1.1 B\r\r${LINE}`);
      const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: 'untitled:a.report' },
      });
      const found: Diagnostic | undefined = items.find(({ code }) => code === 'date-impossible');
      assert.deepEqual(found?.range.start, { line: 4, character });
      await client.stop();
    });
  }
});
