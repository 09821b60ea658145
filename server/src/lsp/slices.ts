import type { CancellationToken } from 'vscode-languageserver';

/** How long work may keep a request waiting, in milliseconds; the last step of a slice comes on top. */
const SLICE = 5;

/** What lets requests through. */
interface Quiet {
  /** Settles when no request is waiting. */
  quiet(): Promise<void>;
}

/**
 * Do long work in slices, letting all requests that have come in through between them. Of several works at a time one
 * does a slice, then the next: otherwise a request would wait for a slice of each.
 *
 * @param steps does a little at every `next`
 * @param token stops the work when it is cancelled
 * @returns whether the work came to its end
 */
export async function inSlices(
  steps: Iterator<unknown>,
  token: Pick<CancellationToken, 'isCancellationRequested'>,
  server: Quiet,
): Promise<boolean> {
  for (;;) {
    const release = await turnOf(server);
    try {
      await server.quiet();
      for (const began = performance.now(); performance.now() - began < SLICE; ) {
        if (token.isCancellationRequested) return false;
        if (steps.next().done) return true;
      }
    } finally {
      release();
    }
  }
}

/** Ends of the queues of works, by server. */
const queues = new WeakMap<Quiet, Promise<void>>();

/** Settles when it is one's turn, which lasts until the function that it gives is called. */
async function turnOf(server: Quiet): Promise<() => void> {
  const before = queues.get(server);
  let release: () => void = () => {};
  queues.set(
    server,
    new Promise((resolve) => {
      release = resolve;
    }),
  );
  await before;
  return release;
}
