/** The requests of the server behind the views for reviewers, as `server/src/lsp/handlers` answers them. */
import {
  type Position,
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageclient';
import type { ReportOutline } from '../report-view/outline.ts';
import type { ReviewedDocument } from './reviewed.ts';

interface AboutDocument {
  textDocument: TextDocumentIdentifier;
}

export const OutlineRequest = new RequestType<AboutDocument, ReportOutline | null, void>(
  'rapporteur/reportOutline',
);

export type MoveBlockResult = { version: number; edits: TextEdit[] } | { obstacle: 'nowhere' };

export const MoveBlockRequest = new RequestType<
  AboutDocument & { from: Position; before: Position | null },
  MoveBlockResult | null,
  void
>('rapporteur/moveBlock');

export const ReviewRequest = new RequestType<
  Record<string, never>,
  { documents: ReviewedDocument[] } | null,
  void
>('rapporteur/review');

export interface ThreadComment {
  author: string;
  /** `2026-11-22T10:00:00Z` */
  date: string;
  text: string;
}

export interface CommentedThread {
  id: string;
  state: 'open' | 'resolved';
  /** Null when what it was about has gone. */
  range: Range | null;
  words: string;
  comments: ThreadComment[];
}

export type CommentChange =
  | { kind: 'add'; id: string; position: Position; comment: ThreadComment }
  | { kind: 'reply'; id: string; comment: ThreadComment }
  | { kind: 'edit'; id: string; index: number; text: string }
  | { kind: 'delete'; id: string; index: number }
  | { kind: 'resolve'; id: string }
  | { kind: 'reopen'; id: string };

/** `comments` is what the file of comments should say. */
export type CommentsResult = { threads: CommentedThread[]; comments: string } | { problem: string };

export const CommentsRequest = new RequestType<
  AboutDocument & { comments: string; change?: CommentChange },
  CommentsResult | null,
  void
>('rapporteur/comments');

export interface DiffResult {
  language: string;
  summary: string;
  isSame: boolean;
  style: string;
  body: string;
}

export const DiffRequest = new RequestType<
  AboutDocument & { name: string; old: { name: string; text: string } },
  DiffResult | null,
  void
>('rapporteur/diff');
