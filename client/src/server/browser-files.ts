import { Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';

/** The server's own: `text` is null for a file that is gone. */
export const FilesRequest = new RequestType<{ files: { uri: string; text: string | null }[] }, null, void>(
  'rapporteur/files',
);

/** What the server reads: configurations, houses (any JSON file may be one), reports and minutes. */
const PATTERN = '**/*.{report,minutes,json}';
const EXCLUDED = '**/node_modules/**';
/** Larger files are no houses, and no reports that somebody wrote. */
const MOST_BYTES = 4_000_000;

/** Send the server what the folders hold, now and whenever a file changes. */
export async function sendFiles(client: BaseLanguageClient): Promise<Disposable> {
  const send = async (uris: readonly Uri[]) => {
    const files = await Promise.all(
      uris.map(async (uri) => ({
        uri: client.code2ProtocolConverter.asUri(uri),
        text: await textOf(uri),
      })),
    );
    if (files.length > 0) await client.sendRequest(FilesRequest, { files });
  };
  const sendAgain = (uri: Uri) => {
    send([uri]).catch((error: unknown) => client.error(`${uri} was not sent to the server`, error, false));
  };
  const watcher = workspace.createFileSystemWatcher(PATTERN);
  const folders = workspace.onDidChangeWorkspaceFolders(async ({ added }) => {
    for (const folder of added) await send(await filesBelow(new RelativePattern(folder, PATTERN)));
  });
  watcher.onDidCreate(sendAgain);
  watcher.onDidChange(sendAgain);
  watcher.onDidDelete(sendAgain);
  await send(await filesBelow(PATTERN));
  return Disposable.from(watcher, folders);
}

async function filesBelow(pattern: string | RelativePattern): Promise<Uri[]> {
  const found = await workspace.findFiles(pattern, EXCLUDED);
  return found.sort((a, b) => a.toString().localeCompare(b.toString()));
}

/** As UTF-8; null when there is no such file any more, or it is too large. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MOST_BYTES) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
