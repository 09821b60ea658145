import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { summaryText } from '../../diff/describe.ts';
import { diffDocuments } from '../../diff/diff-documents.ts';
import { diffBody } from '../../diff/html.ts';
import { DIFF_STYLE } from '../../diff/style.ts';
import { buildModel } from '../../model/build.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';

interface DiffParams {
  /** The new version. */
  textDocument: TextDocumentIdentifier;
  /** What it is called. */
  name: string;
  old: { name: string; text: string };
}

/** A page for the client to put together with what its viewer demands. */
interface DiffResult {
  language: string;
  /** `2 changed, 1 added`. */
  summary: string;
  isSame: boolean;
  /** The inside of a `style` element. */
  style: string;
  /** The inside of `body`; see `diffBody` for its attributes. */
  body: string;
}

export const DiffRequest = new RequestType<DiffParams, DiffResult | null, void>('rapporteur/diff');

/**
 * `rapporteur/diff`: what differs between a text and a document, both read in the house of the document. Null when
 * there is no such document.
 */
export const diff: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      DiffRequest,
      withoutProgress(
        server.answer(
          'rapporteur/diff',
          null,
          ({ textDocument, name, old }: DiffParams): DiffResult | null => {
            const document = server.workspace.document(textDocument?.uri ?? '');
            if (!document || typeof old?.text !== 'string') return null;
            const { kind, model } = document;
            const before = buildModel(old.text.replace(/^\uFEFF/, ''), kind, model.house);
            const found = diffDocuments(before, model);
            return {
              language: model.house.language,
              summary: summaryText(found),
              isSame: found.isSame,
              style: DIFF_STYLE,
              body: diffBody(found, { path: String(old.name), model: before }, { path: String(name), model }),
            };
          },
        ),
      ),
    );
  },
};
