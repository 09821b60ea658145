import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ExtensionHost } from './host.ts';
import { CLIENT_ID, CLIENT_NAME } from './names.ts';

/** Forks the server beside the extension, with the node that the extension itself runs on. */
export function nodeHost({ extensionUri }: ExtensionContext): ExtensionHost {
  const module = Uri.joinPath(extensionUri, 'dist', 'client', 'server-main.cjs').fsPath;
  return {
    createClient: (options) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6019'] } },
        },
        options,
      ),
    commandLine: {
      executable: process.execPath,
      args: [Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath],
      // On a desktop that is the editor's own program, which is node when it is told so.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    },
  };
}
