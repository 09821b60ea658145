import { type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { nextAppendix as appendixAfter } from '../../features/code-actions/next-appendix.ts';
import { lineEndOf } from '../../lint/edits.ts';
import { trimmedEnd } from '../../model/section-extent.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';

interface NextAppendixResult {
  /** As references name it: `Appendix C`. */
  name: string;
  /** What its heading begins with: `APPENDIX C`. */
  heading: string;
  /** Where it goes: behind everything there is. */
  at: Position;
  /** What parts it from what is before it. */
  gap: string;
}

export const NextAppendixRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  NextAppendixResult | null,
  void
>('rapporteur/nextAppendix');

/** `rapporteur/nextAppendix`: what an appendix would be called that is added to an open report; null where none can. */
export const nextAppendix: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      NextAppendixRequest,
      withoutProgress(
        server.answer('rapporteur/nextAppendix', null, ({ textDocument }): NextAppendixResult | null => {
          const open = server.document(textDocument?.uri ?? '');
          const next = open && appendixAfter(open.document.model);
          if (!next) return null;
          const { text } = open.document;
          const end = trimmedEnd(text, text.length);
          const gap = end === 0 ? '' : lineEndOf(text).repeat(2);
          return { ...next, at: open.positions.positionAt(end), gap };
        }),
      ),
    );
  },
};
