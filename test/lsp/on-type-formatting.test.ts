import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

const A = { uri: 'file:///r/a.report' };
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

describe('protocol: textDocument/onTypeFormatting', () => {
  it('gives the next number after Enter', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '\n',
    });
    await client.open(A.uri, '1. PURPOSE OF THE REPORT\n\n1.1 To report.\n\n1.2 To note.\n');
    await client.change(A.uri, 2, '\n', at(2, 14));
    const edits = await client.request('textDocument/onTypeFormatting', {
      textDocument: A,
      position: { line: 3, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(edits, [
      { range: at(3, 0), newText: '\n1.2 ' },
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } }, newText: '1.3' },
    ]);
    await client.stop();
  });
});
