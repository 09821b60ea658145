/**
 * The workbench and the extension host of VS Code, served on the loopback address and opened in Chromium. They come in
 * the npm package of code-server, whose own server is left aside.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, Background, freePort } from './background.ts';
import { bundleSuite } from './bundle.ts';
import { installed, npmInstall } from './cache.ts';
import { launchChromium } from './chromium.ts';
import { type Extension, type Host, readReport, type TestReport } from './host.ts';
import { openPage, testsEnd } from './page.ts';

const PACKAGE = 'code-server@4.139.1';
const VSCODE = 'node_modules/code-server/lib/vscode';

export const served: Host = {
  name: 'served',
  title: 'VS Code served to Chromium',

  async prepare() {
    if (process.platform === 'win32') return 'The served VS Code does not run on Windows.';
    try {
      prepareServer();
      await (await launchChromium()).close();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },

  async run(suite) {
    const reportFile = join(suite.folder, 'report.json');
    const tests = await bundleSuite({ platform: 'node', folder: suite.folder, reportFile, grep: suite.grep });
    const server = await serve(suite);
    const browser = await launchChromium();
    try {
      const workbench = await openPage(browser);
      // Tests need an extension in development beside the installed one.
      await workbench.page.goto(
        server.url({ extensionDevelopmentPath: emptyExtension(suite.folder), extensionTestsPath: tests }),
      );
      await testsEnd(workbench, join(suite.folder, 'unfinished.png'));
      writeFileSync(join(suite.folder, 'workbench.log'), workbench.log.join('\n'));
      return reportIn(reportFile, workbench.log);
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

export interface Server {
  /** @param payload what the workbench would read from its command line on a desktop; paths of this machine */
  url(payload?: Readonly<Record<string, string>>): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  extension: Extension;
  workspace: string;
  /** Everything that the server writes goes here. */
  folder: string;
  /** Settings of the user, over those that keep the tests quiet. */
  settings?: Readonly<Record<string, unknown>>;
}

/** Serves a VS Code in which nothing but this extension is installed, from its package. */
export async function serve({ extension, workspace, folder, settings = {} }: ServerOptions): Promise<Server> {
  const main = join(prepareServer(), VSCODE, 'out/server-main.js');
  const port = await freePort();
  const log = join(folder, 'server.log');
  const common = [
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${join(folder, 'data')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
  ];
  for (const place of ['Machine', 'User']) {
    const data = join(folder, 'data/data', place);
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  }
  const env = { ...process.env, HOME: folder, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '' };
  install(main, [...common, `--install-extension=${extension.vsix}`], env);
  const server = new Background(
    [
      main,
      ...common,
      '--host=127.0.0.1',
      `--port=${port}`,
      '--without-connection-token',
      '--disable-workspace-trust',
      // Without it the workbench disregards where the tests are.
      '--enable-smoke-test-driver',
    ],
    env,
    log,
  );
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(`${origin}/version`, server);
  } catch (error) {
    await server.stop();
    throw new Error(
      `${error instanceof Error ? error.message : error}; it printed:\n${readFileSync(log, 'utf8')}`,
    );
  }
  return {
    url(payload = {}) {
      const remote = Object.entries(payload).map(([key, path]) => [
        key,
        `vscode-remote://127.0.0.1:${port}${path}`,
      ]);
      const query = new URLSearchParams({
        folder: workspace,
        payload: JSON.stringify([...remote, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
      });
      return `${origin}/?${query}`;
    },
    stop: () => server.stop(),
  };
}

/** No questions, no news, no other language tools, nothing from the network. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // On in a browser: what a test leaves unsaved is to be gone with its editor.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

function prepareServer(): string {
  return installed('served', [PACKAGE], (folder) =>
    // Not `npm ci`: its lock file leaves packages out.
    npmInstall(join(folder, VSCODE), '--omit=dev'),
  );
}

function install(main: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension could not be installed: ${stdout}${stderr}`);
}

/** An extension of nothing but its manifest. */
function emptyExtension(folder: string): string {
  const path = join(folder, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'tests', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}

function reportIn(file: string, log: readonly string[]): TestReport {
  if (!existsSync(file)) throw new Error(`the tests left no report\n${log.slice(-20).join('\n')}`);
  return readReport(readFileSync(file, 'utf8'));
}
