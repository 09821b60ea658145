import { strict as assert } from 'node:assert';
import type { PreviewResult } from '../../server/src/lsp/handlers/preview.ts';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = 'SUBJECT: The pool\n\n1.0 RISK ANALYSIS\n\n1.1 It leaks.\n\nEXEMPT: paragraph 3\n';

describe('protocol: rapporteur/preview', () => {
  it('follows the text', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const shown = await preview(client, 'full');
    assert.equal(shown?.version, 1);
    assert.match(shown?.html ?? '', /It leaks/);
    assert.deepEqual(shown?.blocks, [
      { id: 'field-subject', line: 0 },
      { id: 'section-1', line: 2 },
      { id: 'paragraph-1.1', line: 4 },
    ]);
    await client.change(URI, 2, 'floods', {
      start: { line: 4, character: 7 },
      end: { line: 4, character: 12 },
    });
    assert.match((await preview(client, 'full'))?.html ?? '', /It floods/);
    assert.doesNotMatch((await preview(client))?.html ?? '', /It floods/);
    await client.stop();
  });

  it('gives the page that is exported', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const page = await client.request<string>('rapporteur/exportPage', { textDocument: { uri: URI } });
    assert.match(page, /^<!DOCTYPE html>/);
    assert.doesNotMatch(page, /It leaks/);
    await client.stop();
  });

  it('exports nothing that a failed merge left', async () => {
    const client = await TestClient.start();
    await client.open(URI, 'One.\n\n<<<<<<< ours\n');
    await assert.rejects(
      client.request('rapporteur/exportPage', { textDocument: { uri: URI } }),
      /A merge has left its markers on line 3/,
    );
    await client.stop();
  });

  it('has nothing to show of a document that there is not', async () => {
    const client = await TestClient.start();
    assert.equal(await preview(client), null);
    await client.stop();
  });
});

function preview(client: TestClient, exempt?: 'public' | 'full'): Promise<PreviewResult | null> {
  return client.request('rapporteur/preview', { textDocument: { uri: URI }, ...(exempt && { exempt }) });
}
