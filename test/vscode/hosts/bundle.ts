import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './cache.ts';

export interface SuiteBundle {
  platform: 'node' | 'browser';
  /** Where the bundle is written. */
  folder: string;
  /** Where the tests write their report; a browser's are printed instead. */
  reportFile: string;
  grep: string;
}

/** What a line begins with that holds the report of tests in a browser. */
export const REPORT_MARK = 'rapporteur-test-report:';

/**
 * Bundles the suite for an extension host, which wants one file of CommonJS that exports `run`.
 *
 * @returns the path of the file
 */
export async function bundleSuite({ platform, folder, reportFile, grep }: SuiteBundle): Promise<string> {
  // Beside a manifest that says `"type": "module"`, a `.js` would be taken for one.
  const outfile = join(folder, 'suite.cjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`test/vscode/suite/${platform}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform,
    target: 'es2022',
    // Mocha of node is loaded as it is, mocha of a browser is one file already.
    external: platform === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    // The mocha of browsers exports itself, for the whole bundle.
    footer: { js: 'module.exports = { run };' },
    sourcemap: 'inline',
    logLevel: 'warning',
    define: {
      REPORT_FILE: JSON.stringify(reportFile),
      REPORT_MARK: JSON.stringify(REPORT_MARK),
      PLATFORM: JSON.stringify(platform),
      GREP: JSON.stringify(grep),
    },
  });
  return outfile;
}
