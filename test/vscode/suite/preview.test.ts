import * as vscode from 'vscode';
import { ask, closeAll, inWorkspace, open, report } from './editor.ts';
import { equal, eventually, includes } from './expect.ts';

/** The titles of the previews that are open. */
function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rapporteur.preview'),
    )
    .map(({ label }) => label);
}

describe('preview', () => {
  afterEach(closeAll);

  it('opens beside its document, once', async () => {
    const { editor } = await open('halton/library-opening-hours.report');
    await ask('rapporteur.openPreviewToSide');
    // Its title follows it.
    await eventually(previews, (titles) => titles.join() === 'Preview library-opening-hours.report');
    equal(vscode.window.activeTextEditor?.document === editor.document, true);
    await ask('rapporteur.openPreviewToSide');
    await ask('rapporteur.openPreview', editor.document.uri);
    equal(previews().length, 1);
  });

  it('opens by a file of the explorer, and leads back', async () => {
    const uri = inWorkspace('halton/executive-board-2026-10-15.minutes');
    await ask('rapporteur.openPreview', uri);
    await eventually(previews, (titles) => titles.join() === 'Preview executive-board-2026-10-15.minutes');
    await ask('rapporteur.showSource', uri);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });
});

describe('export as HTML', () => {
  afterEach(closeAll);

  it('writes the page', async () => {
    await report('SUBJECT: The pool & the park\n\n1.0 RISK ANALYSIS\n\n1.1 None identified.\n');
    const place = inWorkspace('written-page.html');
    await ask('rapporteur.exportHtml', vscode.window.activeTextEditor?.document.uri, place);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
    includes(page, '<!DOCTYPE html>', '<html lang="en-GB">', 'The pool &amp; the park</h1>');
  });
});
