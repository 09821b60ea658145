/** What the kinds of VS Code have in common that run the suite of extension tests. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  /** Null for the control: what passes without the extension proves nothing of it. */
  extension: Extension | null;
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
  /** Failed, and were tried again. */
  retried: { title: string; error: string }[];
  /** Pending tests. */
  skipped: string[];
}

export interface Host {
  /** As `--host` takes it. */
  name: string;
  /** One line for people. */
  title: string;
  /** Whether it puts the extension in its own way, so that a run without the extension has to fail. */
  isControlled: boolean;
  /**
   * Gets the host ready, downloading what it needs into the cache folder.
   *
   * @returns null, or a sentence that says why this machine cannot have it
   */
  prepare(): Promise<string | null>;
  /** @throws Error when the host ends without a report */
  run(suite: SuiteRun): Promise<TestReport>;
}

/** An extension of nothing but its manifest, in a folder of the run. */
export function emptyExtension(folder: string): string {
  const path = join(folder, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'tests', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}

/** @throws Error where the text is not a report, or one without a test in it */
export function readReport(json: string): TestReport {
  const report = JSON.parse(json) as TestReport;
  if (report.passed.length + report.failed.length === 0) throw new Error('no test ran');
  return report;
}
