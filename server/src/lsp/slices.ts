import type { CancellationToken } from 'vscode-languageserver';
import type { ServerHost } from './host.ts';

/** How long work may keep a request waiting, in milliseconds. */
const SLICE = 8;

/**
 * Do long work in slices, letting requests through between them.
 *
 * @param steps does a little at every `next`
 * @param token stops the work when it is cancelled
 * @returns whether the work came to its end
 */
export async function inSlices(
  steps: Iterator<unknown>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
  { nextTurn }: Pick<ServerHost, 'nextTurn'>,
): Promise<boolean> {
  let began = performance.now();
  for (;;) {
    if (token.isCancellationRequested) return false;
    if (steps.next().done) return true;
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    began = performance.now();
  }
}
