import { strict as assert } from 'node:assert';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

describe('protocol: textDocument/selectionRange', () => {
  it('answers several positions at once, outside ones too', async () => {
    const client = await TestClient.start();
    await client.open('file:///r/a.report', '1.0 RISK\n');
    const ranges = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: 'file:///r/a.report' },
      positions: [
        { line: 0, character: 5 },
        { line: 99, character: 0 },
      ],
    });
    const line = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
    const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const title = { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } };
    assert.deepEqual(ranges, [
      { range: title, parent: { range: line, parent: { range: whole } } },
      { range: whole },
    ]);
    await client.stop();
  });
});
