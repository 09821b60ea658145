import * as vscode from 'vscode';
import { closeAll, completions, findings, inWorkspace, open, replace, report, ruleOf } from './editor.ts';
import { equal, eventually, includes } from './expect.ts';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('are those that the sample announces', async () => {
    const opened = await open('halton/footway-programme.report');
    equal(await findings(opened, (rules) => rules.length === 3), [
      'date-impossible',
      'date-weekday',
      'table-total',
    ]);
    const [total] = vscode.languages
      .getDiagnostics(opened.uri)
      .filter((each) => ruleOf(each) === 'table-total');
    equal(total && opened.document.getText(total.range), '£318,000');
    equal(total?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('go when the text is put right, and come back', async () => {
    const opened = await open('halton/footway-programme.report');
    await findings(opened, (rules) => rules.length === 3);
    await replace(opened, 'Tuesday 8 October', 'Thursday 8 October');
    await findings(opened, (rules) => rules.join() === 'date-impossible,table-total');
    await replace(opened, 'Thursday 8 October', 'Tuesday 8 October');
    await findings(opened, (rules) => rules.length === 3);
  });

  it('are none in a clean report', async () => {
    const opened = await open('halton/library-opening-hours.report');
    // What is wrong with another document shows that there was time enough.
    await findings(await open('england/template-left-in.report'), (rules) => rules.length > 3);
    equal(vscode.languages.getDiagnostics(opened.uri).map(ruleOf), []);
  });

  it('are of the house that a folder brings along', async () => {
    const opened = await open('riverside/market-square.report');
    const rules = await findings(opened, (found) => found.length > 0);
    includes(rules, 'house-schema', 'choice-value');
  });

  it('tell what is wrong with a configuration', async () => {
    const { uri } = await open('riverside/rapporteur.json');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 1), '"hose": "halton",');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      () => vscode.languages.getDiagnostics(uri).map(({ source }) => source ?? ''),
      (sources) => sources.includes('rapporteur'),
    );
  });

  it('are none in a configuration as `rapporteur init` writes it, which is completed from what is installed', async () => {
    const uri = inWorkspace('written/rapporteur.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  "house": "halton"\n}\n'));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const labels = await eventually(
      () => completions(uri, new vscode.Position(0, 1)),
      (found) => found.length > 1,
    );
    includes(labels, 'overrides', 'rules');
    equal(vscode.languages.getDiagnostics(uri), []);
  });

  it('stay right under a burst of edits', async () => {
    const opened = await report(
      '// house: halton\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To to seek approval.\n',
    );
    await findings(opened, (rules) => rules.includes('repeated-word'));
    for (let i = 0; i < 40; i += 1) {
      await opened.editor.edit((edit) =>
        edit.insert(new vscode.Position(4, 4), i % 2 === 0 ? 'Now ' : 'then '),
      );
    }
    await replace(opened, 'To to seek', 'To seek');
    await findings(opened, (rules) => !rules.includes('repeated-word'));
  });
});
