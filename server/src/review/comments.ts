import { type HouseError, parseJson } from '../house/locate.ts';
import { checkCommentsFile } from '../house/validate.ts';
import type { DocumentModel } from '../model/types.ts';
import { Anchors } from './anchors.ts';
import type { Comment, Thread } from './thread.ts';

/** What is put after the name of a document for the name of the file with its comments. */
export const COMMENTS_SUFFIX = '.comments.json';

export type CommentsResult = { ok: true; threads: Thread[] } | { ok: false; errors: HouseError[] };

/**
 * Read the text of a comments file. Never throws; an empty text has no comments.
 *
 * @param file the path of the text, for its errors
 */
export function readComments(file: string, text: string): CommentsResult {
  if (text.trim() === '') return { ok: true, threads: [] };
  const { json, errors } = parseJson(file, text);
  if (errors.length === 0) errors.push(...checkCommentsFile(json));
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, threads: (json.value as { threads: Thread[] }).threads };
}

/** The text of a comments file: the same threads always make the same text, whoever writes them. */
export function writeComments(threads: readonly Thread[]): string {
  const inOrder = [...threads].sort((a, b) => a.anchor.place - b.anchor.place || compare(a.id, b.id));
  const written = inOrder.map(({ id, state, anchor, comments }) => ({
    id,
    state,
    anchor: {
      hash: anchor.hash,
      words: anchor.words,
      section: anchor.section,
      before: anchor.before,
      after: anchor.after,
      place: anchor.place,
    },
    comments: comments.map(({ author, date, text }) => ({ author, date, text })),
  }));
  // No `$schema`: an editor would fetch it, and leave aside the schema that comes with the extension.
  return `${JSON.stringify({ threads: written }, null, 2)}\n`;
}

/** A thread in a document as it is now. */
export interface PlacedThread {
  /** With its anchor as of now. */
  thread: Thread;
  /** What it is about, in UTF-16 offsets; null when that has gone. */
  range: { start: number; end: number } | null;
}

/** Find what the threads are about, in the order of the document; those that have lost it come last. */
export function placeThreads(threads: readonly Thread[], model: DocumentModel): PlacedThread[] {
  const anchors = new Anchors(model);
  const placed = threads.map((thread): PlacedThread => {
    const index = anchors.find(thread.anchor);
    const block = index === null ? null : anchors.block(index);
    if (index === null || !block) return { thread, range: null };
    return {
      thread: { ...thread, anchor: anchors.of(index) },
      range: { start: block.start, end: block.end },
    };
  });
  const startOf = ({ range }: PlacedThread) => range?.start ?? Number.POSITIVE_INFINITY;
  return placed.sort((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
}

/** What somebody does to the threads of a document. */
export type CommentChange =
  | { kind: 'add'; id: string; offset: number; comment: Comment }
  | { kind: 'reply'; id: string; comment: Comment }
  | { kind: 'edit'; id: string; index: number; text: string }
  /** Of the last comment of a thread, the thread with it. */
  | { kind: 'delete'; id: string; index: number }
  | { kind: 'delete-thread'; id: string }
  | { kind: 'resolve'; id: string }
  | { kind: 'reopen'; id: string };

/**
 * The threads after a change, all anchored anew.
 *
 * @returns null when there is nothing to change: no such thread or comment, an empty document
 */
export function changeThreads(
  threads: readonly Thread[],
  change: CommentChange,
  model: DocumentModel,
): Thread[] | null {
  const current = placeThreads(threads, model).map(({ thread }) => thread);
  if (change.kind === 'add') {
    const anchor = new Anchors(model).at(change.offset);
    if (!anchor || current.some(({ id }) => id === change.id)) return null;
    return [...current, { id: change.id, state: 'open', anchor, comments: [change.comment] }];
  }
  const index = current.findIndex(({ id }) => id === change.id);
  const thread = current[index];
  if (!thread) return null;
  const changed = changedThread(thread, change);
  return changed && current.flatMap((each) => (each === thread ? changed : each));
}

/** One thread, or none when it is to go; null when there is nothing to change. */
function changedThread(thread: Thread, change: Exclude<CommentChange, { kind: 'add' }>): Thread[] | null {
  const { comments } = thread;
  switch (change.kind) {
    case 'reply':
      return [{ ...thread, comments: [...comments, change.comment] }];
    case 'edit':
      if (!comments[change.index] || change.text === '') return null;
      return [
        {
          ...thread,
          comments: comments.map((each, at) => (at === change.index ? { ...each, text: change.text } : each)),
        },
      ];
    case 'delete': {
      if (!comments[change.index]) return null;
      const left = comments.filter((_, at) => at !== change.index);
      return left.length === 0 ? [] : [{ ...thread, comments: left }];
    }
    case 'delete-thread':
      return [];
    case 'resolve':
      return thread.state === 'resolved' ? null : [{ ...thread, state: 'resolved' }];
    case 'reopen':
      return thread.state === 'open' ? null : [{ ...thread, state: 'open' }];
  }
}

/** By code units, so that no locale puts the file in another order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
