import { strict as assert } from 'node:assert';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '// house: halton\n1.0 RISK ANALYSIS\n\n1.1 Posts. {#posts}\n\n1.2 See [posts](#posts).\n';
const LABEL = { line: 5, character: 18 };

describe('protocol: textDocument/rename', () => {
  it('prepares and renames, for the version it was asked of', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    await client.open(URI, TEXT, 7);
    const asked = { textDocument: { uri: URI }, position: LABEL };
    const prepared = await client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      asked,
    );
    assert.equal(prepared.placeholder, 'posts');
    assert.deepEqual(prepared.range.start.line, 5);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...asked, newName: 'staff' });
    assert.deepEqual(edit.documentChanges, [
      {
        textDocument: { uri: URI, version: 7 },
        edits: [
          { range: { start: { line: 3, character: 13 }, end: { line: 3, character: 18 } }, newText: 'staff' },
          { range: { start: { line: 5, character: 17 }, end: { line: 5, character: 22 } }, newText: 'staff' },
        ],
      },
    ]);
    await client.stop();
  });

  it('refuses with a sentence', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const asked = { textDocument: { uri: URI }, position: LABEL };
    await assert.rejects(
      client.request('textDocument/rename', { ...asked, newName: 'a b' }),
      /without spaces/,
    );
    await assert.rejects(
      client.request('textDocument/prepareRename', { ...asked, position: { line: 1, character: 6 } }),
      /is a title of the house|Numbers and markers/,
    );
    assert.equal(
      await client.request('textDocument/prepareRename', { ...asked, position: { line: 99, character: 9 } }),
      null,
    );
    await client.stop();
  });

  it('edits by changes for a client of old', async () => {
    const client = await TestClient.start({ capabilities: { textDocument: { rename: {} } } });
    assert.equal(client.initialized.capabilities.renameProvider, true);
    await client.open(URI, TEXT);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: URI },
      position: LABEL,
      newName: 'staff',
    });
    assert.equal(edit.changes?.[URI]?.length, 2);
    await client.stop();
  });

  it('is not announced to a client without', async () => {
    const client = await TestClient.start({ capabilities: { ...MODERN, textDocument: {} } });
    assert.equal(client.initialized.capabilities.renameProvider, undefined);
    await client.stop();
  });
});
