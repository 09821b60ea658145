import type { ExtensionContext } from 'vscode';
import { type RapporteurApi, start } from './activate.ts';
import { nodeHost } from './server/node-host.ts';

/** The entry for a desktop, and for the remote machine of one. */
export function activate(context: ExtensionContext): Promise<RapporteurApi> {
  return start(context, nodeHost(context));
}
