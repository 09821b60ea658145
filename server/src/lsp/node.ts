import { createConnection } from 'vscode-languageserver/node';
import { foldersBelow } from '../workspace/node-discover.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { readTextFile } from '../workspace/node-read-text.ts';
import type { ServerHost } from './host.ts';
import { LanguageServer } from './language-server.ts';

/** The disk of this machine. */
const host: ServerHost = {
  files: nodeFiles,
  readDocument: readTextFile,
  *documentsBelow(folder) {
    for (const { files } of foldersBelow(folder)) yield files;
  },
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
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
