/** Assertions for both extension hosts: node's own are not in a browser. */

/** @throws Error that names both */
export function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [printed(actual), printed(expected)];
  if (left !== right) throw new Error(`expected\n${right}\nbut found\n${left}`);
}

/** The text or list holds every one of these. */
export function includes<T>(actual: string | readonly T[], ...expected: readonly (T & unknown)[]): void {
  for (const each of expected) {
    const found = typeof actual === 'string' ? actual.includes(String(each)) : actual.includes(each);
    if (!found) throw new Error(`expected ${printed(each)} in\n${printed(actual)}`);
  }
}

export function matches(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`expected ${pattern} in\n${actual}`);
}

/**
 * Asks again and again until the answer is as expected: most of what an editor shows comes after a while.
 *
 * @returns the answer
 * @throws Error with the last answer when it is not so within 15 seconds
 */
export async function eventually<T>(
  ask: () => T | PromiseLike<T>,
  expected: (answer: T) => boolean,
): Promise<T> {
  const until = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (expected(answer)) return answer;
    if (Date.now() > until)
      throw new Error(`still not after 15 seconds: ${expected}\nthe last answer was\n${printed(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
