import * as vscode from 'vscode';
import { ask, closeAll, extension, inWorkspace, type Opened, report } from './editor.ts';
import { equal, eventually, includes, matches } from './expect.ts';

/** Of the tree behind the Report view, what is used here. */
interface ReportTree {
  getChildren(node?: Node): Node[];
  getTreeItem(node: Node): vscode.TreeItem;
  handleDrag(nodes: Node[], data: vscode.DataTransfer): void;
  handleDrop(
    node: Node | undefined,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<void>;
}

interface Node {
  readonly children: Node[];
}

const TEXT = `// house: halton
1.0 PURPOSE OF THE REPORT

1.1 To ask for the renewal of the library roof.

1.2 It was built in 1964, long before paragraph 1.1.
`;

describe('reviewing: the Report view', () => {
  afterEach(closeAll);

  it('shows what is there and what is missing', async () => {
    const tree = await treeOf(await report(TEXT));
    const labels = sections(tree).map((node) => labelOf(tree, node));
    equal(labels[0], '1.0 PURPOSE OF THE REPORT');
    includes(labels, 'RISK ANALYSIS');
    const missing = sections(tree).find((node) => labelOf(tree, node) === 'RISK ANALYSIS');
    equal(missing && tree.getTreeItem(missing).contextValue, 'missingSection');
  });

  it('inserts a section that is missing', async () => {
    const opened = await report(TEXT);
    const { document } = opened;
    const tree = await treeOf(opened);
    const risks = sections(tree).find((node) => labelOf(tree, node) === 'RISK ANALYSIS');
    await ask('rapporteur.insertMissingSection', risks);
    await eventually(
      () => document.getText(),
      (text) => text.includes('2.0 RISK ANALYSIS'),
    );
  });

  it('moves what is dragged, its number and references following', async () => {
    const opened = await report(TEXT);
    const { document } = opened;
    const tree = await treeOf(opened);
    const [first, second] = sections(tree)[0]?.children ?? [];
    await drop(tree, second, first);
    equal(
      document.getText(),
      TEXT.slice(0, TEXT.indexOf('1.1')) +
        '1.1 It was built in 1964, long before paragraph 1.2.\n\n1.2 To ask for the renewal of the library roof.\n',
    );
  });

  it('moves nothing by places that the text has left', async () => {
    const opened = await report(TEXT);
    const { document, editor } = opened;
    const tree = await treeOf(opened);
    const [first, second] = sections(tree)[0]?.children ?? [];
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '// a note\n\n'));
    const before = document.getText();
    await drop(tree, second, first);
    equal(document.getText(), before);
  });
});

describe('reviewing: comments', () => {
  afterEach(closeAll);

  it('are kept in a file beside the report, and follow their paragraph when it is saved', async () => {
    const opened = await report(TEXT);
    await comment(opened, 5, 'Which roof?');
    const [thread] = (await sidecar(opened)).threads;
    equal(thread?.comments[0]?.text, 'Which roof?');
    matches(thread?.anchor.words ?? '', /^It was built in 1964/);
    await opened.editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '1.0 The roof leaks.\n\n'));
    await opened.document.save();
    const anchored = await eventually(
      () => sidecar(opened),
      ({ threads }) => threads[0]?.anchor.place === (thread?.anchor.place ?? 0) + 1,
    );
    equal(anchored.threads[0]?.anchor.hash, thread?.anchor.hash);
  });

  it('can be resolved and opened again', async () => {
    const opened = await report(TEXT);
    await comment(opened, 3, 'Says who?');
    const [thread] = (await sidecar(opened)).threads;
    const shown = { id: thread?.id, uri: opened.uri };
    await ask('rapporteur.resolveComment', shown);
    equal((await sidecar(opened)).threads[0]?.state, 'resolved');
    await ask('rapporteur.reopenComment', shown);
    equal((await sidecar(opened)).threads[0]?.state, 'open');
  });
});

describe('reviewing: comparisons', () => {
  afterEach(closeAll);

  it('opens a comparison with another file', async () => {
    const { uri } = await report(TEXT);
    const old = inWorkspace('old-version.report');
    await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(TEXT.replace('1964', '1965')));
    await ask('rapporteur.compareWith', uri, old);
    await eventually(
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.endsWith('compared with old-version.report')),
    );
  });
});

describe('reviewing: the Review view', () => {
  afterEach(closeAll);

  it('can be shown and refreshed', async () => {
    await ask('rapporteur.review.focus');
    await ask('rapporteur.refreshReview');
    await ask('rapporteur.clearReviewFilter');
  });
});

/** The tree once it shows this report. */
async function treeOf({ uri }: Opened): Promise<ReportTree> {
  const { exports } = await extension();
  const tree = (exports as unknown as { reportView: ReportTree }).reportView;
  await eventually(
    () => sections(tree).map((node) => String(tree.getTreeItem(node).command?.arguments?.[0])),
    (uris) => uris.includes(uri.toString()),
  );
  return tree;
}

/** As the mouse does. */
async function drop(tree: ReportTree, dragged: Node | undefined, target: Node | undefined): Promise<void> {
  if (!dragged || !target) throw new Error('there is nothing to drag, or nowhere to drop it');
  const data = new vscode.DataTransfer();
  tree.handleDrag([dragged], data);
  await tree.handleDrop(target, data, new vscode.CancellationTokenSource().token);
}

function sections(tree: ReportTree): Node[] {
  return tree.getChildren()[0]?.children ?? [];
}

function labelOf(tree: ReportTree, node: Node): string {
  return String(tree.getTreeItem(node).label);
}

interface Sidecar {
  threads: {
    id: string;
    state: string;
    anchor: { hash: string; words: string; place: number };
    comments: { text: string }[];
  }[];
}

/** As VS Code does when somebody writes into an empty thread. */
async function comment({ uri }: Opened, line: number, text: string): Promise<void> {
  const thread = { uri, range: new vscode.Range(line, 0, line, 0), comments: [], dispose: () => {} };
  await ask('rapporteur.addComment', { thread, text });
}

async function sidecar({ uri }: Opened): Promise<Sidecar> {
  const file = uri.with({ path: `${uri.path}.comments.json` });
  // Whoever reads while it is being written sees the beginning.
  const text = await eventually(
    async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    (read) => read.endsWith('}\n'),
  );
  return JSON.parse(text) as Sidecar;
}
