import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

const SOURCE = 'file:///r/a.report';
const VIEW = `rapporteur-canonical:/r/a.report?${encodeURIComponent(SOURCE)}`;
const METHOD = 'workspace/textDocumentContent';

function refreshes(client: TestClient): unknown[] {
  return client.asked.filter(({ method }) => method === `${METHOD}/refresh`).map(({ params }) => params);
}

describe('protocol: workspace/textDocumentContent', () => {
  it('shows the canonical form, and says when it is old', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities.workspace?.textDocumentContent, {
      schemes: ['rapporteur-canonical'],
    });
    await client.open(SOURCE, '1. Risks\n\n- 1.2 One\nand two.\n');
    await client.change(SOURCE, 2, '1. Risks\n\n- 1.3 One\nand two.\n');
    assert.deepEqual(await client.request(METHOD, { uri: VIEW }), { text: '1. Risks\n\n1.1 One and two.\n' });
    assert.deepEqual(refreshes(client), [], 'nobody had asked');
    await client.change(SOURCE, 3, '1. Risks\n\n- 1.2 One\nand three.\n');
    await client.change(SOURCE, 4, '1. Risks\n\n- 1.2 One\nand four.\n');
    while (refreshes(client).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(refreshes(client), [{ uri: VIEW }], 'once for both');
    assert.deepEqual(await client.request(METHOD, { uri: VIEW }), {
      text: '1. Risks\n\n1.1 One and four.\n',
    });
    await client.stop();
  });

  it('says why there is no canonical form, and that there is no document', async () => {
    const client = await TestClient.start();
    await client.open(SOURCE, '<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n');
    const { text } = await client.request<{ text: string }>(METHOD, { uri: VIEW });
    assert.match(text, /^\/\/ Not in canonical form: it has merge-conflict markers/);
    await assert.rejects(
      client.request(METHOD, { uri: 'rapporteur-canonical:/r/gone.report' }),
      /no document/,
    );
    await assert.rejects(client.request(METHOD, { uri: 'other:/r/a.report' }), /no document/);
    await client.stop();
  });
});
