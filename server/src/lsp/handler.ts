import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import type { LanguageServer } from './language-server.ts';

/** One feature on the wire: what it promises the client, and the requests it answers. One a file. */
export interface Handler {
  /** What is announced to a client of these capabilities; empty where it cannot use the feature. */
  capabilities(client: ClientCapabilities): ServerCapabilities;
  /** Subscribes to the requests, whatever was announced: `server.answer` keeps failures away from the client. */
  register(server: LanguageServer): void;
}
