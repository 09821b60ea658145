import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExemptMode } from './messages.ts';
import { requestPreview } from './panel.ts';
import { ExportPageRequest } from './requests.ts';

/**
 * Export as HTML…: the page that `rapporteur export` writes, where the author says.
 *
 * @param place where another extension, a task or a test wants it; null asks
 * @returns where it was written, null when the author thought better of it
 */
export async function exportHtml(
  client: BaseLanguageClient,
  uri: Uri,
  place: Uri | null,
): Promise<Uri | null> {
  const exempt = await chooseCopy(client, uri);
  if (exempt === null) return null;
  const target = place ?? (await askWhere(uri));
  if (!target) return null;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const page = await client.sendRequest(ExportPageRequest, { textDocument, exempt });
  if (page === null) throw new Error(l10n.t('the document is not there any more'));
  await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  if (place === null) void tell(target);
  return target;
}

function askWhere(uri: Uri): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: pageBeside(uri),
    filters: { [l10n.t('Web pages')]: ['html'] },
    title: l10n.t('Export as HTML'),
  });
}

/** Nobody is asked about a document that has nothing exempt in it. */
async function chooseCopy(client: BaseLanguageClient, uri: Uri): Promise<ExemptMode | null> {
  const shown = await requestPreview(client, uri, 'public');
  if (shown === null || shown.exempt === 'none') return 'public';
  const copies: (QuickPickItem & { exempt: ExemptMode })[] = [
    {
      exempt: 'public',
      label: l10n.t('Public copy'),
      detail: l10n.t('Exempt parts are left out and replaced by the paragraph that makes them exempt.'),
    },
    {
      exempt: 'full',
      label: l10n.t('Full copy, not for publication'),
      detail: l10n.t('Exempt parts are there, and marked.'),
    },
  ];
  const chosen = await window.showQuickPick(copies, { title: l10n.t('Export as HTML') });
  return chosen?.exempt ?? null;
}

function pageBeside(uri: Uri): Uri {
  const path = `${uri.path.replace(/\.(?:report|minutes)$/i, '')}.html`;
  if (uri.scheme !== 'untitled') return uri.with({ path, query: '', fragment: '' });
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? Uri.joinPath(folder.uri, path) : Uri.file(path);
}

async function tell(target: Uri): Promise<void> {
  const name = workspace.asRelativePath(target);
  // What is on no disk, a browser outside cannot open.
  const open = target.scheme === 'file' ? [l10n.t('Open in Browser')] : [];
  const chosen = await window.showInformationMessage(l10n.t('Wrote {0}.', name), ...open);
  if (chosen !== undefined) await env.openExternal(target);
}
