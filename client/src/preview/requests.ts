/** The requests of the server behind the preview and the export, as `server/src/lsp/handlers/preview.ts` answers them. */
import { RequestType, type TextDocumentIdentifier } from 'vscode-languageclient';
import type { ExemptMode, PreviewResult } from './messages.ts';

interface PreviewParams {
  textDocument: TextDocumentIdentifier;
  exempt: ExemptMode;
}

export const PreviewRequest = new RequestType<PreviewParams, PreviewResult | null, void>(
  'rapporteur/preview',
);

export const ExportPageRequest = new RequestType<PreviewParams, string | null, void>('rapporteur/exportPage');
