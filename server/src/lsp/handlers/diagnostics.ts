import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { kindOfPath } from '../../workspace/kind.ts';
import { type Linted, lintedFile, lintedOpen } from '../diagnostics/linted.ts';
import { PushedDiagnostics } from '../diagnostics/push.ts';
import { SOURCE } from '../diagnostics/report.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { refreshWhenJudged } from '../refresh.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { pathOfUri } from '../uris.ts';

/** `textDocument/diagnostic`, and `textDocument/publishDiagnostics` to clients that cannot ask. */
export const diagnostics: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: SOURCE,
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register(server) {
    new PushedDiagnostics(server).register();
    const refresh = async () => {
      if (server.client.workspace?.diagnostics?.refreshSupport)
        await server.connection.languages.diagnostics.refresh();
    };
    refreshWhenJudged(server, 'diagnostics', refresh);
    server.workspace.onDidChange(() => {
      if (server.openDocuments().some((open) => isOutdated(server, open)))
        server.guard('diagnostics', refresh());
    });
    server.connection.languages.diagnostics.on(
      server.answer('diagnostic', NOTHING, (params) => answer(server, params)),
    );
  },
};

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

async function answer(
  server: LanguageServer,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  await server.configuration.ready;
  const linted = find(server, textDocument.uri);
  if (!linted) return NOTHING;
  const { resultId } = linted;
  const open = server.document(textDocument.uri);
  if (open) TOLD.set(open, resultId);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: linted.diagnostics() };
}

/** Result ids of what clients were last told of open documents. */
const TOLD = new WeakMap<SyncedDocument, string>();

/** Whether something else is to be said now of an open document than the client was told, its text being the same. */
function isOutdated(server: LanguageServer, open: SyncedDocument): boolean {
  const told = TOLD.get(open);
  return told !== undefined && told !== lintedOpen(server, open).resultId;
}

/** Clients also ask for documents whose tab is there but whose text has not been opened yet. */
function find(server: LanguageServer, uri: string): Linted | null {
  const open = server.document(uri);
  if (open) return lintedOpen(server, open);
  const path = pathOfUri(uri);
  return path === null || kindOfPath(path) === null ? null : lintedFile(server, uri, path);
}
