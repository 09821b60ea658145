import { Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Comments } from './comments.ts';
import { registerCompare } from './compare.ts';
import { registerReviewView } from './review-view.ts';

/** What a reviewer works with: the list of reports, comments on them, and what has changed in them. */
export function registerReview(_context: ExtensionContext, client: BaseLanguageClient): Disposable {
  return Disposable.from(registerReviewView(client), new Comments(client), registerCompare(client));
}
