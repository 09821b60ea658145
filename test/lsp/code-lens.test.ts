import { strict as assert } from 'node:assert';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.minutes';
const TEXT = '1.0 RISK\n\n1.1 A risk.\n\n1.2 See paragraph 1.1.\n';
const NUMBER = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };

/** The lens of a client with these commands of its own, before and after resolving. */
async function check(commands: string[] | undefined, command: CodeLens['command']): Promise<void> {
  const capabilities = { ...MODERN, experimental: commands && { commands: { commands } } };
  const client = await TestClient.start({ capabilities });
  await client.open(URI, TEXT);
  const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
  assert.deepEqual(lens?.range, NUMBER);
  assert.equal(lens?.command, undefined);
  const resolved = await client.request<CodeLens>('codeLens/resolve', lens);
  assert.deepEqual(resolved.command, command);
  await client.stop();
}

const WHERE = { start: { line: 4, character: 18 }, end: { line: 4, character: 21 } };
const ARGUMENTS = [URI, NUMBER.start, [{ uri: URI, range: WHERE }]];

describe('protocol: textDocument/codeLens', () => {
  it('shows references with the command of the client', async () => {
    const title = '1 reference';
    await check(['editor.action.showReferences'], {
      title,
      command: 'editor.action.showReferences',
      arguments: ARGUMENTS,
    });
    await check(['editor.action.showReferences', 'rapporteur.showReferences'], {
      title,
      command: 'rapporteur.showReferences',
      arguments: ARGUMENTS,
    });
  });

  it('is only read by clients without one', () => check(undefined, { title: '1 reference', command: '' }));

  it('has something to say when the document has changed since', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
    await client.change(URI, 2, 'Nothing.\n');
    const resolved = await client.request<CodeLens>('codeLens/resolve', lens);
    assert.deepEqual(resolved.command, { title: '…', command: '' });
    await client.stop();
  });
});
