import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { DocumentEdits } from '../features/workspace.ts';
import type { TextEdit as OffsetEdit } from '../lint/finding.ts';
import type { LanguageServer } from './language-server.ts';
import type { Positions } from './positions.ts';

/**
 * Edits of several documents as the client wants them: with the versions they were made for where it can check
 * those, so that an edit of a text that has changed meanwhile is refused and not made in the wrong place. Documents
 * that cannot be read, and those without edits, are left out; a document named twice has its edits together.
 */
export function workspaceEditOf(server: LanguageServer, documents: DocumentEdits): WorkspaceEdit {
  const changes = new Map<string, TextEdit[]>();
  for (const { uri, edits } of documents) {
    if (edits.length === 0) continue;
    const positions = server.positionsOf(uri);
    if (positions) changes.set(uri, [...(changes.get(uri) ?? []), ...textEditsOf(edits, positions)]);
  }
  if (!server.client.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries(changes) };
  const documentChanges = [...changes].map(([uri, edits]): TextDocumentEdit => {
    const version = server.document(uri)?.document.version ?? null;
    return { textDocument: { uri, version }, edits };
  });
  return { documentChanges };
}

/** Edits of one document in lines and characters. */
export function textEditsOf(edits: readonly OffsetEdit[], positions: Positions): TextEdit[] {
  return edits.map((edit) => ({ range: positions.range(edit), newText: edit.text }));
}
