import { type Position, type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { formatHouseError } from '../../house/locate.ts';
import {
  COMMENTS_SUFFIX,
  type CommentChange,
  changeThreads,
  placeThreads,
  readComments,
  writeComments,
} from '../../review/comments.ts';
import type { Comment, Thread } from '../../review/thread.ts';
import type { Handler } from '../handler.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { withoutProgress } from '../without-progress.ts';

interface CommentsParams {
  textDocument: TextDocumentIdentifier;
  /** What the file beside the document says now; '' when there is none. */
  comments: string;
  change?: WireChange;
}

/** As `CommentChange`, the place of a new thread as a position. */
type WireChange =
  | { kind: 'add'; id: string; position: Position; comment: Comment }
  | Exclude<CommentChange, { kind: 'add' }>;

interface WireThread {
  id: string;
  state: Thread['state'];
  /** What it is about; null when that has gone. */
  range: Range | null;
  /** The first words of what it is, or was, about. */
  words: string;
  comments: Comment[];
}

/** `comments` is what the file should say: with the change, and with all threads anchored to the text as it is. */
type CommentsResult = { threads: WireThread[]; comments: string } | { problem: string };

export const CommentsRequest = new RequestType<CommentsParams, CommentsResult | null, void>(
  'rapporteur/comments',
);

/**
 * `rapporteur/comments`: what is in the file of comments beside an open document, where it belongs in the text, and
 * what the file says after a change. The client reads and writes the file. Null for what is not open.
 */
export const comments: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      CommentsRequest,
      withoutProgress(
        server.answer('rapporteur/comments', null, (params: CommentsParams): CommentsResult | null => {
          const open = server.document(params.textDocument?.uri ?? '');
          if (!open) return null;
          const place = open.document.path ?? open.uri;
          const name = `${place.slice(place.lastIndexOf('/') + 1)}${COMMENTS_SUFFIX}`;
          const read = readComments(name, String(params.comments ?? ''));
          if (!read.ok) return { problem: read.errors.map(formatHouseError).join('\n') };
          return changed(read.threads, params.change, open);
        }),
      ),
    );
  },
};

function changed(
  threads: readonly Thread[],
  wire: WireChange | undefined,
  { document, positions }: SyncedDocument,
): CommentsResult {
  const { model } = document;
  let current = threads;
  if (wire) {
    const change =
      wire.kind === 'add'
        ? { kind: wire.kind, id: wire.id, comment: wire.comment, offset: positions.offsetAt(wire.position) }
        : wire;
    const made = changeThreads(threads, change, model);
    if (!made) return { problem: 'There is nothing here to comment on, or the comment has gone meanwhile.' };
    current = made;
  }
  const placed = placeThreads(current, model);
  return {
    threads: placed.map(({ thread: { id, state, anchor, comments }, range }) => ({
      id,
      state,
      range: range && positions.range(range),
      words: anchor.words,
      comments,
    })),
    comments: writeComments(placed.map(({ thread }) => thread)),
  };
}
