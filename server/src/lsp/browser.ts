import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ImportError } from '../import/import-error.ts';
import { BrowserFiles, FilesRequest } from './browser-files.ts';
import { LanguageServer } from './language-server.ts';
import { today } from './today.ts';

/** What this module needs of a dedicated worker's global scope. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];
declare const RAPPORTEUR_VERSION: string;

// The server in a browser's worker: the script is the worker, and its messages are the protocol's.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const files = new BrowserFiles();
const server = new LanguageServer(
  connection,
  {
    files: files.files,
    hasFile: (path) => files.hasFile(path),
    readDocument: (path) => files.readDocument(path),
    readPdf: refusePdf,
    documentsBelow: (folder) => files.documentsBelow(folder),
    nextTurn: turns(),
    today,
  },
  RAPPORTEUR_VERSION,
);
connection.onRequest(FilesRequest, (params) => {
  server.workspace.filesChanged(files.update(params));
  return null;
});
server.start();

/** What reads PDF files is as large as all the rest, and could not be stopped here. */
async function refusePdf(): Promise<never> {
  throw new ImportError(
    'is a PDF, which VS Code in a browser cannot read: import it on a desktop, or with "npx rapporteur import".',
  );
}

/** A message to oneself comes in after those that wait; a timer would be held back by four milliseconds. */
function turns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
