import { createConnection } from 'vscode-languageserver/node';
import { foldersBelow } from '../workspace/node-discover.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { readTextFile } from '../workspace/node-read-text.ts';
import type { ServerHost } from './host.ts';
import { LanguageServer } from './language-server.ts';
import { today } from './today.ts';

/** The disk of this machine. */
const host: ServerHost = {
  files: nodeFiles,
  readDocument: readTextFile,
  *documentsBelow(folder) {
    for (const { files } of foldersBelow(folder)) yield files;
  },
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  today,
};

/**
 * Serve one client until it goes away, over what the arguments of this process say: `--stdio`, `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`.
 *
 * @throws Error when they say nothing
 */
export function serve(version: string): void {
  new LanguageServer(createConnection(), host, version).start();
}
