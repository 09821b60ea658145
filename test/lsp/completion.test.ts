import { strict as assert } from 'node:assert';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver-protocol/node';
import { asSnippet } from '../../server/src/lsp/handlers/snippet.ts';
import { type ClientOptions, MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';

/** What a client that declares nothing more is promised. */
const PLAIN: ClientCapabilities = { textDocument: { completion: {} } };

/** One server that has a text open, asked at the end of it. */
async function ask(
  text: string,
  options: ClientOptions,
  check: (list: CompletionList | null, client: TestClient) => void | Promise<void>,
  triggerCharacter?: string,
): Promise<void> {
  const client = await TestClient.start({ settings: { house: 'halton' }, ...options });
  await client.open(URI, `// house: halton\n\n${text}`);
  const lines = `// house: halton\n\n${text}`.split('\n');
  const list = await client.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
  });
  await check(list, client);
  await client.stop();
}

describe('protocol: textDocument/completion', () => {
  it('is announced to clients that complete', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities.completionProvider, {
      triggerCharacters: [' ', '.', '(', '#'],
      resolveProvider: true,
    });
    await client.stop();
    const other = await TestClient.start({ capabilities: {} });
    assert.equal(other.initialized.capabilities.completionProvider, undefined);
    await other.stop();
  });

  it('answers in snippets, with the range said once', () =>
    ask('SUBJECT: Parks\n\nDAT', {}, async (list) => {
      const line = { line: 4, character: 0 };
      const end = { line: 4, character: 3 };
      assert.deepEqual(list, {
        isIncomplete: false,
        itemDefaults: { editRange: { insert: { start: line, end }, replace: { start: line, end } } },
        items: [
          {
            label: 'DATE',
            labelDetails: { description: 'Required field' },
            kind: 5,
            sortText: '0000',
            textEditText: 'DATE: $0',
            insertTextFormat: 2,
            data: { uri: URI, version: 1, topic: { of: 'field', id: 'date' } },
          },
        ],
      });
    }));

  it('answers in plain text, with everything in the item, where the client knows no better', () =>
    ask('SUBJECT: Parks\n\nDAT', { capabilities: PLAIN }, (list) => {
      assert.deepEqual(list?.items, [
        {
          label: 'DATE',
          detail: 'Required field',
          kind: 5,
          sortText: '0000',
          textEdit: {
            newText: 'DATE: ',
            range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } },
          },
          data: { uri: URI, version: 1, topic: { of: 'field', id: 'date' } },
          documentation: { kind: 'plaintext', value: 'The date of the meeting, not the date of writing.' },
        },
      ]);
    }));

  it('says nothing in prose', () => ask('1.1 The parks are ', {}, (list) => assert.equal(list, null), ' '));

  it('counts as the client does', () =>
    ask(
      '1.1 All parks 🌳 are open.\n\n1.2 🌳 See paragraph ',
      { capabilities: { ...MODERN, general: { positionEncodings: ['utf-8'] } } },
      () => {},
    ));

  it('tells more of an item when asked', () =>
    ask('1.1 All parks are open.\n\n1.2 See paragraph 1.', {}, async (list, client) => {
      const [item] = list?.items ?? [];
      assert.equal(item?.documentation, undefined);
      const more = await client.request<CompletionItem>('completionItem/resolve', item);
      assert.deepEqual(more.documentation, { kind: 'markdown', value: '1.1 All parks are open.' });
      await client.change(URI, 2, '// house: halton\n');
      const stale = await client.request<CompletionItem>('completionItem/resolve', item);
      assert.equal(stale.documentation, undefined);
      const foreign = { label: 'x', data: { a: 1 } };
      assert.deepEqual(await client.request('completionItem/resolve', foreign), foreign);
    }));

  it('shows the page of a rule', () =>
    ask('// rapporteur-ignore ', {}, async (list, client) => {
      const item = list?.items.find(({ label }) => label === 'jargon');
      const more = await client.request<CompletionItem>('completionItem/resolve', item);
      assert.match(JSON.stringify(more.documentation), /## Why it matters/);
    }));

  it('renumbers what follows a new section, for clients that take edits late', async () => {
    const client = await TestClient.start({
      capabilities: {
        textDocument: {
          completion: { completionItem: { resolveSupport: { properties: ['additionalTextEdits'] } } },
        },
      },
    });
    await client.open(URI, '// house: halton\n\n1.0 \n\n1.0 RISK ANALYSIS\n\n1.1 None identified.\n');
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 2, character: 4 },
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
    const item = await client.request<CompletionItem>('completionItem/resolve', list.items[0]);
    assert.deepEqual(
      item.additionalTextEdits?.map(({ range, newText }) => [range.start.line, newText]),
      [
        [4, '2.0'],
        [6, '2.1'],
      ],
    );
    await client.stop();
  });

  it('is null for a document that is not open', async () => {
    const client = await TestClient.start();
    const list = await client.request('textDocument/completion', {
      textDocument: { uri: 'file:///r/none.report' },
      position: { line: 0, character: 0 },
    });
    assert.equal(list, null);
    await client.stop();
  });
});

describe('snippets', () => {
  const cases: [string, Parameters<typeof asSnippet>[1], string][] = [
    ['DATE: ', [{ start: 6, end: 6 }], 'DATE: $0'],
    ['5.1 None.', [{ start: 4, end: 9 }], ['5.1 $', '{0:None.}'].join('')],
    [
      'a b',
      [
        { start: 0, end: 1 },
        { start: 3, end: 3 },
      ],
      ['$', '{1:a} b$0'].join(''),
    ],
    ['K: ', [{ start: 3, end: 3, choices: ['Yes, all', 'No'] }], ['K: $', '{1|Yes\\, all,No|}'].join('')],
    ['£5 $ {x} \\', [], '£5 \\$ {x\\} \\\\'],
  ];
  for (const [text, stops, expected] of cases) {
    it(expected, () => {
      assert.equal(asSnippet(text, stops), expected);
    });
  }
});
