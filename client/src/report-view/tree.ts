import {
  type CancellationToken,
  commands,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  EventEmitter,
  l10n,
  Selection,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItem,
  TreeItemCollapsibleState,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { MoveBlockRequest, OutlineRequest } from '../review/requests.ts';
import { LANGUAGES, MINUTES } from '../server/names.ts';
import { dropPosition, iconOf, labelOf, type OutlineNode, type ReportOutline } from './outline.ts';

const MIME = 'application/vnd.code.tree.rapporteur.report';
/** How long the author has to pause before the tree is drawn anew, in milliseconds. */
const PAUSE = 300;

/** One of the three lists that the tree begins with. */
interface Group {
  kind: 'group';
  label: string;
  children: OutlineNode[];
}

type Node = Group | OutlineNode;

/** A report and what was found in it: kept together, so that no place of one report is looked up in another. */
interface Shown {
  document: TextDocument;
  outline: ReportOutline;
}

/** The report in the editor as a tree; what is dragged in it is moved in the text, numbers following. */
export class ReportTree implements TreeDataProvider<Node>, TreeDragAndDropController<Node>, Disposable {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  readonly #summary = new EventEmitter<{ missing: number }>();
  readonly #listeners: Disposable[];
  #document: TextDocument | null = null;
  #shown: Shown | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidChangeSummary = this.#summary.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = [
      this.#changed,
      this.#summary,
      window.onDidChangeActiveTextEditor(() => this.#look()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#updateAfter(PAUSE);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#look();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#look();
      }),
      commands.registerCommand('rapporteur.insertMissingSection', (node: Node | undefined) =>
        this.#insert(node),
      ),
    ];
    this.#look();
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.children;
    if (!this.#shown) return [];
    const { document, outline } = this.#shown;
    const { sections, recommendations, appendices, decisions, actions } = outline;
    const isMinutes = document.languageId === MINUTES;
    const groups: Group[] = [
      { kind: 'group', label: isMinutes ? l10n.t('Items') : l10n.t('Sections'), children: sections },
      { kind: 'group', label: l10n.t('Decisions'), children: decisions },
      { kind: 'group', label: l10n.t('Actions'), children: actions },
      { kind: 'group', label: l10n.t('Recommendations'), children: recommendations },
      { kind: 'group', label: l10n.t('Appendices'), children: appendices },
    ];
    return groups.filter(({ children }) => children.length > 0);
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'group') return new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
    const isLeaf = node.children.length === 0;
    const item = new TreeItem(
      labelOf(node),
      isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
    );
    const { icon, color } = iconOf(node);
    item.iconPath = color === null ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
    item.description = descriptionOf(node);
    item.tooltip = item.description === '' ? labelOf(node) : `${labelOf(node)} – ${item.description}`;
    item.contextValue = node.state === 'missing' ? 'missingSection' : node.kind;
    if (node.range && this.#shown) {
      const at = this.#client.protocol2CodeConverter.asPosition(node.range.start);
      item.command = {
        command: 'vscode.open',
        title: l10n.t('Go to the place'),
        arguments: [this.#shown.document.uri, { selection: new Selection(at, at) }],
      };
    }
    return item;
  }

  handleDrag(nodes: readonly Node[], data: DataTransfer): void {
    const [node] = nodes;
    if (node && node.kind !== 'group' && node.isMovable) data.set(MIME, new DataTransferItem(node));
  }

  async handleDrop(target: Node | undefined, data: DataTransfer, token: CancellationToken): Promise<void> {
    const dragged = data.get(MIME)?.value as OutlineNode | undefined;
    if (!dragged?.range || !this.#shown || target?.kind === 'group' || target === dragged) return;
    const { document, outline } = this.#shown;
    if (target && !target.range) return;
    // The places in the tree are those of an older text; it is drawn anew in a moment.
    if (document.version !== outline.version) return;
    await this.move(document, dragged, target ? dropPosition(outline, dragged, target) : null, token);
  }

  /** Move a block of the document that is shown before a position; null for the end. */
  async move(
    document: TextDocument,
    { range }: OutlineNode,
    before: { line: number; character: number } | null,
    token?: CancellationToken,
  ): Promise<void> {
    if (!range) return;
    const { version } = document;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const result = await this.#client.sendRequest(
      MoveBlockRequest,
      { textDocument, from: range.start, before },
      token,
    );
    if (!result || document.version !== version) return;
    if ('obstacle' in result) {
      void window.showInformationMessage(
        l10n.t(
          'This cannot stand there: it would be in no section, or a reference would mean something else.',
        ),
      );
      return;
    }
    const edit = new WorkspaceEdit();
    edit.set(document.uri, await this.#client.protocol2CodeConverter.asTextEdits(result.edits));
    await workspace.applyEdit(edit);
  }

  async #insert(node: Node | undefined): Promise<void> {
    const document = this.#shown?.document;
    if (!document || node?.kind !== 'section' || node.id === null) return;
    await window.showTextDocument(document, { preserveFocus: true });
    await commands.executeCommand('rapporteur.insertSection', document.uri, node.id);
  }

  /** The report in the editor, or the last one while another pane has the focus, as when a comment is written. */
  #look(): void {
    const document = window.activeTextEditor?.document;
    const isReport = document !== undefined && LANGUAGES.includes(document.languageId);
    const isVisible = window.visibleTextEditors.some((each) => each.document === this.#document);
    if (isReport) this.#document = document;
    else if (this.#document?.isClosed || (document && !isVisible)) this.#document = null;
    this.#updateAfter(0);
  }

  #updateAfter(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), pause);
  }

  async #update(): Promise<void> {
    const document = this.#document;
    let outline: ReportOutline | null = null;
    if (document && this.#client.state === State.Running) {
      try {
        const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
        outline = await this.#client.sendRequest(OutlineRequest, { textDocument });
      } catch (error) {
        this.#client.error('rapporteur/reportOutline', error, false);
      }
    }
    if (document !== this.#document) return;
    this.#shown = document && outline && { document, outline };
    const missing = outline?.sections.filter(({ state }) => state === 'missing').length ?? 0;
    this.#summary.fire({ missing });
    this.#changed.fire(undefined);
  }
}

function descriptionOf({ state, detail, findings }: OutlineNode): string {
  const parts = detail === '' ? [] : [detail];
  if (state === 'missing') parts.push(l10n.t('missing'));
  if (state === 'empty') parts.push(l10n.t('empty'));
  if (state === 'none') parts.push(l10n.t('none'));
  if (findings === 1) parts.push(l10n.t('1 problem'));
  if (findings > 1) parts.push(l10n.t('{0} problems', findings));
  return parts.join(', ');
}
