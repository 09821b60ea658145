import type { CancellationToken, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Ask, LanguageServer } from './language-server.ts';

/**
 * A handler of `…/resolve`, as careful as `server.answer`: when it fails, the item is answered as it came. These
 * requests carry no progress.
 */
export function resolver<Item>(
  server: LanguageServer,
  name: string,
  resolve: (item: Item, ask: Ask) => Item | Promise<Item>,
): (item: Item, token: CancellationToken) => Promise<Item | ResponseError<never>> {
  return (item, token) => server.answer<Item, Item>(name, item, resolve)(item, token, NO_PROGRESS);
}

const NO_PROGRESS: WorkDoneProgressReporter = { begin: () => {}, report: () => {}, done: () => {} };
