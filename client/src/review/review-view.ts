import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { RefreshWhenSeen } from '../refresh-when-seen.ts';
import { ReviewRequest } from './requests.ts';
import {
  choicesOf,
  EVERYTHING,
  filtered,
  missingImplications,
  nameOf,
  type ReviewedDocument,
  type ReviewFilter,
  type Severity,
  worstOf,
} from './reviewed.ts';

const REVIEW_VIEW = 'rapporteur.review';

/** The Review view: every report of the workspace, and how far it is. */
export function registerReviewView(client: BaseLanguageClient): Disposable {
  const tree = new ReviewTree(client);
  const view = window.createTreeView(REVIEW_VIEW, { treeDataProvider: tree });
  const show = () => {
    view.description = tree.filterText;
    void commands.executeCommand('setContext', 'rapporteur.isReviewFiltered', tree.filterText !== '');
  };
  return Disposable.from(
    tree,
    view,
    view.onDidChangeVisibility(({ visible }) => tree.watch.setSeen(visible)),
    commands.registerCommand('rapporteur.filterReview', async () => {
      const filter = await askFilter(tree.documents);
      if (!filter) return;
      tree.filter = filter;
      show();
    }),
    commands.registerCommand('rapporteur.clearReviewFilter', () => {
      tree.filter = EVERYTHING;
      show();
    }),
    commands.registerCommand('rapporteur.refreshReview', () => tree.refresh()),
  );
}

/** What is missing in a document, under it. */
interface Gap {
  document: ReviewedDocument;
  label: string;
  /** What is wrong with it: `missing`. */
  state: string;
}

type Node = ReviewedDocument | Gap;

class ReviewTree implements TreeDataProvider<Node>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  #documents: readonly ReviewedDocument[] = [];
  #filter: ReviewFilter = EVERYTHING;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly watch: RefreshWhenSeen;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.watch = new RefreshWhenSeen(client, () => void this.refresh(), '**/*.comments.json');
  }

  get documents(): readonly ReviewedDocument[] {
    return this.#documents;
  }

  set filter(filter: ReviewFilter) {
    this.#filter = filter;
    this.#changed.fire(undefined);
  }

  /** For the title of the view; '' when everything is shown. */
  get filterText(): string {
    const { severity, committee, meeting } = this.#filter;
    return [severity && severityName(severity), committee, meeting].filter(Boolean).join(', ');
  }

  async refresh(): Promise<void> {
    if (this.#client.state !== State.Running) return;
    try {
      const result = await this.#client.sendRequest(ReviewRequest, {});
      if (!result) return;
      this.#documents = result.documents;
      this.#changed.fire(undefined);
    } catch (error) {
      this.#client.error('rapporteur/review', error, false);
    }
  }

  dispose(): void {
    this.watch.dispose();
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return filtered(this.#documents, this.#filter);
    if ('label' in node) return [];
    return gapsOf(node);
  }

  getTreeItem(node: Node): TreeItem {
    const document = 'label' in node ? node.document : node;
    const uri = this.#client.protocol2CodeConverter.asUri(document.uri);
    const open = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
    if ('label' in node) {
      const item = new TreeItem(node.label);
      item.description = node.state;
      item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('problemsWarningIcon.foreground'));
      item.command = open;
      return item;
    }
    const hasGaps = gapsOf(node).length > 0;
    const item = new TreeItem(
      nameOf(node),
      hasGaps ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.description = descriptionOf(node);
    item.tooltip = [
      nameOf(node),
      node.committee,
      node.meeting,
      item.description,
      workspace.asRelativePath(uri),
    ]
      .filter(Boolean)
      .join('\n');
    item.iconPath = iconOf(node);
    item.command = open;
    item.contextValue = 'reviewedDocument';
    return item;
  }
}

/** What is missing in a document: implications of a report, decisions of minutes. */
function gapsOf(document: ReviewedDocument): Gap[] {
  return [
    ...missingImplications(document).map(({ title }) => ({
      document,
      label: title,
      state: l10n.t('missing'),
    })),
    ...document.undecided.map((label) => ({ document, label, state: l10n.t('no decision') })),
  ];
}

function iconOf(document: ReviewedDocument): ThemeIcon {
  switch (worstOf(document)) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'info':
    case 'hint':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    case null:
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  }
}

function descriptionOf(document: ReviewedDocument): string {
  const { findings, comments, implications, undecided } = document;
  const parts: string[] = [];
  if (findings.error > 0) parts.push(l10n.t('errors: {0}', findings.error));
  if (findings.warning > 0) parts.push(l10n.t('warnings: {0}', findings.warning));
  const others = findings.info + findings.hint;
  if (others > 0) parts.push(l10n.t('other: {0}', others));
  const missing = missingImplications(document).length;
  if (missing > 0) parts.push(l10n.t('implications missing: {0} of {1}', missing, implications.length));
  if (undecided.length > 0) parts.push(l10n.t('without a decision: {0}', undecided.length));
  if (comments.open > 0) parts.push(l10n.t('open comments: {0}', comments.open));
  if (comments.isUnreadable) parts.push(l10n.t('the file of comments cannot be read'));
  return parts.join(' · ');
}

type FilterPick = QuickPickItem & { filter: ReviewFilter };

/** Null when nothing was chosen. */
async function askFilter(documents: readonly ReviewedDocument[]): Promise<ReviewFilter | null> {
  const { committees, meetings } = choicesOf(documents);
  const only = (label: string, filter: Partial<ReviewFilter>): FilterPick => ({
    label,
    filter: { ...EVERYTHING, ...filter },
  });
  const parts: [string, FilterPick[]][] = [
    [
      l10n.t('Findings'),
      (['error', 'warning', 'hint'] as const).map((severity) => only(severityName(severity), { severity })),
    ],
    [l10n.t('Committee'), committees.map((committee) => only(committee, { committee }))],
    [l10n.t('Meeting'), meetings.map((meeting) => only(meeting, { meeting }))],
  ];
  const items = parts.flatMap(([label, picks]): FilterPick[] =>
    picks.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator, filter: EVERYTHING }, ...picks],
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Show Reports'),
    placeHolder: l10n.t('One or several: all of them have to be true'),
    canPickMany: true,
  });
  if (!chosen || chosen.length === 0) return null;
  return chosen.reduce<ReviewFilter>(
    (all, { filter }) => ({
      severity: filter.severity ?? all.severity,
      committee: filter.committee ?? all.committee,
      meeting: filter.meeting ?? all.meeting,
    }),
    EVERYTHING,
  );
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('With errors');
    case 'warning':
      return l10n.t('With errors or warnings');
    case 'info':
    case 'hint':
      return l10n.t('With any finding');
  }
}
