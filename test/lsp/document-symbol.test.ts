import { strict as assert } from 'node:assert';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n';

describe('protocol: textDocument/documentSymbol', () => {
  it('answers with a tree', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(symbols, [
      {
        name: '1.0 PURPOSE OF THE REPORT',
        kind: 2,
        range: { start: { line: 0, character: 0 }, end: { line: 2, character: 14 } },
        selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 25 } },
        children: [
          {
            name: '1.1 To report.',
            kind: 15,
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } },
            selectionRange: { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } },
          },
        ],
      },
    ]);
    await client.stop();
  });

  it('answers clients that know no tree with a list', async () => {
    const client = await TestClient.start({ capabilities: { textDocument: { documentSymbol: {} } } });
    await client.open(URI, TEXT);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['1.0 PURPOSE OF THE REPORT', undefined, 0],
        ['1.1 To report.', '1.0 PURPOSE OF THE REPORT', 2],
      ],
    );
    await client.stop();
  });
});
