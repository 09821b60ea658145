import { strict as assert } from 'node:assert';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { TOKEN_TYPES } from '../../server/src/features/semantic-legend.ts';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '1.0 RISK\n\n1.1 Of £1m.\n\n1.2 See paragraph 1.1.\n';
const NUMBER = TOKEN_TYPES.indexOf('number');

async function withOpen(use: (client: TestClient) => Promise<void>, capabilities = MODERN): Promise<void> {
  const client = await TestClient.start({ capabilities });
  await client.open(URI, TEXT);
  await use(client);
  await client.stop();
}

function full(client: TestClient): Promise<SemanticTokens> {
  return client.request('textDocument/semanticTokens/full', { textDocument: { uri: URI } });
}

function delta(client: TestClient, previousResultId: string | undefined) {
  const params = { textDocument: { uri: URI }, previousResultId };
  return client.request<SemanticTokensDelta & SemanticTokens>(
    'textDocument/semanticTokens/full/delta',
    params,
  );
}

describe('protocol: textDocument/semanticTokens', () => {
  it('answers relative to the token before', () =>
    withOpen(async (client) => {
      const { data } = await full(client);
      assert.deepEqual(data.slice(0, 15), [0, 0, 3, NUMBER, 1, 0, 4, 4, 0, 2, 2, 0, 3, NUMBER, 1]);
    }));

  it('answers a range', () =>
    withOpen(async (client) => {
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
      const params = { textDocument: { uri: URI }, range };
      const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', params);
      assert.deepEqual(data, [2, 0, 3, NUMBER, 1]);
    }));

  it('answers with what has changed', () =>
    withOpen(async (client) => {
      const before = await full(client);
      const place = { line: 2, character: 10 };
      await client.change(URI, 2, ' and £2m', { start: place, end: place });
      const { edits, resultId } = await delta(client, before.resultId);
      assert.notEqual(resultId, before.resultId);
      assert.equal(edits.length, 1);
      const data = [...before.data];
      for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      assert.deepEqual(data, (await full(client)).data);
      const { edits: none } = await delta(client, (await full(client)).resultId);
      assert.deepEqual(none, []);
    }));

  it('answers with everything when the result is not known', () =>
    withOpen(async (client) => {
      const { data } = await full(client);
      assert.deepEqual((await delta(client, 'gone')).data, data);
      const { resultId } = await full(client);
      await client.close(URI);
      await client.open(URI, TEXT);
      assert.deepEqual((await delta(client, resultId)).data, data);
    }));

  it('counts as the client does', () =>
    withOpen(
      async (client) => {
        const { data } = await full(client);
        // `£` is two bytes.
        assert.deepEqual(data.slice(15, 18), [0, 7, 4]);
      },
      { ...MODERN, general: { positionEncodings: ['utf-8'] } },
    ));

  it('promises what the client asks for', async () => {
    const capabilities = { textDocument: { semanticTokens: { ...TOKENS, requests: { full: true } } } };
    const client = await TestClient.start({ capabilities });
    const { semanticTokensProvider } = client.initialized.capabilities;
    assert.equal(semanticTokensProvider?.full, true);
    assert.equal(semanticTokensProvider?.range, undefined);
    await client.stop();
  });
});

const TOKENS = { tokenTypes: [], tokenModifiers: [], formats: ['relative' as const] };
