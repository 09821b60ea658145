import { l10n, Uri, window, workspace } from 'vscode';
import { leftOutText } from '../import/left-out.ts';
import { type ImportAnswer, ImportRequest } from '../server/requests.ts';
import type { Command, CommandContext } from './command.ts';

/** Makes reports and minutes of Word documents, PDFs, web pages and text, each beside its original. */
export const importDocuments: Command = {
  id: 'rapporteur.import',
  async run(context, file, selected) {
    const uris = await filesToImport(file, selected);
    for (const [index, uri] of uris.entries()) {
      const title = l10n.t('Importing {0}', nameOf(uri));
      const location = { viewId: 'workbench.view.explorer' };
      const answer = await window.withProgress({ location, title }, () => importOne(context, uri));
      if (answer) await show(uri, answer, index === uris.length - 1);
    }
  },
};

/** Larger files are no documents, and would have to pass through the connection to the server. */
const MOST_BYTES = 50_000_000;
/** What can be imported; the first is what most people have. */
const EXTENSIONS = ['docx', 'pdf', 'html', 'htm', 'txt'];

/** Those of a menu, else those that somebody picks. */
async function filesToImport(file: unknown, selected: unknown): Promise<readonly Uri[]> {
  if (Array.isArray(selected) && selected.length > 0) return selected.filter((each) => each instanceof Uri);
  if (file instanceof Uri) return [file];
  const picked = await window.showOpenDialog({
    title: l10n.t('Import'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: { [l10n.t('Word, PDF, web pages and text')]: EXTENSIONS },
  });
  return picked ?? [];
}

/** Null when it could not be imported, which has been said. */
async function importOne(
  { server }: CommandContext,
  uri: Uri,
): Promise<Exclude<ImportAnswer, { problem: string }> | null> {
  const bytes = await workspace.fs.readFile(uri);
  if (bytes.length > MOST_BYTES) {
    void window.showErrorMessage(l10n.t('{0} is too large to be a document.', nameOf(uri)));
    return null;
  }
  const answer = await server.client.sendRequest(ImportRequest, {
    uri: server.client.code2ProtocolConverter.asUri(uri),
    bytes: base64Of(bytes),
  });
  if (!answer) return null;
  if ('problem' in answer) {
    void window.showErrorMessage(answer.problem);
    return null;
  }
  return answer;
}

/** Writes the documents and opens the first; what was left out is one click away. */
async function show(
  uri: Uri,
  { documents, leftOut, notes }: Exclude<ImportAnswer, { problem: string }>,
  isLast: boolean,
): Promise<void> {
  const folder = Uri.joinPath(uri, '..');
  const written: Uri[] = [];
  for (const { name, text } of documents) {
    const target = Uri.joinPath(folder, name);
    if ((await exists(target)) && !(await mayReplace(name))) continue;
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    written.push(target);
  }
  const [first] = written;
  if (!first) return;
  if (isLast) await window.showTextDocument(first);
  const said = l10n.t('{0} was imported.', nameOf(uri));
  if (leftOut.length === 0 && notes.length === 0) {
    void window.showInformationMessage(said);
    return;
  }
  const list = l10n.t('Show What Was Left Out');
  void window
    .showInformationMessage(`${said} ${countText(leftOut.length)}`.trim(), list)
    .then(async (chosen) => {
      if (chosen !== list) return;
      const content = leftOutText(nameOf(uri), leftOut, notes);
      await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
    });
}

function countText(number: number): string {
  if (number === 0) return '';
  return number === 1
    ? l10n.t('One piece of its text was left out.')
    : l10n.t('{0} pieces of its text were left out.', number);
}

async function mayReplace(name: string): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('There is a file {0} already.', name);
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** In pieces: a call with a million arguments is none. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}

const PIECE = 8192;
