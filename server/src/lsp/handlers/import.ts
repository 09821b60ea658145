import { RequestType } from 'vscode-languageserver';
import type { DocumentKind } from '../../house/types.ts';
import { readSource } from '../../import/extract/read-source.ts';
import { type ImportOptions, type ImportResult, importDocument } from '../../import/import-document.ts';
import { ImportError } from '../../import/import-error.ts';
import type { SourceDocument } from '../../import/source-document.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { pathOfUri } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';

interface ImportParams {
  /** The file to import; nothing is read from there. */
  uri: string;
  /** What is in it, as base64. */
  bytes: string;
}

/** Documents to be written beside the file, or a sentence about why there are none. */
type ImportAnswer =
  | {
      documents: { name: string; kind: DocumentKind; text: string }[];
      /** Every piece of text that is in none of them. */
      leftOut: { text: string; reason: string; page: number | null; line: number | null }[];
      notes: string[];
    }
  | { problem: string };

export const ImportRequest = new RequestType<ImportParams, ImportAnswer | null, void>('rapporteur/import');

/** `rapporteur/import`: what `rapporteur import` makes of a file; the client writes it, since the server writes nothing. */
export const importHandler: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      ImportRequest,
      withoutProgress(
        server.answer('rapporteur/import', null, async ({ uri, bytes }): Promise<ImportAnswer> => {
          const origin = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
          try {
            const source = await readSource(bytesOf(bytes), origin, server.host.readPdf);
            return answerOf(recognise(server, uri, source), origin);
          } catch (error) {
            if (error instanceof ImportError) return { problem: `${origin} ${error.message}` };
            throw error;
          }
        }),
      ),
    );
  },
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** What the file is decides its name, and its name may decide the house. */
function recognise(server: LanguageServer, uri: string, source: SourceDocument): ImportResult {
  const result = importDocument(source, optionsFor(server, uri, 'report'));
  const found = result.documents[0]?.kind ?? 'report';
  return found === 'report' ? result : importDocument(source, optionsFor(server, uri, found));
}

/** Where nobody has chosen a house the text may name one. */
function optionsFor(server: LanguageServer, uri: string, kind: DocumentKind): ImportOptions {
  const target = `${uri}.${kind}`;
  const { settings, houseBy } = server.configuration.judgeText(target, pathOfUri(target), '');
  return { kind: null, house: houseBy === 'default' ? null : settings.house, houseNote: null };
}

function answerOf({ documents, dropped, notes }: ImportResult, origin: string): ImportAnswer {
  const stem = origin.replace(/\.(?:docx?|pdf|x?html?|txt|md|text)$/i, '');
  return {
    documents: documents.map(({ kind, text, suffix }) => ({
      name: `${stem}${suffix === '' ? '' : `-${suffix}`}.${kind}`,
      kind,
      text,
    })),
    leftOut: dropped.map(({ text, reason, place: { page, line } }) => ({ text, reason, page, line })),
    notes,
  };
}
