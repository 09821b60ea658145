/** Minutes over the protocol: what each handler that knows them answers. */
import { strict as assert } from 'node:assert';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  Hover,
  InlayHint,
  InlineCompletionItem,
  Location,
  MarkupContent,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const FILES = {
  'rapporteur.json': '{ "house": "halton" }',
  'reports/pond.report':
    'REPORT TO: Parks Board\nDATE: 9 March 2026\nSUBJECT: Depth of the pond\n\n2.0 RECOMMENDATION: That Members of the Board:\n\ni) note the report; and\nii) approve the scheme.\n',
  '2026-02.minutes':
    'MEETING: Parks Board\nDATE: 9 February 2026\nPRESENT: Councillors A Ashe (Chair) and C Cedar\n',
};
const TEXT = [
  'MEETING: Parks Board',
  'DATE: 9 March 2026',
  'PRESENT: Councillors A Ashe (Chair) and B Birch',
  'APOLOGIES: ',
  '',
  '## 4. The pond',
  'REPORT: reports/pond.report',
  '',
  'Councillor Ashe spoke.',
  '',
  'RESOLVED: ',
  '',
  'Q (Councillor Birch): When?',
  '',
].join('\n');

describe('protocol: writing minutes', () => {
  let folder: TestFolder;
  let client: TestClient;
  let uri = '';
  before(async () => {
    folder = new TestFolder(FILES);
    uri = folder.uriOf('2026-03.minutes');
    client = await TestClient.start({ folders: [folder.uri] });
    await client.open(uri, TEXT, 1, 'committee-minutes');
    // Answered when the workspace has been read.
    await client.request('rapporteur/newMinutes', { uri, house: null });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  /** Units behind the beginning of some words. */
  function at(words: string, offset = 1) {
    const index = TEXT.indexOf(words) + offset;
    const lines = TEXT.slice(0, index).split('\n');
    return {
      textDocument: { uri },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    };
  }

  const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const labels = async (words: string, offset: number): Promise<CompletionItem[]> => {
    const params = { ...at(words, offset), context: { triggerKind: 1 } };
    return (await client.request<CompletionList>('textDocument/completion', params)).items;
  };

  it('complete people, reports and decisions', async () => {
    assert.deepEqual(
      (await labels('APOLOGIES: ', 11)).map(({ label }) => label),
      ['Councillor C Cedar'],
    );
    const [all, first] = await labels('RESOLVED: ', 10);
    assert.deepEqual([all?.label, first?.label], ['All recommendations', 'That the report be noted.']);
    assert.match(
      all?.textEditText ?? '',
      /^That the Board:\n\ni\) note the report; and\nii\) approve the scheme\.$/,
    );
  });

  it('say who somebody is, and what a report recommends', async () => {
    const said = async (words: string, offset: number) => {
      const hover = await client.request<Hover>('textDocument/hover', at(words, offset));
      return (hover.contents as MarkupContent).value;
    };
    assert.equal(
      await said('Councillor Ashe', 12),
      '**Councillor A Ashe**\n\nPresent (Chair).\n\nNamed once in the items.',
    );
    assert.match(
      await said('reports/pond', 3),
      /^\*\*Depth of the pond\*\*[\s\S]*- i\) note the report; and/,
    );
  });

  it('find a person everywhere, and rename them', async () => {
    const params = { ...at('Councillor Ashe', 12), context: { includeDeclaration: true } };
    const found = await client.request<Location[]>('textDocument/references', params);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [2, 8],
    );
    const lit = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    assert.equal(lit.length, 2);
    const offered = await client.request<{ placeholder: string }>('textDocument/prepareRename', params);
    assert.equal(offered.placeholder, 'Ashe');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...params, newName: 'Oak' });
    const [change] = edit.documentChanges ?? [];
    assert.deepEqual(
      change && 'edits' in change && change.edits.map((each) => 'newText' in each && each.newText),
      ['Oak', 'Oak'],
    );
    await assert.rejects(
      client.request('textDocument/rename', { ...params, newName: 'the Chair' }),
      /A name is some words with capitals/,
    );
  });

  it('show hints, lenses and proposals', async () => {
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: whole,
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Depth of the pond'],
    );
    const resolved = await client.request<InlayHint>('inlayHint/resolve', hints[0]);
    assert.equal(resolved.tooltip, 'Depth of the pond');
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const titles = await Promise.all(
      lenses.map(async (lens) => (await client.request<CodeLens>('codeLens/resolve', lens)).command?.title),
    );
    assert.ok(titles.includes('1 item still without a decision: 4 The pond'), titles.join(' | '));
    const proposals = await client.request<InlineCompletionItem[]>('textDocument/inlineCompletion', {
      ...at('RESOLVED: ', 10),
      context: { triggerKind: 1 },
    });
    assert.equal(proposals[1]?.insertText, 'That the report be noted.');
  });

  it('go on with an answer on Enter', async () => {
    await client.change(uri, 2, `${TEXT}`.replace('When?\n', 'When?\n\n'));
    const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: { line: 13, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['A: '],
    );
    await client.change(uri, 3, TEXT);
  });
});
