import type { LanguageServer } from './language-server.ts';

/**
 * Ask the client to ask again, whenever another house or another configuration may apply to its documents. To be
 * called by handlers for clients that can be asked.
 */
export function refreshWhenJudged(server: LanguageServer, name: string, refresh: () => Promise<void>): void {
  server.configuration.onDidChange(() => {
    refresh().catch((error: unknown) => server.logFailure(name, error));
  });
}
