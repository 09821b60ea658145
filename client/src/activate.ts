import { type ExtensionContext, tasks } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/index.ts';
import { type DecisionsTree, registerDecisionsView } from './decisions/decisions-view.ts';
import { registerDrop } from './paste/drop.ts';
import { registerPaste } from './paste/provider.ts';
import { registerPreview } from './preview/index.ts';
import { registerReportView } from './report-view/index.ts';
import type { ReportTree } from './report-view/tree.ts';
import { registerReview } from './review/index.ts';
import type { ExtensionHost } from './server/host.ts';
import { Server } from './server/server.ts';
import { StatusBar } from './status-bar/status-bar.ts';
import { TASK_TYPE, taskProvider } from './tasks/provider.ts';

/** What `activate` gives to other extensions and to the tests. */
export interface RapporteurApi {
  /** Speaks with the language server. */
  readonly client: BaseLanguageClient;
  /** What the Report view shows, and what dropping in it does. */
  readonly reportView: ReportTree;
  /** What the Decisions view shows. */
  readonly decisionsView: DecisionsTree;
}

/**
 * Starts the extension on one of the hosts. Resolved when the server answers, or when the author was told why it does
 * not; never rejected, so that what needs no server works.
 */
export async function start(context: ExtensionContext, host: ExtensionHost): Promise<RapporteurApi> {
  const server = new Server(host);
  const { client } = server;
  context.subscriptions.push(server, client, registerCommands({ context, server }), new StatusBar(server));
  context.subscriptions.push(registerPaste(), registerDrop(server));
  context.subscriptions.push(registerPreview(context, client));
  const reportView = registerReportView(context, client);
  context.subscriptions.push(registerReview(context, client));
  const decisionsView = registerDecisionsView(context, client);
  if (host.commandLine) {
    context.subscriptions.push(tasks.registerTaskProvider(TASK_TYPE, taskProvider(host.commandLine)));
  }
  await server.start();
  return { client, reportView, decisionsView };
}
