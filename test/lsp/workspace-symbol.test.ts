import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { type ClientOptions, TestClient } from './client.ts';

const TEXT = 'SUBJECT: Swimming pools\n\n1.0 PURPOSE OF THE REPORT\n\n2.0 RISK ANALYSIS\n';

/** A folder with one report that is not open. */
async function withFolder(
  options: ClientOptions,
  use: (client: TestClient, uri: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  writeFileSync(join(folder, 'a.report'), TEXT);
  try {
    const client = await TestClient.start({ ...options, folders: [pathToFileURL(folder).href] });
    await use(client, pathToFileURL(join(folder, 'a.report')).href);
    await client.stop();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The folder is read while requests are answered. */
async function search<Found>(client: TestClient, query: string): Promise<Found[]> {
  for (;;) {
    const found = await client.request<Found[]>('workspace/symbol', { query });
    if (found.length > 0) return found;
  }
}

const RISK = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };

describe('protocol: workspace/symbol', () => {
  it('leaves the range for later', () =>
    withFolder({}, async (client, uri) => {
      const [symbol] = await search<WorkspaceSymbol>(client, 'riskan');
      assert.deepEqual(
        { ...symbol, data: null },
        {
          name: '2.0 RISK ANALYSIS',
          kind: 2,
          containerName: 'Swimming pools',
          location: { uri },
          data: null,
        },
      );
      const resolved = await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
      assert.deepEqual(resolved.location, { uri, range: RISK });
    }));

  it('gives it at once when the document is open', () =>
    withFolder({}, async (client, uri) => {
      await client.open(uri, TEXT);
      const [symbol] = await search<WorkspaceSymbol>(client, 'riskan');
      assert.deepEqual(symbol?.location, { uri, range: RISK });
    }));

  it('gives it at once to clients that cannot ask later', () =>
    withFolder({ capabilities: { workspace: { symbol: {} } } }, async (client, uri) => {
      const [symbol] = await search<SymbolInformation>(client, 'riskan');
      assert.deepEqual(symbol?.location, { uri, range: RISK });
      assert.deepEqual(client.initialized.capabilities.workspaceSymbolProvider, { resolveProvider: false });
    }));

  it('answers a symbol of nobody’s as it came', () =>
    withFolder({}, async (client) => {
      const symbol = { name: 'x', kind: 2, location: { uri: 'file:///gone.report' }, data: 7 };
      assert.deepEqual(await client.request('workspaceSymbol/resolve', symbol), symbol);
    }));
});
