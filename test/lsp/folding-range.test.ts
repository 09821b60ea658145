import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

describe('protocol: textDocument/foldingRange', () => {
  it('answers in lines', async () => {
    const client = await TestClient.start();
    await client.open('file:///r/a.report', '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n');
    const folds = await client.request('textDocument/foldingRange', {
      textDocument: { uri: 'file:///r/a.report' },
    });
    assert.deepEqual(folds, [{ startLine: 0, endLine: 2 }]);
    await client.stop();
  });
});
