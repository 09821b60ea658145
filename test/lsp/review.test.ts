/** The requests behind the views for reviewers: outline, moving, review, comments, difference. */
import { strict as assert } from 'node:assert';
import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const URI = 'file:///r/a.report';
const textDocument = { uri: URI };
const TEXT = `// house: halton
1.0 PURPOSE OF THE REPORT

1.1 To ask for the renewal of the library roof.

1.2 It was built in 1964, long before paragraph 1.1.
`;

interface Outline {
  sections: { title: string; state: string; range: Range | null; children: { range: Range }[] }[];
}

interface Edits {
  version: number;
  edits: TextEdit[];
}

describe('protocol: requests for reviewers', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
    await client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  it('rapporteur/reportOutline answers with places as ranges', async () => {
    const outline = await client.request<Outline>('rapporteur/reportOutline', { textDocument });
    const [purpose, recommendations] = outline.sections;
    assert.equal(purpose?.range?.start.line, 1);
    assert.deepEqual(
      purpose?.children.map(({ range }) => range.start.line),
      [3, 5],
    );
    assert.deepEqual([recommendations?.state, recommendations?.range], ['missing', null]);
  });

  it('rapporteur/moveBlock moves a paragraph, its number and references following', async () => {
    const moved = await client.request<Edits>('rapporteur/moveBlock', {
      textDocument,
      from: { line: 5, character: 0 },
      before: { line: 3, character: 0 },
    });
    assert.equal(
      appliedTo(TEXT, moved.edits),
      TEXT.replace(
        /1\.1 To ask.*\n\n1\.2.*\n/,
        () =>
          '1.1 It was built in 1964, long before paragraph 1.2.\n\n1.2 To ask for the renewal of the library roof.\n',
      ),
    );
    const nowhere = { textDocument, from: { line: 3, character: 0 }, before: { line: 3, character: 0 } };
    assert.deepEqual(await client.request('rapporteur/moveBlock', nowhere), { obstacle: 'nowhere' });
  });

  it('rapporteur/comments adds a comment and finds it again', async () => {
    const comment = { author: 'Jo Clerk', date: '2026-11-22T10:00:00Z', text: 'Which roof?' };
    const change = { kind: 'add', id: 'a', position: { line: 3, character: 8 }, comment };
    const ask = (comments: string, made?: unknown) =>
      client.request<{
        threads: { range: Range | null; state: string }[];
        comments: string;
        problem?: string;
      }>('rapporteur/comments', { textDocument, comments, change: made });
    const added = await ask('', change);
    assert.equal(added.threads[0]?.range?.start.line, 3);
    await client.change(URI, 2, TEXT.replace('1.1 To', '1.1 The roof leaks.\n\n1.2 To'));
    const found = await ask(added.comments);
    assert.equal(found.threads[0]?.range?.start.line, 5);
    assert.equal((await ask(found.comments, { kind: 'resolve', id: 'a' })).threads[0]?.state, 'resolved');
    assert.match((await ask('{')).problem ?? '', /^a\.report\.comments\.json:1/);
    assert.match((await ask('', { kind: 'resolve', id: 'a' })).problem ?? '', /has gone meanwhile/);
  });

  it('rapporteur/diff gives a page without the page around it', async () => {
    const old = { name: 'HEAD', text: TEXT.replace('library', 'town hall') };
    const diff = await client.request<{ summary: string; body: string; language: string }>(
      'rapporteur/diff',
      {
        textDocument,
        name: 'now',
        old,
      },
    );
    assert.equal(diff.summary, '1 changed');
    assert.equal(diff.language, 'en-GB');
    assert.match(diff.body, /<del>town hall<\/del> <ins>library<\/ins>/);
    assert.doesNotMatch(diff.body, /<(?:html|body|style|script)/);
  });

  it('answers null for what is not open', async () => {
    const unknown = { textDocument: { uri: 'file:///r/none.report' } };
    for (const [method, params] of Object.entries({
      reportOutline: unknown,
      moveBlock: { ...unknown, from: { line: 0, character: 0 }, before: null },
      comments: { ...unknown, comments: '' },
      diff: { ...unknown, name: '', old: { name: '', text: '' } },
    }))
      assert.equal(await client.request(`rapporteur/${method}`, params), null, method);
  });
});

describe('protocol: rapporteur/review', () => {
  let folder: TestFolder;
  let client: TestClient;
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  it('tells of every document of the workspace, open or not, with its comments', async () => {
    folder = new TestFolder({
      'rapporteur.json': '{ "house": "halton", "ignore": ["old"] }',
      'a.report': 'REPORT TO: Executive Board\nSUBJECT: Library roof\n',
      'a.report.comments.json': '{ "threads": [] }',
      'b.report': '',
      'b.report.comments.json': '{',
      'c.minutes': '',
      'old/d.report': '',
    });
    client = await TestClient.start({ folders: [folder.uri] });
    type Document = { title: string | null; committee: string | null; comments: { isUnreadable: boolean } };
    const ask = () => client.request<{ documents: Document[] }>('rapporteur/review', {});
    await client.open(folder.uriOf('b.report'), 'SUBJECT: Typed just now\n');
    const { documents } = await ask();
    assert.deepEqual(
      documents.map(({ title, committee, comments }) => [title, committee, comments.isUnreadable]),
      [
        ['Library roof', 'Executive Board', false],
        ['Typed just now', null, true],
        [null, null, false],
      ],
    );
    assert.deepEqual(await ask(), { documents });
  });
});

function appliedTo(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  let result = text;
  for (const { range, newText } of [...edits].reverse())
    result = result.slice(0, offsetOf(range.start)) + newText + result.slice(offsetOf(range.end));
  return result;
}
