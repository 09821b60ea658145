import { strict as assert } from 'node:assert';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { type PositionEncoding, Positions } from '../../server/src/lsp/positions.ts';
import { MODERN, TestClient } from './client.ts';

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

  it('follows edits as if asked for the first time', async () => {
    const first = [
      'REPORT TO: Executive Board\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To report “fully”.\n',
      '2.0 RECOMMENDATION: That the report be noted.\n',
      '3.0 SUPPORTING INFORMATION\n\n3.1 One.\n\n| Road | Cost |\n| --- | ---: |\n| A | £1 |\n',
      '4.0 RISK ANALYSIS\n\n4.1 None identified.\n',
    ].join('\n');
    // What is typed, over what.
    const edits: [string, string][] = [
      ['fully', 'fully and in good time'],
      ['3.1 One.', '3.1 One.\n\n3.2 Two.'],
      ['| £1 |', '| £1 |\n| B | £2 |'],
      ['None identified.', 'Some.'],
      ['3.0 SUPPORTING INFORMATION\n', ''],
      ['2.0 RECOMMENDATION: ', '2.0 RECOMMENDATION\n\n'],
      ['1.0 PURPOSE', '1.0 THE PURPOSE'],
      ['REPORT TO: Executive Board\n\n', ''],
      ['To report', '𝄞 To report'],
    ];
    for (const encoding of ['utf-8', 'utf-16']) {
      const client = await TestClient.start({
        capabilities: { ...MODERN, general: { positionEncodings: [encoding] } },
      });
      const symbolsOf = (uri: string) =>
        client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      let text = first;
      await client.open(URI, text);
      await symbolsOf(URI);
      for (const [index, [from, to]] of edits.entries()) {
        const positions = new Positions(text, encoding as PositionEncoding);
        const start = text.indexOf(from);
        await client.change(URI, index + 2, to, positions.range({ start, end: start + from.length }));
        text = text.replace(from, () => to);
        const fresh = `file:///r/fresh-${index}.report`;
        await client.open(fresh, text);
        assert.deepEqual(await symbolsOf(URI), await symbolsOf(fresh), `${encoding}: ${from} → ${to}`);
        assert.deepEqual(await symbolsOf(URI), await symbolsOf(fresh), 'asked again');
      }
      await client.stop();
    }
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
