import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

describe('protocol: textDocument/inlineCompletion', () => {
  it('proposes the wording of the section', async () => {
    const client = await TestClient.start();
    assert.equal(client.initialized.capabilities.inlineCompletionProvider, true);
    const uri = 'file:///r/a.report';
    await client.open(uri, '// house: halton\n\n4.0 POLICY IMPLICATIONS\n\n4.1 ');
    const items = await client.request('textDocument/inlineCompletion', {
      textDocument: { uri },
      position: { line: 4, character: 4 },
      context: { triggerKind: 1 },
    });
    const place = { line: 4, character: 4 };
    assert.deepEqual(items, [
      {
        insertText: 'None identified.',
        filterText: 'None identified.',
        range: { start: place, end: place },
      },
    ]);
    await client.stop();
  });

  it('is not announced to clients without it', async () => {
    const client = await TestClient.start({ capabilities: {} });
    assert.equal(client.initialized.capabilities.inlineCompletionProvider, undefined);
    await client.stop();
  });
});
