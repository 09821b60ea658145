import {
  type Command,
  Disposable,
  l10n,
  languages,
  Position,
  Selection,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGES } from '../server/names.ts';
import { type DocumentStatus, StatusRequest } from '../server/requests.ts';
import type { Server } from '../server/server.ts';

/** What `rapporteur.statusBar` names, in the order in which they stand. */
const PARTS = ['house', 'words', 'problems', 'implications'] as const;
type Part = (typeof PARTS)[number];

/** How long a document rests before it is asked about again, in milliseconds. */
const REST = 250;

/** House, length, findings and gaps of the document in the active editor; nothing where another file is open. */
export class StatusBar implements Disposable {
  readonly #server: Server;
  readonly #items: ReadonlyMap<Part, StatusBarItem>;
  readonly #listeners: Disposable;
  #due: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(server: Server) {
    this.#server = server;
    this.#items = new Map(PARTS.map((part, index) => [part, itemFor(part, 90 - index)]));
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#updateSoon(0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#touched(document.uri.toString())),
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#touched(uri.toString());
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('rapporteur')) this.#updateSoon(REST);
      }),
      server.client.onDidChangeState(() => this.#updateSoon(0)),
    );
    this.#updateSoon(0);
  }

  dispose(): void {
    clearTimeout(this.#due);
    this.#listeners.dispose();
    for (const item of this.#items.values()) item.dispose();
  }

  #touched(uri: string): void {
    if (window.activeTextEditor?.document.uri.toString() === uri) this.#updateSoon(REST);
  }

  #updateSoon(rest: number): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => void this.#update(), rest);
  }

  async #update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    this.#asked += 1;
    const asked = this.#asked;
    if (!document || !LANGUAGES.includes(document.languageId) || !this.#server.isRunning) {
      this.#show(null);
      return;
    }
    const { client } = this.#server;
    try {
      const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      const status = await client.sendRequest(StatusRequest, { textDocument });
      // Another editor may be active by now.
      if (asked === this.#asked) this.#show(status, document.uri);
    } catch (error) {
      client.debug(`rapporteur/status: ${String(error)}`);
    }
  }

  #show(status: DocumentStatus | null, uri?: Uri): void {
    const wanted = new Set(workspace.getConfiguration('rapporteur').get<string[]>('statusBar', [...PARTS]));
    for (const [part, item] of this.#items) {
      const said = status && wanted.has(part) ? SAYINGS[part](status) : null;
      if (!said) {
        item.hide();
        continue;
      }
      item.text = said.text;
      item.tooltip = said.tooltip;
      item.accessibilityInformation = { label: said.tooltip };
      item.command = said.at && uri ? goTo(uri, said.at) : COMMANDS[part];
      item.backgroundColor = said.isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
      item.show();
    }
  }
}

interface Saying {
  text: string;
  tooltip: string;
  isWarning?: boolean;
  /** Where a click leads to, in place of the command of the part. */
  at?: Place;
}

type Place = NonNullable<DocumentStatus['decisions']>['open'][number]['at'];

function goTo(uri: Uri, { line, character }: Place): Command {
  const at = new Position(line, character);
  const selection = new Selection(at, at);
  return { command: 'vscode.open', title: l10n.t('Go to the place'), arguments: [uri, { selection }] };
}

const NAMES: Readonly<Record<Part, () => string>> = {
  house: () => l10n.t('House of the Report'),
  words: () => l10n.t('Length of the Report'),
  problems: () => l10n.t('Findings in the Report'),
  implications: () => l10n.t('Missing Implications and Decisions'),
};

const COMMANDS: Readonly<Record<Part, string | undefined>> = {
  house: 'rapporteur.applyHouse',
  words: undefined,
  problems: 'editor.action.marker.next',
  implications: 'rapporteur.insertSection',
};

/** What each part says; null where there is nothing to say. */
const SAYINGS: Readonly<Record<Part, (status: DocumentStatus) => Saying | null>> = {
  house: ({ house }) => ({
    text: `$(organization) ${house.name}`,
    tooltip: l10n.t('The document follows the house {0}. Click to apply another.', house.name),
  }),
  words: ({ words, minutes }) => ({
    text: l10n.t('{0} words, {1} min', words.toLocaleString('en-GB'), minutes),
    tooltip: l10n.t(
      '{0} words without appendices; reading them takes about {1} min',
      words.toLocaleString('en-GB'),
      minutes,
    ),
  }),
  problems: ({ problems }) => {
    const { error, warning, info, hint } = problems;
    const others = info + hint;
    if (error + warning + others === 0) {
      return { text: '$(pass)', tooltip: l10n.t('Nothing was found in this document.') };
    }
    return {
      text: `$(error) ${error} $(warning) ${warning}${others > 0 ? ` $(info) ${others}` : ''}`,
      tooltip: l10n.t(
        'Errors: {0}, warnings: {1}, other findings: {2}. Click to go to the next.',
        error,
        warning,
        others,
      ),
    };
  },
  implications: ({ implications: { asked, missing }, decisions }) => {
    const open = decisions?.open ?? [];
    if (decisions && open.length > 0) {
      return {
        text: l10n.t('$(question) {0} of {1} items without a decision', open.length, decisions.items),
        tooltip: l10n.t(
          'Nothing says what was decided of: {0}. Click to go there.',
          open.map(({ title }) => title).join('; '),
        ),
        isWarning: true,
        ...(open[0] && { at: open[0].at }),
      };
    }
    if (asked === 0 || missing.length === 0) return null;
    return {
      text: l10n.t('$(circle-slash) {0} of {1} implications missing', missing.length, asked),
      tooltip: l10n.t('Nothing is said of: {0}', missing.map(({ title }) => title).join('; ')),
      isWarning: true,
    };
  },
};

function itemFor(part: Part, priority: number): StatusBarItem {
  const item = window.createStatusBarItem(`rapporteur.${part}`, StatusBarAlignment.Right, priority);
  item.name = NAMES[part]();
  item.command = COMMANDS[part];
  return item;
}
