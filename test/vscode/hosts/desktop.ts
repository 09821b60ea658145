/** VS Code as it is installed on a desktop: the one that VSCODE_EXECUTABLE names, else one that is downloaded. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';
import { CACHE } from './cache.ts';
import { emptyExtension, type Host, readReport } from './host.ts';

let executable: string | null = null;

export const desktop: Host = {
  name: 'desktop',
  title: 'VS Code on a desktop',
  isControlled: true,

  async prepare() {
    const named = process.env.VSCODE_EXECUTABLE;
    if (named !== undefined && !existsSync(named)) return `VSCODE_EXECUTABLE names no file: ${named}`;
    if (named === undefined && !hasDisplay()) return 'This machine has no display.';
    const cachePath = join(CACHE, 'desktop');
    try {
      executable = named ?? (await downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter() }));
      return null;
    } catch (error) {
      return `It could not be downloaded (${error instanceof Error ? error.message : error}).`;
    }
  },

  async run(suite) {
    if (executable === null) throw new Error('the desktop VS Code was not prepared');
    const reportFile = join(suite.folder, 'report.json');
    const tests = await bundleSuite({ platform: 'node', folder: suite.folder, reportFile, grep: suite.grep });
    const user = join(suite.folder, 'user/User');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ 'telemetry.telemetryLevel': 'off' }));
    const ended = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: suite.extension?.folder ?? emptyExtension(suite.folder),
      extensionTestsPath: tests,
      launchArgs: [
        suite.workspace,
        `--user-data-dir=${join(suite.folder, 'user')}`,
        `--extensions-dir=${join(suite.folder, 'extensions')}`,
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    });
    // A failed test is in the report; what else makes it fail is told when there is none.
    const trouble = await ended.then(
      () => '',
      (error: Error) => error.message,
    );
    if (!existsSync(reportFile)) throw new Error(`the tests left no report: ${trouble}`);
    return readReport(readFileSync(reportFile, 'utf8'));
  },
};

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}
