import { strict as assert } from 'node:assert';
import {
  CancellationTokenSource,
  type Diagnostic,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { eventually, TestFolder } from './files.ts';

interface Told {
  kind: string;
  codes: Diagnostic['code'][];
  resultId: string | undefined;
}

/** A request with partial results, and what has come in for each URI. */
function hold(client: TestClient, previousResultIds: { uri: string; value: string }[] = []) {
  const told = new Map<string, Told>();
  const source = new CancellationTokenSource();
  const partialResultToken = `partial ${Math.random()}`;
  const take = ({ items }: WorkspaceDiagnosticReport) => {
    for (const item of items) {
      const codes = item.kind === 'full' ? item.items.map(({ code }) => code) : [];
      told.set(item.uri, { kind: item.kind, codes, resultId: item.resultId });
    }
  };
  client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, take);
  let isHeld = true;
  const answer = client.connection
    .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken }, source.token)
    .finally(() => {
      isHeld = false;
    });
  return { told, answer, cancel: () => source.cancel(), isHeld: () => isHeld };
}

function idsOf(told: ReadonlyMap<string, Told>): { uri: string; value: string }[] {
  return [...told].map(([uri, { resultId }]) => ({ uri, value: resultId ?? '' }));
}

describe('protocol: workspace/diagnostic', () => {
  let folder: TestFolder;
  let client: TestClient;

  beforeEach(async () => {
    folder = new TestFolder({
      'rapporteur.json': '{ "ignore": ["old"] }',
      'a.report': '',
      'b/b c.minutes': '\n',
      'old/c.report': '',
      'notes.txt': '',
    });
    client = await TestClient.start({ folders: [folder.uri] });
  });

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  it('reports every document that is not ignored, then waits', async () => {
    const { told, isHeld } = hold(client);
    await eventually(() => told.size === 2);
    assert.deepEqual([...told.keys()].sort(), [folder.uriOf('a.report'), folder.uriOf('b/b%20c.minutes')]);
    assert.deepEqual(told.get(folder.uriOf('a.report'))?.codes, ['file-empty']);
    assert.ok(isHeld());
  });

  it('says “unchanged” of what the client has', async () => {
    const first = hold(client);
    await eventually(() => first.told.size === 2);
    first.cancel();
    await assert.rejects(first.answer, { code: -32800 });
    const second = hold(client, idsOf(first.told));
    await eventually(() => second.told.size === 2);
    assert.deepEqual(
      [...second.told.values()].map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
  });

  it('tells of files that change, come and go while it waits', async () => {
    const { told } = hold(client);
    const uri = folder.uriOf('a.report');
    await eventually(() => told.size === 2);
    folder.write('a.report', 'REPORT TO: Board\n');
    await watched(uri, 2);
    await eventually(() => !told.get(uri)?.codes.includes('file-empty'));
    folder.remove('a.report');
    await watched(uri, 3);
    await eventually(() => told.get(uri)?.codes.length === 0);
    folder.write('b/d.report', '');
    await watched(folder.uriOf('b/d.report'), 1);
    await eventually(() => told.get(folder.uriOf('b/d.report'))?.codes.length === 1);
  });

  it('forgets a folder that is deleted', async () => {
    const { told } = hold(client);
    const uri = folder.uriOf('b/b%20c.minutes');
    await eventually(() => told.size === 2);
    folder.remove('b');
    await watched(folder.uriOf('b'), 3);
    await eventually(() => told.get(uri)?.codes.length === 0);
  });

  it('tells what another configuration makes of the documents', async () => {
    const { told } = hold(client);
    await eventually(() => told.size === 2);
    folder.write('rapporteur.json', '{}');
    await watched(folder.uriOf('rapporteur.json'), 2);
    await eventually(() => told.has(folder.uriOf('old/c.report')));
  });

  it('tells of open documents in their own text and spelling', async () => {
    const uri = folder.uriOf('b/b c.minutes');
    await client.open(uri, 'MINUTES\n', 4);
    const { told } = hold(client);
    await eventually(() => told.size === 2);
    assert.deepEqual(told.get(uri)?.codes, []);
  });

  it('answers at once who knows nothing and takes no partial results', async () => {
    const { items } = await ask([]);
    assert.equal(items.length, 2);
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const second = ask([...known, { uri: folder.uriOf('gone.report'), value: 'x' }]);
    assert.deepEqual(
      (await second).items.map(({ kind }) => kind),
      ['unchanged', 'unchanged', 'full'],
    );
    const third = ask(known);
    folder.write('a.report', 'REPORT TO: Board\n');
    await watched(folder.uriOf('a.report'), 2);
    assert.ok((await third).items.some(({ uri, kind }) => uri.endsWith('a.report') && kind === 'full'));
  });

  it('is let go when the server is to stop', async () => {
    const { told, answer } = hold(client);
    await eventually(() => told.size === 2);
    await client.stop();
    assert.deepEqual(await answer, { items: [] });
    client = await TestClient.start();
  });

  function watched(uri: string, type: 1 | 2 | 3): Promise<void> {
    return client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type }],
    });
  }

  function ask(previousResultIds: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> {
    return client.request('workspace/diagnostic', { previousResultIds });
  }
});
