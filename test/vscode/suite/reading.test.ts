import type * as vscode from 'vscode';
import { ask, closeAll, type Opened, open, report } from './editor.ts';
import { equal, eventually, includes } from './expect.ts';

describe('reading', () => {
  afterEach(closeAll);

  it('outline: the sections, with what is in them', async () => {
    const { uri } = await open('halton/library-opening-hours.report');
    const symbols = await eventually(
      () => ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
      (found) => (found?.length ?? 0) > 0,
    );
    const names = (symbols ?? []).map(({ name }) => name);
    includes(names.join('\n').toUpperCase(), 'PURPOSE OF THE REPORT', 'RECOMMENDATION');
    equal(
      (symbols ?? []).some(({ children }) => children.length > 0),
      true,
    );
  });

  it('hover: what a statute is about, what a reference leads to', async () => {
    const opened = await open('halton/library-opening-hours.report');
    const text = await hover(opened, 'paragraphs 3.3 and');
    includes(text, '3.3');
  });

  it('definition: a reference leads to its paragraph', async () => {
    const { uri, position } = await report(
      '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 Posts.\n\n1.2 See paragraph 1.$01.\n',
    );
    const targets = await eventually(
      () => ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri, position),
      (found) => found.length > 0,
    );
    equal(
      targets.map((target) => ('range' in target ? target.range : target.targetRange).start.line),
      [4],
    );
  });

  it('references: every place that names a paragraph', async () => {
    const { uri, position } = await report(
      '// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 Posts. {#po$0sts}\n\n1.2 See [posts](#posts) and [them](#posts).\n',
    );
    const found = await eventually(
      () => ask<vscode.Location[]>('vscode.executeReferenceProvider', uri, position),
      (locations) => locations.length > 0,
    );
    equal(found.filter(({ range }) => range.start.line === 6).length, 2);
  });

  it('folding: one range a section', async () => {
    const { uri } = await open('halton/footway-programme.report');
    const ranges = await eventually(
      () => ask<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', uri),
      (found) => (found?.length ?? 0) > 0,
    );
    equal((ranges ?? []).length >= 10, true);
  });

  it('colours: what words are, beyond their shape', async () => {
    const { uri } = await open('halton/library-opening-hours.report');
    const tokens = await eventually(
      () => ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri),
      (found) => (found?.data.length ?? 0) > 0,
    );
    equal((tokens?.data.length ?? 0) % 5, 0);
  });

  it('search: a heading anywhere in the folder', async () => {
    const symbols = await eventually(
      () => ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'risk analysis'),
      (found) => found.length > 1,
    );
    includes(symbols.map(({ location }) => location.uri.path).join('\n'), 'footway-programme.report');
  });
});

async function hover({ document, uri }: Opened, at: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(at) + at.indexOf('3.3'));
  const hovers = await eventually(
    () => ask<vscode.Hover[]>('vscode.executeHoverProvider', uri, position),
    (found) => found.length > 0,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
