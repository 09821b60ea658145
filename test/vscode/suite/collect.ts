import type { TestReport } from '../hosts/host.ts';

/** What is used of mocha's runner, which is the same in node and in a browser. */
interface Runner {
  on(event: 'pass' | 'pending', listener: (test: Titled) => void): unknown;
  on(event: 'fail' | 'retry', listener: (test: Titled, error: unknown) => void): unknown;
}

interface Titled {
  fullTitle(): string;
}

/**
 * How mocha runs in and beside a VS Code. A machine that is busy makes VS Code late, and a key that comes while it moves
 * its focus is lost, as with people, who then press it again: what fails twice is broken. What was tried again is printed.
 */
export const MOCHA_OPTIONS = { ui: 'bdd', timeout: 60_000, retries: 1 } as const;

/** Listens to mocha. The report fills while the tests run. Hooks that fail are counted as tests. */
export function collect(runner: Runner): TestReport {
  const report: TestReport = { passed: [], failed: [], retried: [], skipped: [] };
  runner.on('pass', (test) => report.passed.push(test.fullTitle()));
  runner.on('pending', (test) => report.skipped.push(test.fullTitle()));
  runner.on('fail', (test, error) => report.failed.push({ title: test.fullTitle(), error: textOf(error) }));
  runner.on('retry', (test, error) => report.retried.push({ title: test.fullTitle(), error: textOf(error) }));
  return report;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
