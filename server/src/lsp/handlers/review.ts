import { RequestType } from 'vscode-languageserver';
import { type ReviewEntry, reviewEntry } from '../../features/review.ts';
import { digest } from '../../lint/fingerprint.ts';
import { COMMENTS_SUFFIX, readComments } from '../../review/comments.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { inSlices } from '../slices.ts';
import { keyOfUri } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';

interface ReviewResult {
  /** In the order of their URIs. */
  documents: (ReviewEntry & { comments: CommentCounts })[];
}

/** Of the file beside the document; `unreadable` when there is one and it cannot be read. */
interface CommentCounts {
  open: number;
  resolved: number;
  isUnreadable: boolean;
}

export const ReviewRequest = new RequestType<Record<string, never>, ReviewResult | null, void>(
  'rapporteur/review',
);

/**
 * `rapporteur/review`: every report and minutes of the workspace with its findings, implications and comments. Read in
 * slices, so that whoever types meanwhile notices nothing; a document that has not changed is not linted again. Null
 * when it was cancelled.
 */
export const review: Handler = {
  capabilities: () => ({}),
  register(server) {
    const known = new KnownEntries(server);
    server.connection.onRequest(
      ReviewRequest,
      withoutProgress(
        server.answer('rapporteur/review', null, async (_params, { token }): Promise<ReviewResult | null> => {
          await server.workspace.indexed;
          const documents: ReviewResult['documents'] = [];
          const isWhole = await inSlices(collect(server, known, documents), token, server);
          if (!isWhole) return null;
          return { documents: documents.sort((a, b) => (a.uri < b.uri ? -1 : 1)) };
        }),
      ),
    );
  },
};

function* collect(
  server: LanguageServer,
  known: KnownEntries,
  documents: ReviewResult['documents'],
): Generator<void, void, void> {
  const entries = [...server.workspace.entries()];
  for (const { uri, path } of entries) {
    const entry = known.entryOf(uri);
    if (entry) documents.push({ ...entry, comments: commentCounts(server, path) });
    yield;
  }
  known.keepOnly(entries.map(({ uri }) => uri));
}

/** What was found out before, of documents that are as they were. */
class KnownEntries {
  readonly #server: LanguageServer;
  readonly #entries = new Map<string, { name: string; entry: ReviewEntry }>();

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Null when the document has gone meanwhile, or cannot be read. */
  entryOf(uri: string): ReviewEntry | null {
    const document = this.#server.workspace.document(uri);
    if (!document) return null;
    const key = keyOfUri(uri);
    const { configuration } = this.#server;
    const name = `${digest(document.text)} ${configuration.nameOf(document.settings)} ${document.kind}`;
    const before = this.#entries.get(key);
    if (before?.name === name) return { ...before.entry, uri };
    const entry = reviewEntry(document);
    this.#entries.set(key, { name, entry });
    return entry;
  }

  keepOnly(uris: readonly string[]): void {
    const keys = new Set(uris.map(keyOfUri));
    for (const key of this.#entries.keys()) if (!keys.has(key)) this.#entries.delete(key);
  }
}

function commentCounts({ host }: LanguageServer, path: string | null): CommentCounts {
  const none = { open: 0, resolved: 0, isUnreadable: false };
  const file = path === null ? '' : path + COMMENTS_SUFFIX;
  if (path === null || !host.files.isFile(file)) return none;
  const unreadable = { ...none, isUnreadable: true };
  try {
    const comments = readComments(file, host.files.read(file));
    if (!comments.ok) return unreadable;
    const open = comments.threads.filter(({ state }) => state === 'open').length;
    return { open, resolved: comments.threads.length - open, isUnreadable: false };
  } catch {
    return unreadable;
  }
}
