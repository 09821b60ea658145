import type { ExtensionContext } from 'vscode';
import { type RapporteurApi, start } from './activate.ts';
import { browserHost } from './server/browser-host.ts';

/** The entry for VS Code in a browser. */
export function activate(context: ExtensionContext): Promise<RapporteurApi> {
  return start(context, browserHost(context));
}
