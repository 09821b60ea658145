/** What the three kinds of VS Code have in common that run the suite of extension tests. */

/** The extension under test, as it is handed to users. */
export interface Extension {
  /** `publisher.name`. */
  id: string;
  /** The packaged extension. */
  vsix: string;
  /** The same, unpacked. */
  folder: string;
}

export interface SuiteRun {
  extension: Extension;
  /** A folder that the tests may change. */
  workspace: string;
  /** Only tests whose title holds this. */
  grep: string;
  /** Where everything that the run leaves behind goes. */
  folder: string;
}

/** What mocha counted, whichever host it ran in. Titles are full titles. */
export interface TestReport {
  passed: string[];
  failed: { title: string; error: string }[];
  /** Pending tests. */
  skipped: string[];
}

export interface Host {
  /** As `--host` takes it. */
  name: string;
  /** One line for people. */
  title: string;
  /**
   * Gets the host ready, downloading what it needs into the cache folder.
   *
   * @returns null, or a sentence that says why this machine cannot have it
   */
  prepare(): Promise<string | null>;
  /** @throws Error when the host ends without a report */
  run(suite: SuiteRun): Promise<TestReport>;
}

/** @throws Error where the text is not a report, or one without a test in it */
export function readReport(json: string): TestReport {
  const report = JSON.parse(json) as TestReport;
  if (report.passed.length + report.failed.length === 0) throw new Error('no test ran');
  return report;
}
