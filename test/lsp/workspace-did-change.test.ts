/** Clients that show what is known of the workspace are told when it is known. */
import { strict as assert } from 'node:assert';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';
import { eventually, TestFolder } from './files.ts';

const MINUTES = 'MEETING: Leisure Committee\n\n## 4. Hours\n\nRESOLVED: That the hours be approved.\n';

describe('protocol: rapporteur/workspaceDidChange', () => {
  async function listen(experimental: object | undefined) {
    const folder = new TestFolder({ 'a.minutes': MINUTES });
    const capabilities = { ...MODERN, ...(experimental && { experimental }) };
    const client = await TestClient.start({ folders: [folder.uri], capabilities });
    let count = 0;
    client.connection.onNotification('rapporteur/workspaceDidChange', () => {
      count += 1;
    });
    const decisions = async () => {
      const params = { today: '2026-12-24', filter: {} };
      const { decisions } = await client.request<{ decisions: unknown[] }>('rapporteur/decisions', params);
      return decisions.length;
    };
    const stop = async () => {
      await client.stop();
      folder.remove();
    };
    return { client, folder, decisions, stop, told: () => count };
  }

  it('is sent when all documents have been read, and when one has changed on the disk', async () => {
    const { client, folder, decisions, stop, told } = await listen({
      rapporteur: { workspaceDidChange: true },
    });
    await eventually(() => told() > 0);
    assert.equal(await decisions(), 1);
    const before = told();
    folder.write('a.minutes', `${MINUTES}\nRESOLVED: That the fees be kept.\n`);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('a.minutes'), type: FileChangeType.Changed }],
    });
    await eventually(() => told() > before);
    assert.equal(await decisions(), 2);
    await stop();
  });

  it('is not sent to clients that have not asked for it', async () => {
    const { decisions, stop, told } = await listen(undefined);
    assert.equal(await decisions(), 1);
    assert.equal(told(), 0);
    await stop();
  });
});
