import { strict as assert } from 'node:assert';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';

const A = { uri: 'file:///r/a.report' };
const OPTIONS = { tabSize: 4, insertSpaces: true, insertFinalNewline: false };
const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('protocol: formatting', () => {
  it('answers with small edits, of the document and of ranges', async () => {
    const client = await TestClient.start();
    assert.equal(client.initialized.capabilities.documentFormattingProvider, true);
    assert.deepEqual(client.initialized.capabilities.documentRangeFormattingProvider, {
      rangesSupport: true,
    });
    await client.open(A.uri, '1. PURPOSE OF THE REPORT\n\n- 1.1 One.\n\n- 1.2 Two.\n\n- 1.3 Three.\n');
    const one = { range: at(2, 0, 2), newText: '' };
    const two = { range: at(4, 0, 2), newText: '' };
    const three = { range: at(6, 0, 2), newText: '' };
    const ask = (method: string, params: object) =>
      client.request<TextEdit[]>(`textDocument/${method}`, { textDocument: A, options: OPTIONS, ...params });
    assert.deepEqual(await ask('formatting', {}), [one, two, three]);
    assert.deepEqual(await ask('rangeFormatting', { range: at(4, 3, 3) }), [two]);
    assert.deepEqual(await ask('rangesFormatting', { ranges: [at(2, 3, 3), at(6, 3, 3)] }), [one, three]);
    assert.equal(await ask('formatting', { textDocument: { uri: 'file:///r/other.report' } }), null);
    await client.stop();
  });

  it('says once a version why it refuses', async () => {
    const client = await TestClient.start();
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    const conflict = '<<<<<<< ours\n1.0  PURPOSE\n=======\n1.0 AIM\n>>>>>>> theirs\n';
    await client.open(A.uri, conflict);
    const ask = () =>
      client.request<TextEdit[]>('textDocument/formatting', { textDocument: A, options: OPTIONS });
    assert.deepEqual(await ask(), []);
    assert.deepEqual(await ask(), []);
    assert.deepEqual(shown, ['Not formatted: it has merge-conflict markers: settle the conflict first']);
    await client.change(A.uri, 2, `${conflict}\n`);
    await ask();
    assert.equal(shown.length, 2);
    await client.stop();
  });

  it('promises a client no more than it understands', async () => {
    const client = await TestClient.start({ capabilities: {} });
    const { documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider } =
      client.initialized.capabilities;
    assert.deepEqual(
      [documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider],
      [true, true, undefined],
    );
    await client.stop();
  });
});
