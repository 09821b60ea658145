import { strict as assert } from 'node:assert';
import type { CodeAction, Diagnostic, Position, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const URI = 'untitled:a.report';
const TEXT = '// house: halton\n1.0 RISK ANALYSIS\n\n1.1 The color of  snow.\n';
const AT_COLOR = { start: { line: 3, character: 10 }, end: { line: 3, character: 10 } };

const KINDS = [
  'quickfix',
  'refactor.rewrite',
  'refactor.extract',
  'refactor.move',
  'source.fixAll.rapporteur',
  'source.organizeSections',
];

const ALL_AT_ONCE = {
  ...MODERN,
  textDocument: {
    ...MODERN.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
    },
  },
};
const WITH_SNIPPETS = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    workspaceEdit: { ...MODERN.workspace?.workspaceEdit, snippetEditSupport: true },
  },
};

interface Asked {
  only?: string[];
  diagnostics?: Diagnostic[];
  range?: { start: Position; end: Position };
}

function ask(client: TestClient, { only, diagnostics = [], range = AT_COLOR }: Asked): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range,
    context: { diagnostics, triggerKind: 1, ...(only && { only }) },
  });
}

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `${title}: ${actions.map((each) => each.title).join('; ')}`);
  return action;
}

function editsIn(edit: WorkspaceEdit | undefined): unknown {
  return edit?.documentChanges ?? edit?.changes;
}

describe('protocol: textDocument/codeAction', () => {
  let client: TestClient;

  const open = async (capabilities = MODERN) => {
    client = await TestClient.start({ capabilities });
    await client.open(URI, TEXT, 7);
  };

  afterEach(() => client.stop());

  it('announces its kinds', async () => {
    await open();
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: KINDS,
      resolveProvider: true,
    });
  });

  it('gives the edit when it is asked for, with the diagnostic it mends', async () => {
    await open();
    const diagnostic: Diagnostic = {
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } },
      code: 'american-spelling',
      message: 'whatever',
    };
    const other = { ...diagnostic, code: 'jargon' };
    const actions = await ask(client, { only: ['quickfix'], diagnostics: [diagnostic, other] });
    const action = named(actions, 'Write “colour”');
    assert.equal(action.edit, undefined);
    assert.deepEqual(action.diagnostics, [diagnostic]);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(editsIn(edit), [
      { textDocument: { uri: URI, version: 7 }, edits: [{ range: diagnostic.range, newText: 'colour' }] },
    ]);
  });

  it('gives it at once to clients that cannot ask', async () => {
    await open(ALL_AT_ONCE);
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: KINDS,
      resolveProvider: false,
    });
    const [action] = await ask(client, { only: ['source.fixAll'] });
    assert.equal(action?.data, undefined);
    assert.deepEqual(editsIn(action?.edit), [
      {
        textDocument: { uri: URI, version: 7 },
        edits: [
          {
            range: { start: { line: 3, character: 17 }, end: { line: 3, character: 18 } },
            newText: '',
          },
        ],
      },
    ]);
  });

  it('is not announced to clients that know commands only', async () => {
    await open({ ...MODERN, textDocument: { ...MODERN.textDocument, codeAction: {} } });
    assert.equal(client.initialized.capabilities.codeActionProvider, undefined);
  });

  it('refuses what was offered for another text', async () => {
    await open();
    const action = named(await ask(client, {}), 'Write “colour”');
    await client.change(URI, 8, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await assert.rejects(client.request('codeAction/resolve', action), /has changed since/);
  });

  it('leaves an action alone that is none of its own', async () => {
    await open();
    for (const data of [
      undefined,
      7,
      {},
      { uri: URI, version: 7, action: 'x', argument: '', start: 0, end: 0 },
    ]) {
      const action = { title: 'Something', data };
      assert.deepEqual(
        await client.request('codeAction/resolve', action),
        JSON.parse(JSON.stringify(action)),
      );
    }
  });

  it('puts the cursor where the reason goes', async () => {
    await open(WITH_SNIPPETS);
    const action = named(await ask(client, {}), 'Ignore “american-spelling” here, with a reason');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const at = { line: 3, character: 0 };
    assert.deepEqual(editsIn(edit), [
      {
        textDocument: { uri: URI, version: 7 },
        edits: [
          {
            range: { start: at, end: at },
            snippet: { kind: 'snippet', value: '// rapporteur-ignore-next-line american-spelling: $0\n' },
          },
        ],
      },
    ]);
  });

  it('answers reversed, outlying and unknown places', async () => {
    await open();
    const far = { line: 99, character: 99 };
    for (const range of [
      { start: AT_COLOR.end, end: { line: 0, character: 0 } },
      { start: far, end: far },
    ])
      assert.ok(Array.isArray(await ask(client, { range })));
    const elsewhere = {
      textDocument: { uri: 'untitled:none' },
      range: AT_COLOR,
      context: { diagnostics: [] },
    };
    assert.deepEqual(await client.request('textDocument/codeAction', elsewhere), []);
  });

  it('mends one rule in every file of the folder, open or not', async () => {
    const line = '1.0 RISK ANALYSIS\n\n1.1 The colour of  snow.\n';
    const folder = new TestFolder({ 'a.report': line, 'b.report': line, 'c.report': '1.0 RISK ANALYSIS\n' });
    client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('a.report');
    await client.open(uri, line, 3);
    const at = { line: 2, character: 17 };
    const request = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
    let action: CodeAction | undefined;
    while (!action) {
      // The other files are known when they have been read.
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', request);
      action = actions.find(({ title }) => title === 'Fix all of “stray-space” in the workspace');
    }
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const edits = [
      { range: { start: { line: 2, character: 18 }, end: { line: 2, character: 19 } }, newText: '' },
    ];
    assert.deepEqual(editsIn(edit), [
      { textDocument: { uri, version: 3 }, edits },
      { textDocument: { uri: folder.uriOf('b.report'), version: null }, edits },
    ]);
    folder.remove();
  });
});
