import { type ExtensionContext, l10n, type TextEditor, Uri, window, workspace } from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import { LANGUAGES } from '../server/names.ts';
import type { Server } from '../server/server.ts';

/** What commands work with. */
export interface CommandContext {
  context: ExtensionContext;
  server: Server;
}

/** One command of the extension. One a file. */
export interface Command {
  /** `rapporteur.renumber` */
  id: string;
  /** @param args what a menu, a key or another extension gives along: anything */
  run(context: CommandContext, ...args: unknown[]): Promise<void> | void;
}

/** The editor a command is about: the one with the report or minutes that `args` name, else the one in use. */
export function reportEditor([uri]: readonly unknown[]): TextEditor | null {
  const wanted = uri instanceof Uri ? uri.toString() : null;
  const editor =
    wanted === null
      ? window.activeTextEditor
      : window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  if (editor && LANGUAGES.includes(editor.document.languageId)) return editor;
  void window.showInformationMessage(l10n.t('Open a report or minutes first.'));
  return null;
}

/** As `reportEditor`, by its URI as the server knows it; opens the document when it is only in the explorer. */
export async function reportUri(
  { server }: CommandContext,
  args: readonly unknown[],
): Promise<string | null> {
  const [given] = args;
  const uri =
    given instanceof Uri
      ? (await window.showTextDocument(await workspace.openTextDocument(given))).document.uri
      : reportEditor([])?.document.uri;
  return uri ? server.client.code2ProtocolConverter.asUri(uri) : null;
}

/** Ask the server for one of its commands; it says itself what it has against it. */
export function executeOnServer(
  { server }: CommandContext,
  command: string,
  args: unknown[],
): Promise<unknown> {
  return server.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args as never[] });
}
