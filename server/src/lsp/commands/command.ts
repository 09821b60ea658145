import { type LSPAny, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { DocumentEdits } from '../../features/workspace.ts';
import type { LanguageServer } from '../language-server.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { workspaceEditOf } from '../workspace-edit.ts';

/** One command of `workspace/executeCommand`. One a file. */
export interface Command {
  /** `rapporteur.renumber` */
  name: string;
  /**
   * @param args as the client sent them: anything
   * @throws CommandProblem with a sentence for the author
   */
  run(server: LanguageServer, args: readonly LSPAny[]): Promise<LSPAny>;
}

/** Why a command cannot do what it was asked, in a sentence for the author. */
export class CommandProblem extends Error {}

/** The open document that the first argument of a command names. */
export function documentOf(server: LanguageServer, [uri]: readonly LSPAny[], name: string): SyncedDocument {
  if (typeof uri !== 'string') throw new CommandProblem(`${name} wants the URI of a document.`);
  const open = server.document(uri);
  if (!open) throw new CommandProblem(`${name}: ${uri} is not open as a report or minutes.`);
  return open;
}

/** Ask the client to make edits; says so when it cannot or will not. */
export async function apply(server: LanguageServer, label: string, edits: DocumentEdits): Promise<void> {
  if (!server.client.workspace?.applyEdit) {
    throw new CommandProblem(`${label}: this editor does not let a language server change documents.`);
  }
  const { applied, failureReason } = await server.connection.workspace.applyEdit({
    label,
    edit: workspaceEditOf(server, edits),
  });
  if (!applied)
    throw new CommandProblem(`${label}: the editor refused${failureReason ? `: ${failureReason}` : ''}.`);
}

/** Show the author a sentence, without waiting for an answer. */
export function tell(server: LanguageServer, message: string, type: MessageType = MessageType.Info): void {
  void server.connection.sendNotification(ShowMessageNotification.type, { type, message });
}
