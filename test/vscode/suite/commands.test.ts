import * as vscode from 'vscode';
import { ask, closeAll, report } from './editor.ts';
import { equal, eventually, includes, matches } from './expect.ts';

const TWO = '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 On$0e.\n\n1.2 Another, see paragraph 1.1.\n';

describe('commands', () => {
  afterEach(closeAll);

  it('New Report opens a report with its blanks', async () => {
    await ask('rapporteur.newReport', undefined, {
      house: 'wirral',
      committee: 'Policy and Resources Committee',
      date: '9/3/2026',
    });
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.getText().includes('Policy and Resources Committee') === true,
    );
    const text = editor?.document.getText() ?? '';
    equal(editor?.document.languageId, 'committee-report');
    matches(text, /^\/\/ house: wirral\n/);
    includes(text, '9 March 2026');
    const before = editor?.selection.active;
    await ask('jumpToNextSnippetPlaceholder');
    if (before && editor?.selection.active.isEqual(before)) throw new Error('there is no next blank');
  });

  it('New Minutes opens minutes with the standing items of the house', async () => {
    await ask('rapporteur.newMinutes', undefined, {
      house: 'halton',
      committee: 'Executive Board',
      date: '9/3/2026',
    });
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.getText().includes('MEETING: Executive Board') === true,
    );
    const text = editor?.document.getText() ?? '';
    equal(editor?.document.languageId, 'committee-minutes');
    includes(text, 'DATE: 9 March 2026');
    matches(text, /^## 2\. Declarations of interest$/m);
  });

  it('Move Paragraph takes the numbers, the references and the cursor along', async () => {
    const { document, editor } = await report(TWO);
    await ask('rapporteur.moveDown');
    await eventually(
      () => document.getText(),
      (text) => text.includes('1.1 Another, see paragraph 1.2.\n\n1.2 One.'),
    );
    await eventually(
      () => editor.selection.active,
      ({ line, character }) => line === 6 && character === 6,
    );
    await ask('rapporteur.moveUp');
    await eventually(
      () => document.getText(),
      (text) => text === TWO.replace('$0', ''),
    );
  });

  it('Move Paragraph moves lines where there is no paragraph', async () => {
    const { document } = await report('SUBJECT: Trees\nDA$0TE: 9 March 2026\n\n1.0 RISK ANALYSIS\n');
    await ask('rapporteur.moveUp');
    await eventually(
      () => document.getText(),
      (text) => text.startsWith('DATE: 9 March 2026\nSUBJECT: Trees\n'),
    );
  });

  it('Renumber puts the numbers right', async () => {
    const { document } = await report(
      '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.4 One.\n\n1.9 See paragraph 1.4.\n',
    );
    await ask('rapporteur.renumber');
    await eventually(
      () => document.getText(),
      (text) => text.includes('1.1 One.\n\n1.2 See paragraph 1.1.'),
    );
  });

  it('Insert Section puts in what the house requires', async () => {
    const { document, uri } = await report(TWO);
    await ask('rapporteur.insertSection', uri, 'climate-change');
    await eventually(
      () => document.getText(),
      (text) => text.includes('2.0 CLIMATE CHANGE IMPLICATIONS'),
    );
  });

  it('Copy Finding puts a sentence for an e-mail on the clipboard', async () => {
    const { uri, editor } = await report(
      '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 See the the risk.$0\n',
    );
    await eventually(
      () => vscode.languages.getDiagnostics(uri),
      (found) => found.some(({ range }) => range.start.line === 4),
    );
    const line = editor.document.lineAt(4).range;
    editor.selection = new vscode.Selection(line.end, line.end);
    await ask('rapporteur.copyFinding');
    const text = await vscode.env.clipboard.readText();
    matches(
      text,
      /^written-\d+\.report, line 5, at 1\.1\n> 1\.1 See the the risk\.\nWarning: .*\(repeated-word\)\n$/,
    );
  });

  it('Show Canonical Form and Show Document Model open beside', async () => {
    await report('// house: halton\n\n1. RISK ANALYSIS\n\n1.1 One.\n');
    await ask('rapporteur.showCanonicalForm');
    await eventually(
      () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'rapporteur-canonical')?.getText(),
      (text) => text?.includes('1.0 RISK ANALYSIS') === true,
    );
    await closeAll();
    await report(TWO);
    await ask('rapporteur.showDocumentModel');
    await eventually(
      () => vscode.workspace.textDocuments.find(({ languageId }) => languageId === 'json')?.getText(),
      (text) => text?.includes('"kind": "report"') === true,
    );
  });
});
