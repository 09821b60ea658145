import type { Host, SuiteRun, TestReport } from './host.ts';

/** Tests that nothing but the extension can pass. */
const GREP = 'activation';

/**
 * Runs a few tests of the suite in a host that has not got the extension. What they then prove is that the others are
 * about the extension that was installed, and that a host tells when tests fail.
 *
 * @returns one test, passed when every one of those failed
 */
export async function control(host: Host, run: Omit<SuiteRun, 'extension' | 'grep'>): Promise<TestReport> {
  const title = 'control: without the extension no test of its activation passes';
  const { passed, failed } = await host.run({ ...run, extension: null, grep: GREP });
  if (passed.length === 0 && failed.length > 0)
    return { passed: [title], failed: [], retried: [], skipped: [] };
  const error = passed.length === 0 ? 'no test ran' : `passed all the same:\n${passed.join('\n')}`;
  return { passed: [], failed: [{ title, error }], retried: [], skipped: [] };
}
