import * as vscode from 'vscode';
import { ask, closeAll, extension, inWorkspace, open } from './editor.ts';
import { equal, eventually, includes } from './expect.ts';

const MINUTES = 'wirral/tourism-committee-2026-09-24.minutes';

/** Of the tree behind the Decisions view, what is used here. */
interface DecisionsTree {
  getChildren(node?: unknown): unknown[];
  getTreeItem(node: unknown): vscode.TreeItem;
}

describe('minutes', () => {
  afterEach(closeAll);

  it('have an outline by item, with what was decided', async () => {
    const { uri } = await open(MINUTES);
    const symbols = await eventually(
      () => ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
      (found) => (found?.length ?? 0) > 8,
    );
    const item = symbols?.find(({ name }) => name.includes('REPAIR OF THE ROOF'));
    includes(item?.detail ?? '', 'RESOLVED');
  });

  it('lead from their report to what was decided of it', async () => {
    const { document, uri } = await open('wirral/swimming-pool-roof.report');
    const lenses = await eventually(
      () => ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50),
      (found) => found.some(({ command }) => command?.title.includes('24 September 2026')),
    );
    equal(lenses.length > 0 && document.languageId, 'committee-report');
  });

  it('are in the Decisions view', async () => {
    const { exports } = await extension();
    const { decisionsView: tree } = exports as unknown as { decisionsView: DecisionsTree };
    // It fills itself once it is seen, also when the server comes to know the documents later.
    await vscode.commands.executeCommand('rapporteur.decisions.focus');
    const labels = await eventually(
      () => tree.getChildren().map((node) => String(tree.getTreeItem(node).label)),
      (found) => found.length > 0,
    );
    includes(labels, 'To do', 'Executive Board');
    const meeting = tree
      .getChildren()
      .find((node) => tree.getTreeItem(node).label === 'Tourism, Communities, Culture and Leisure Committee');
    const decided = tree.getChildren(meeting).map((node) => String(tree.getTreeItem(node).label));
    includes(decided, '15. REPAIR OF THE ROOF OF HARROWGATE SWIMMING POOL');
  });

  it('are imported from a page, beside it', async () => {
    const page =
      '<!DOCTYPE html><html><body><h1>Agenda item</h1><h2>Winter gritting</h2><p>Minutes:</p>' +
      '<p>The Board considered the routes that are gritted in winter, and those that are not.</p>' +
      '<p>RESOLVED: That the routes be approved.</p></body></html>';
    const uri = inWorkspace('gritting.html');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(page));
    await ask('rapporteur.import', uri);
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('/gritting.minutes') === true,
    );
    includes(
      editor?.document.getText() ?? '',
      '## Winter gritting',
      'RESOLVED: That the routes be approved.',
    );
  });

  it('are imported from a PDF, which is read in a thread; a browser has none', async () => {
    if ('importScripts' in globalThis) return;
    const uri = inWorkspace('lamps.pdf');
    const lines = [
      'Minutes of the Lighting Board held on 12 June 2027',
      '1. Lamps',
      'RESOLVED: That all lamps be lit.',
    ];
    await vscode.workspace.fs.writeFile(uri, pdf(lines));
    await ask('rapporteur.import', uri);
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith('/lamps.minutes') === true,
    );
    includes(editor?.document.getText() ?? '', '## 1. Lamps', 'RESOLVED: That all lamps be lit.');
  });
});

/** A page with some lines, a title's distance apart. */
function pdf(lines: readonly string[]): Uint8Array {
  const text = lines.map((line, at) => `BT /F 12 Tf 72 ${700 - 40 * at} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer <</Root 1 0 R>>\n`);
}
