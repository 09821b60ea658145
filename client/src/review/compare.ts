import {
  commands,
  type Disposable,
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGES } from '../server/names.ts';
import { comparisonPage } from './comparison-page.ts';
import { type GitCommit, repositoryOf } from './git.ts';
import { DiffRequest } from './requests.ts';

const VIEW_TYPE = 'rapporteur.comparison';
/** How many commits of a file are offered. */
const MOST_COMMITS = 50;

/** `rapporteur.compareWith`: what differs between a report and a version of it, for those who read it. */
export function registerCompare(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('rapporteur.compareWith', async (given: unknown, other: unknown) => {
    try {
      const uri = given instanceof Uri ? given : editedUri();
      if (!uri) {
        void window.showInformationMessage(l10n.t('Open a report or minutes first.'));
        return;
      }
      const old = other instanceof Uri ? await fileVersion(other) : await askVersion(uri);
      if (old) await compare(client, uri, old);
    } catch (error) {
      client.error('rapporteur.compareWith', error, false);
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('Rapporteur: {0}', reason));
    }
  });
}

/** A version to compare with. */
interface Version {
  name: string;
  text: string;
}

async function compare(client: BaseLanguageClient, uri: Uri, old: Version): Promise<void> {
  // The server answers for what is open, as it stands.
  const document = await workspace.openTextDocument(uri);
  const name = workspace.asRelativePath(uri);
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const result = await client.sendRequest(DiffRequest, { textDocument, name, old });
  if (!result) return;
  const title = l10n.t('{0} compared with {1}', name.split('/').at(-1) ?? name, old.name);
  const panel = window.createWebviewPanel(VIEW_TYPE, title, ViewColumn.Active, { enableScripts: true });
  panel.webview.html = comparisonPage({ ...result, title, nonce: crypto.randomUUID() });
  const listener = panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const line = (message as { line?: unknown } | null)?.line;
    if (typeof line !== 'number' || !(line >= 0)) return;
    const at = new Position(Math.min(Math.floor(line), document.lineCount - 1), 0);
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, selection: new Selection(at, at) });
  });
  panel.onDidDispose(() => listener.dispose());
}

type VersionPick = QuickPickItem & { version?: () => Promise<Version | null> };

/** Null when nothing was chosen. */
async function askVersion(uri: Uri): Promise<Version | null> {
  const repository = await repositoryOf(uri);
  const commits = repository
    ? await repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS }).catch((): GitCommit[] => [])
    : [];
  const picks: VersionPick[] = [
    { label: l10n.t('$(file) Another file…'), version: askFile },
    ...(workspace.textDocuments.some((each) => each.uri.toString() === uri.toString() && each.isDirty)
      ? [{ label: l10n.t('$(save) What is saved'), version: () => fileVersion(uri) }]
      : []),
  ];
  if (repository && commits.length > 0) {
    picks.push({ label: l10n.t('Versions in git'), kind: QuickPickItemKind.Separator });
    for (const { hash, message, authorName, authorDate } of commits) {
      const short = hash.slice(0, 8);
      picks.push({
        label: `$(git-commit) ${message.split('\n')[0] ?? short}`,
        description: [authorName, authorDate?.toLocaleDateString(), short].filter(Boolean).join(' · '),
        version: async () => ({ name: short, text: await repository.show(hash, uri.fsPath) }),
      });
    }
  }
  const chosen = await window.showQuickPick(picks, {
    title: l10n.t('Compare With'),
    placeHolder: l10n.t('The version as it was'),
    matchOnDescription: true,
  });
  return (await chosen?.version?.()) ?? null;
}

async function askFile(): Promise<Version | null> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('Compare With'),
      filters: { [l10n.t('Reports and minutes')]: ['report', 'minutes', 'txt'] },
    })) ?? [];
  return uri ? fileVersion(uri) : null;
}

async function fileVersion(uri: Uri): Promise<Version> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return { name: workspace.asRelativePath(uri), text };
}

function editedUri(): Uri | null {
  const document = window.activeTextEditor?.document;
  return document && LANGUAGES.includes(document.languageId) ? document.uri : null;
}
