import type { CancellationToken } from 'vscode-languageserver';

/** How long work may keep a request waiting, in milliseconds. */
const SLICE = 8;

/**
 * Do long work in slices, letting all requests that have come in through between them.
 *
 * @param steps does a little at every `next`
 * @param token stops the work when it is cancelled
 * @param server `quiet` settles when no request is waiting
 * @returns whether the work came to its end
 */
export async function inSlices(
  steps: Iterator<unknown>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
  server: { quiet(): Promise<void> },
): Promise<boolean> {
  await server.quiet();
  let began = performance.now();
  for (;;) {
    if (token.isCancellationRequested) return false;
    if (steps.next().done) return true;
    if (performance.now() - began < SLICE) continue;
    await server.quiet();
    began = performance.now();
  }
}
