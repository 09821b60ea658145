import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('protocol: workspace/willRenameFiles', () => {
  it('keeps links right, and knows the files by their new names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'a.report'), '1.0 RISK ANALYSIS\n\n1.1 See [b](plans/b.report).\n');
    writeFileSync(join(folder, 'plans', 'b.report'), '1.0 FIRST\n\nSee [a](../a.report).\n');
    const uri = (...names: string[]) => pathToFileURL(join(folder, ...names)).toString();
    const client = await TestClient.start({ folders: [uri()] });
    const { fileOperations } = client.initialized.capabilities.workspace ?? {};
    assert.deepEqual(fileOperations?.willRename, fileOperations?.didRename);
    const known = () => client.request<SymbolInformation[]>('workspace/symbol', { query: 'FIRST' });
    while ((await known()).length === 0) await rest();
    const files = [{ oldUri: uri('plans'), newUri: uri('2026', 'drawings') }];
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    const texts = edit.documentChanges?.map(
      (change) =>
        'edits' in change && [
          change.textDocument.uri,
          change.edits.map((each) => 'newText' in each && each.newText),
        ],
    );
    assert.deepEqual(texts, [
      [uri('a.report'), ['2026/drawings/b.report']],
      [uri('plans', 'b.report'), ['../../a.report']],
    ]);
    mkdirSync(join(folder, '2026'));
    renameSync(join(folder, 'plans'), join(folder, '2026', 'drawings'));
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
    const places = async () => (await known()).map(({ location }) => location.uri);
    while (!(await places()).includes(uri('2026', 'drawings', 'b.report'))) await rest();
    assert.deepEqual(await places(), [uri('2026', 'drawings', 'b.report')]);
    await client.stop();
  });

  it('is announced for what the client does', async () => {
    const client = await TestClient.start({
      capabilities: { ...MODERN, workspace: { fileOperations: { didRename: true } } },
    });
    const { fileOperations } = client.initialized.capabilities.workspace ?? {};
    assert.ok(fileOperations?.didRename);
    assert.equal(fileOperations.willRename, undefined);
    await client.stop();
  });
});
