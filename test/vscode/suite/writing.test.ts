import * as vscode from 'vscode';
import { ask, closeAll, completions, findings, type Opened, open, report } from './editor.ts';
import { equal, eventually, includes, matches } from './expect.ts';

describe('completion', () => {
  afterEach(closeAll);

  for (const [what, text, expected] of [
    ['fields', '// house: halton\n\nREPORT TO: Executive Board\n\nDAT$0', 'DATE'],
    [
      'headings',
      '// house: halton\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To agree.\n\n2.0 RECOM$0',
      'RECOMMENDATION',
    ],
    [
      'labels',
      '// house: halton\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 Posts. {#posts}\n\n1.2 See [posts](#$0',
      'posts',
    ],
  ] as const) {
    it(`proposes ${what}`, async () => {
      const { uri, position } = await report(text);
      const labels = await eventually(
        () => completions(uri, position),
        (found) => found.length > 0,
      );
      includes(labels.join('\n'), expected);
    });
  }

  it('is written into the text when it is accepted', async () => {
    const { document, uri, position } = await report(
      '// house: halton\n\nREPORT TO: Executive Board\n\nSUBJ$0',
    );
    await eventually(
      () => completions(uri, position),
      (found) => found.length > 0,
    );
    await ask('editor.action.triggerSuggest');
    await eventually(
      async () => {
        await ask('acceptSelectedSuggestion');
        return document.lineAt(4).text;
      },
      (line) => line.startsWith('SUBJECT:'),
    );
  });
});

describe('formatting', () => {
  afterEach(closeAll);

  it('gives the form that the house prints, and can be undone', async () => {
    const opened = await report('// house: halton\n\n1. PURPOSE OF THE REPORT\n1.1 To seek approval.\n');
    const before = opened.document.getText();
    await formatted(opened, (text) => text.includes('1.0 PURPOSE OF THE REPORT\n\n1.1 To seek approval.'));
    await ask('undo');
    equal(opened.document.getText(), before);
  });

  it('leaves a clean sample as it is', async () => {
    const opened = await open('halton/library-opening-hours.report');
    const edits = await ask<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      opened.uri,
      { tabSize: 2, insertSpaces: true },
    );
    equal(edits ?? [], []);
  });

  it('goes on with the numbering on Enter', async () => {
    const { document } = await report('// house: halton\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To agree.$0\n');
    await ask('default:type', { text: '\n' });
    await eventually(
      () => document.getText(),
      (text) => text.includes('1.2'),
    );
  });
});

describe('code actions', () => {
  afterEach(closeAll);

  it('put a finding right', async () => {
    const opened = await open('halton/footway-programme.report');
    await findings(opened, (rules) => rules.includes('date-weekday'));
    const start = opened.document.positionAt(opened.document.getText().indexOf('Tuesday 8 October'));
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      opened.uri,
      new vscode.Range(start, start),
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ edit, title }) => edit !== undefined && title.includes('Thursday'));
    if (fix?.edit === undefined) throw new Error(actions.map(({ title }) => title).join('\n'));
    await vscode.workspace.applyEdit(fix.edit);
    includes(opened.document.getText(), 'Thursday 8 October 2026');
    await findings(opened, (rules) => !rules.includes('date-weekday'));
  });
});

describe('rename', () => {
  afterEach(closeAll);

  it('changes a label wherever it is used', async () => {
    const { document, uri, position } = await report(
      '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 Posts. {#posts}\n\n1.2 See [posts](#po$0sts).\n',
    );
    const edit = await eventually(
      () => ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, 'staff'),
      (found) => found.size > 0,
    );
    await vscode.workspace.applyEdit(edit);
    matches(document.getText(), /\{#staff\}[\s\S]*\(#staff\)/);
  });
});

describe('new files', () => {
  it('are outlined and checked before they are saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'committee-report',
      content: '1.0 PURPOSE OF THE REPORT\n\n1.1 To to seek approval.\n',
    });
    await vscode.window.showTextDocument(document);
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length,
      (count) => count > 0,
    );
    await closeAll();
  });
});

function formatted({ document }: Opened, expected: (text: string) => boolean): Promise<string> {
  return eventually(async () => {
    await ask('editor.action.formatDocument');
    return document.getText();
  }, expected);
}
