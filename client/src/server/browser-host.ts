import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { sendFiles } from './browser-files.ts';
import type { ExtensionHost } from './host.ts';
import { CLIENT_ID, CLIENT_NAME } from './names.ts';
import { VirtualUris } from './virtual-uris.ts';

/** Runs the server in a worker, which has no disk: what it may read is sent to it. */
export function browserHost({ extensionUri }: ExtensionContext): ExtensionHost {
  const script = Uri.joinPath(extensionUri, 'dist', 'browser', 'language-server.js');
  const uris = new VirtualUris(workspace.workspaceFolders?.[0]?.uri ?? null);
  return {
    createClient: (options) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        async () => {
          // The worker of an extension host is no instance of its `Worker`, so the client would not know it for one.
          const worker = new Worker(script.toString(true));
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        options,
      ),
    uriConverters: {
      code2Protocol(uri) {
        const parts = uris.toServer(uri);
        return (parts ? uri.with(parts) : uri).toString();
      },
      protocol2Code(value) {
        const uri = Uri.parse(value);
        const parts = uris.fromServer(uri);
        return parts ? uri.with(parts) : uri;
      },
    },
    attend: sendFiles,
    commandLine: null,
  };
}
