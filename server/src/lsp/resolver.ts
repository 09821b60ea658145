import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Ask, LanguageServer } from './language-server.ts';
import { withoutProgress } from './without-progress.ts';

/** A handler of `…/resolve`, as careful as `server.answer`: when it fails, the item is answered as it came. */
export function resolver<Item>(
  server: LanguageServer,
  name: string,
  resolve: (item: Item, ask: Ask) => Item | Promise<Item>,
): (item: Item, token: CancellationToken) => Promise<Item | ResponseError<never>> {
  return (item, token) => withoutProgress(server.answer<Item, Item>(name, item, resolve))(item, token);
}
