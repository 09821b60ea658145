import {
  type Command,
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  env,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { RefreshWhenSeen } from '../refresh-when-seen.ts';
import {
  type Action,
  type Decision,
  type DecisionFilter,
  type DecisionsResult,
  decisionText,
  isoDay,
  itemName,
  type Meeting,
  type MeetingPlace,
  meetingsOf,
  type Outcome,
  worstOutcome,
} from './register.ts';
import { DecisionsRequest } from './requests.ts';

const DECISIONS_VIEW = 'rapporteur.decisions';

/** The Decisions view: what was decided at each meeting, and what is left to do. */
export function registerDecisionsView(
  { subscriptions }: ExtensionContext,
  client: BaseLanguageClient,
): DecisionsTree {
  const tree = new DecisionsTree(client);
  const view = window.createTreeView(DECISIONS_VIEW, { treeDataProvider: tree });
  const show = (filter: DecisionFilter) => {
    tree.filter = filter;
    view.description = Object.values(filter).join(', ');
    void commands.executeCommand('setContext', 'rapporteur.areDecisionsFiltered', view.description !== '');
    return tree.refresh();
  };
  subscriptions.push(
    tree,
    view,
    view.onDidChangeVisibility(({ visible }) => tree.watch.setSeen(visible)),
    commands.registerCommand('rapporteur.filterDecisions', async () => {
      await tree.refresh();
      const filter = await askFilter(tree.choices);
      if (filter) await show(filter);
    }),
    commands.registerCommand('rapporteur.clearDecisionsFilter', () => show({})),
    commands.registerCommand('rapporteur.refreshDecisions', () => tree.refresh()),
  );
  return tree;
}

/** What is left to do, in one branch above the meetings. */
interface Todo {
  actions: readonly Action[];
}

type Node = Todo | Meeting | Decision | Action;

/** What the view shows. */
export class DecisionsTree implements TreeDataProvider<Node>, Disposable {
  filter: DecisionFilter = {};
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  #register: DecisionsResult = NOTHING;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly watch: RefreshWhenSeen;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.watch = new RefreshWhenSeen(client, () => void this.refresh());
  }

  get choices(): DecisionsResult['choices'] {
    return this.#register.choices;
  }

  async refresh(): Promise<void> {
    if (this.#client.state !== State.Running) return;
    try {
      const params = { today: isoDay(new Date()), filter: this.filter };
      const result = await this.#client.sendRequest(DecisionsRequest, params);
      if (!result) return;
      this.#register = result;
      this.#changed.fire(undefined);
    } catch (error) {
      this.#client.error('rapporteur/decisions', error, false);
    }
  }

  dispose(): void {
    this.watch.dispose();
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const { decisions, actions } = this.#register;
      return [...(actions.length > 0 ? [{ actions }] : []), ...meetingsOf(decisions)];
    }
    if ('actions' in node) return [...node.actions];
    return 'decisions' in node ? node.decisions : [];
  }

  getTreeItem(node: Node): TreeItem {
    if ('actions' in node) return todoItem(node);
    if ('decisions' in node) return meetingItem(node);
    const item = 'task' in node ? actionItem(node) : decisionItem(node);
    item.command = this.#openCommand(node);
    return item;
  }

  #openCommand({ file, line }: MeetingPlace): Command {
    const uri = this.#client.protocol2CodeConverter.asUri(file);
    const selection = new Selection(line - 1, 0, line - 1, 0);
    return { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection }] };
  }
}

const NOTHING: DecisionsResult = {
  decisions: [],
  actions: [],
  choices: { committees: [], dates: [], wards: [], owners: [] },
};

function todoItem({ actions }: Todo): TreeItem {
  const item = new TreeItem(l10n.t('To do'), TreeItemCollapsibleState.Expanded);
  const overdue = actions.filter(({ state }) => state === 'overdue').length;
  item.description =
    overdue > 0 ? l10n.t('{0}, overdue: {1}', actions.length, overdue) : String(actions.length);
  item.iconPath = new ThemeIcon('checklist');
  return item;
}

function meetingItem({ date, committee, decisions }: Meeting): TreeItem {
  const item = new TreeItem(committee ?? l10n.t('Body not named'), TreeItemCollapsibleState.Expanded);
  item.description = [date === null ? l10n.t('no date') : dayName(date), String(decisions.length)].join(
    ' · ',
  );
  item.iconPath = new ThemeIcon('calendar');
  return item;
}

function decisionItem(decision: Decision): TreeItem {
  const item = new TreeItem(itemName(decision) ?? l10n.t('Item without a title'));
  const outcome = worstOutcome(decision);
  const said = outcome === null || outcome === 'adopted' ? null : outcomeName(outcome);
  item.description = [said, decisionText(decision)].filter(Boolean).join(' · ');
  item.tooltip = [
    itemName(decision),
    decisionText(decision),
    voteText(decision),
    ...decision.reports.map(({ title, file, outcomes }) =>
      [
        title ?? file,
        outcomes
          .map(({ marker, outcome: of }) => [marker, outcomeName(of)].filter(Boolean).join(' '))
          .join(', '),
      ]
        .filter((part) => part !== '')
        .join(': '),
    ),
    decision.exempt ? l10n.t('Exempt: not for publication') : null,
  ]
    .filter(Boolean)
    .join('\n');
  item.iconPath = new ThemeIcon(ICONS[outcome ?? 'adopted'], colourOf(outcome));
  return item;
}

const ICONS: Record<Outcome, string> = {
  adopted: 'pass',
  amended: 'edit',
  deferred: 'history',
  rejected: 'circle-slash',
  none: 'question',
};

function colourOf(outcome: Outcome | null): ThemeColor | undefined {
  if (outcome === 'none') return new ThemeColor('problemsWarningIcon.foreground');
  return outcome === null || outcome === 'adopted' ? new ThemeColor('testing.iconPassed') : undefined;
}

function outcomeName(outcome: Outcome): string {
  switch (outcome) {
    case 'adopted':
      return l10n.t('adopted');
    case 'amended':
      return l10n.t('amended');
    case 'deferred':
      return l10n.t('deferred');
    case 'rejected':
      return l10n.t('rejected');
    case 'none':
      return l10n.t('no outcome recorded');
  }
}

function voteText({ unanimous, vote }: Decision): string | null {
  if (unanimous) return l10n.t('Unanimously');
  if (!vote) return null;
  return l10n.t(
    'For: {0}, against: {1}, abstained: {2}',
    vote.for ?? '–',
    vote.against ?? '–',
    vote.abstentions ?? '–',
  );
}

function actionItem(action: Action): TreeItem {
  const item = new TreeItem(action.task === '' ? l10n.t('Nothing is said of what to do') : action.task);
  const owner = action.owner ?? l10n.t('nobody named');
  const due = action.dueDate === null ? (action.due ?? l10n.t('no date')) : dayName(action.dueDate);
  item.description = `${owner} · ${due}`;
  item.tooltip = [
    action.task,
    item.description,
    itemName(action),
    action.committee,
    action.date && dayName(action.date),
  ]
    .filter(Boolean)
    .join('\n');
  item.iconPath =
    action.state === 'overdue'
      ? new ThemeIcon('warning', new ThemeColor('problemsErrorIcon.foreground'))
      : new ThemeIcon('circle-large-outline');
  return item;
}

function dayName(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString(env.language === 'en' ? 'en-GB' : env.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

type FilterPick = QuickPickItem & { filter: DecisionFilter };

/** Null when nothing was chosen. */
async function askFilter({
  committees,
  dates,
  wards,
  owners,
}: DecisionsResult['choices']): Promise<DecisionFilter | null> {
  const parts: [string, FilterPick[]][] = [
    [l10n.t('Committee'), committees.map((committee) => ({ label: committee, filter: { committee } }))],
    [l10n.t('Meetings since'), dates.map((from) => ({ label: dayName(from), filter: { from } }))],
    [l10n.t('Ward'), wards.map((ward) => ({ label: ward, filter: { ward } }))],
    [l10n.t('Who has to do it'), owners.map((owner) => ({ label: owner, filter: { owner } }))],
  ];
  const items = parts.flatMap(([label, picks]): FilterPick[] =>
    picks.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator, filter: {} }, ...picks],
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Show Decisions'),
    placeHolder: l10n.t('One or several: all of them have to be true'),
    canPickMany: true,
  });
  if (!chosen || chosen.length === 0) return null;
  return Object.assign({}, ...chosen.map(({ filter }) => filter)) as DecisionFilter;
}
