import { strict as assert } from 'node:assert';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';
/** A duplicate section: a finding with a related place. */
const TWICE = '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n\n2.0 PURPOSE OF THE REPORT\n\n2.1 To report.\n';

function capabilities(textDocument: NonNullable<ClientCapabilities['textDocument']>): ClientCapabilities {
  return { ...MODERN, textDocument };
}

async function pull(
  client: TestClient,
  uri: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  return client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

async function itemsOf(client: TestClient, uri: string): Promise<Diagnostic[]> {
  const report = await pull(client, uri);
  assert.equal(report.kind, 'full');
  return report.items;
}

describe('protocol: textDocument/diagnostic', () => {
  it('says what lint says, with a page, a place and data', async () => {
    const client = await TestClient.start();
    await client.open(URI, TWICE, 7);
    const found = (await itemsOf(client, URI)).find(({ code }) => code === 'section-duplicate');
    assert.deepEqual(found && { ...found, message: typeof found.message }, {
      range: { start: { line: 4, character: 4 }, end: { line: 4, character: 25 } },
      severity: 1,
      code: 'section-duplicate',
      codeDescription: { href: 'https://rapporteur.dev/rules/section-duplicate' },
      source: 'rapporteur',
      message: 'string',
      relatedInformation: [
        {
          location: {
            uri: URI,
            range: { start: { line: 0, character: 4 }, end: { line: 0, character: 25 } },
          },
          message: 'The first one',
        },
      ],
      data: { version: 7, start: 47, end: 68, fix: null },
    });
    await client.stop();
  });

  it('leaves out what the client cannot show', async () => {
    const client = await TestClient.start({ capabilities: capabilities({ diagnostic: {} }) });
    await client.open(URI, TWICE);
    for (const item of await itemsOf(client, URI)) {
      assert.deepEqual(Object.keys(item).sort(), ['code', 'message', 'range', 'severity', 'source']);
    }
    await client.stop();
  });

  it('says that nothing has changed, until something has', async () => {
    const client = await TestClient.start();
    await client.open(URI, TWICE);
    const { resultId } = await pull(client, URI);
    assert.deepEqual(await pull(client, URI, resultId), { kind: 'unchanged', resultId });
    await client.change(URI, 2, '');
    const changed = await pull(client, URI, resultId);
    assert.equal(changed.kind, 'full');
    assert.deepEqual(
      changed.items.map(({ code }) => code),
      ['file-empty'],
    );
    await client.stop();
  });

  it('knows a text from another under the same version', async () => {
    const client = await TestClient.start();
    await client.open(URI, TWICE);
    const { resultId } = await pull(client, URI);
    await client.close(URI);
    await client.open(URI, '');
    assert.equal((await pull(client, URI, resultId)).kind, 'full');
    await client.stop();
  });

  it('answers nothing for what is no document', async () => {
    const client = await TestClient.start();
    for (const uri of ['file:///r/gone.txt', 'untitled:gone', 'nonsense', 'file:///r/rapporteur.json'])
      assert.deepEqual(await pull(client, uri), { kind: 'full', items: [] });
    await client.stop();
  });

  it('pushes nothing to clients that ask', async () => {
    const client = await TestClient.start();
    await client.open(URI, TWICE);
    await itemsOf(client, URI);
    assert.deepEqual([...client.pushed], []);
    await client.stop();
  });
});

describe('protocol: textDocument/publishDiagnostics', () => {
  const PUSH = capabilities({ publishDiagnostics: { versionSupport: true } });

  it('follows a document that is opened, changed and closed', async () => {
    const client = await TestClient.start({ capabilities: PUSH });
    await client.open(URI, '');
    assert.deepEqual(codesOf(await pushed(client, ({ version }) => version === 1)), ['file-empty']);
    await client.change(URI, 2, TWICE);
    const changed = await pushed(client, ({ version }) => version === 2);
    assert.ok(codesOf(changed).includes('section-duplicate'));
    await client.close(URI);
    await pushed(client, ({ diagnostics }) => diagnostics.length === 0);
    await client.stop();
  });

  it('is made for the last of many edits', async () => {
    const client = await TestClient.start({ capabilities: PUSH });
    let times = 0;
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        times += 1;
        client.pushed.set(params.uri, params);
      },
    );
    const sent = [client.open(URI, '')];
    for (let version = 2; version <= 200; version += 1) sent.push(client.change(URI, version, TWICE));
    await Promise.all(sent);
    await pushed(client, ({ version }) => version === 200);
    assert.ok(times < 100, `${times} times`);
    await client.stop();
  });
});

/** The last diagnostics pushed for the document, when they are as wanted; the protocol has no other end to wait for. */
async function pushed(
  client: TestClient,
  isWanted: (params: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  for (let turn = 0; turn < 500; turn += 1) {
    const params = client.pushed.get(URI);
    if (params && isWanted(params)) return params;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  client.server.kill();
  return assert.fail(`pushed last: ${JSON.stringify(client.pushed.get(URI))}`);
}

function codesOf({ diagnostics }: PublishDiagnosticsParams): Diagnostic['code'][] {
  return diagnostics.map(({ code }) => code);
}
