/** What an editor asks of minutes, over stdio. */
import { strict as assert } from 'node:assert';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { PreviewResult } from '../../server/src/lsp/handlers/preview.ts';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const TEXT = `MEETING: Audit Committee
PRESENT: Councillors A Ashe (Chair) and B Birch

## 2. Fees

The Committee considered a report on fees.

## 3. Budget
REPORT: budget.report

RESOLVED –

That the budget be approved.

ACTION: F Fir – write – by 1 May 2026
`;

describe('protocol: minutes', () => {
  let folder: TestFolder;
  let client: TestClient;
  let textDocument: { uri: string };

  before(async () => {
    folder = new TestFolder({
      'rapporteur.json': '{ "house": "wirral" }',
      'budget.report': 'REPORT TITLE: The budget for 2026\n\nREPORT SUMMARY\n\nIt balances.\n',
      'a.minutes': TEXT,
    });
    client = await TestClient.start({ folders: [folder.uri] });
    textDocument = { uri: folder.uriOf('a.minutes') };
    await client.open(textDocument.uri, TEXT);
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  it('have an outline of items with what became of them', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name, detail, range }) => [name, detail ?? '', range.start.line]),
      [
        ['MEETING', 'Audit Committee', 0],
        ['PRESENT', 'Councillors A Ashe (Chair) and B Birch', 1],
        ['2 Fees', 'no decision', 3],
        ['3 Budget', 'RESOLVED – That the budget be approved', 7],
      ],
    );
    assert.deepEqual(
      symbols[3]?.children?.map(({ name, kind }) => [name, kind]),
      [
        ['RESOLVED – That the budget be approved', 6],
        ['F Fir – write', 24],
      ],
    );
  });

  it('fold decisions', async () => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 10 && endLine === 12));
  });

  it('lead to the reports they name', async () => {
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.equal(link?.target, folder.uriOf('budget.report'));
    assert.deepEqual(link?.range, { start: { line: 8, character: 8 }, end: { line: 8, character: 21 } });
  });

  it('keep the path of a report right when its file is renamed', async () => {
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: folder.uriOf('budget.report'), newUri: folder.uriOf('2026/budget.report') }],
    });
    assert.match(JSON.stringify(edit), /"newText":"2026\/budget\.report"/);
  });

  it('are formatted in the form of their house', async () => {
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(edits, [
      { range: { start: { line: 10, character: 10 }, end: { line: 12, character: 0 } }, newText: ' ' },
    ]);
  });

  it('are shown with the subject of the report, which can be opened', async () => {
    const shown = await client.request<PreviewResult | null>('rapporteur/preview', { textDocument });
    assert.match(shown?.html ?? '', /Report: <a href="\.\/budget\.report">The budget for 2026<\/a>/);
    const page = await client.request<string>('rapporteur/exportPage', { textDocument });
    assert.match(page, /Report: The budget for 2026</);
  });

  it('say what awaits a decision, with its place', async () => {
    const status = await client.request<{ decisions: unknown }>('rapporteur/status', { textDocument });
    assert.deepEqual(status.decisions, {
      items: 2,
      open: [{ title: '2 Fees', at: { line: 3, character: 0 } }],
    });
    const outline = await client.request<{ decisions: unknown[]; actions: { title: string }[] }>(
      'rapporteur/reportOutline',
      { textDocument },
    );
    assert.equal(outline.decisions.length, 1);
    assert.equal(outline.actions[0]?.title, 'F Fir – write');
  });

  it('follow the text', async () => {
    await client.change(textDocument.uri, 2, 'deferred', {
      start: { line: 12, character: 19 },
      end: { line: 12, character: 27 },
    });
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols[3]?.detail, 'deferred');
    await client.change(textDocument.uri, 3, '## 1. Apologies\n\n', {
      start: { line: 3, character: 0 },
      end: { line: 3, character: 0 },
    });
    const moved = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      moved.slice(2).map(({ name, detail, range }) => [name, detail ?? '', range.start.line]),
      [
        ['1 Apologies', '', 3],
        ['2 Fees', 'no decision', 5],
        ['3 Budget', 'deferred', 9],
      ],
    );
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.equal(link?.range.start.line, 10);
  });
});
