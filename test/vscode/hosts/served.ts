/**
 * The workbench and the extension host of VS Code, served on the loopback address and opened in Chromium. They come in
 * the npm package of code-server, whose own server is left aside.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answers, Background, freePort } from './background.ts';
import { bundleSuite } from './bundle.ts';
import { installed, npmInstall } from './cache.ts';
import { launchChromium } from './chromium.ts';
import { type Extension, emptyExtension, type Host, readReport, type TestReport } from './host.ts';
import { openPage, testsEnd } from './page.ts';

const PACKAGE = 'code-server@4.139.1';
/** Where it keeps VS Code, and where VS Code keeps its server. */
const VSCODE = 'lib/vscode';
const SERVER = 'out/server-main.js';
/** Of VS Code 1: `engines` in package.json. */
const OLDEST_MINOR = 100;

/** Asked for once: who works in it wants it too. */
let prepared: Promise<string | null> | null = null;

export const served: Host = {
  name: 'served',
  title: 'VS Code served to Chromium',
  isControlled: true,

  prepare() {
    prepared ??= prepare();
    return prepared;
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

async function prepare(): Promise<string | null> {
  if (process.platform === 'win32') return 'The served VS Code does not run on Windows.';
  try {
    await (await launchChromium()).close();
    findServer();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Server {
  /** @param payload what the workbench would read from its command line on a desktop; paths of this machine */
  url(payload?: Readonly<Record<string, string>>): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  extension: Extension | null;
  workspace: string;
  /** Everything that the server writes goes here. */
  folder: string;
  /** Settings of the user, over those that keep the tests quiet. */
  settings?: Readonly<Record<string, unknown>>;
}

/** Serves a VS Code in which nothing but this extension is installed, from its package; with null, nothing at all. */
export async function serve({ extension, workspace, folder, settings = {} }: ServerOptions): Promise<Server> {
  const main = findServer();
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
  if (extension !== null) install(main, [...common, `--install-extension=${extension.vsix}`], env);
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

/** The program of the server: of the code-server that this machine has, else of the one that npm has. */
function findServer(): string {
  const own = serverOf('code-server');
  if (own !== null) return own;
  const folder = installed('served', [PACKAGE], (fresh) =>
    // Not `npm ci`: its lock file leaves packages out.
    npmInstall(join(fresh, 'node_modules/code-server', VSCODE), '--omit=dev'),
  );
  return join(folder, 'node_modules/code-server', VSCODE, SERVER);
}

/** Null where there is no such command, or one of a VS Code that the extension does not run in. */
function serverOf(command: string): string | null {
  const { stdout, status } = spawnSync('sh', ['-c', 'command -v "$0"', command], { encoding: 'utf8' });
  if (status !== 0) return null;
  // It is a link or a script somewhere in the folder of the package.
  for (let folder = dirname(realpathSync(stdout.trim())); ; folder = dirname(folder)) {
    const server = join(folder, VSCODE, SERVER);
    if (existsSync(server)) return isRecent(join(folder, VSCODE, 'package.json')) ? server : null;
    if (folder === dirname(folder)) return null;
  }
}

function isRecent(manifest: string): boolean {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= OLDEST_MINOR;
}

function install(main: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension could not be installed: ${stdout}${stderr}`);
}

function reportIn(file: string, log: readonly string[]): TestReport {
  if (!existsSync(file)) throw new Error(`the tests left no report\n${log.slice(-20).join('\n')}`);
  return readReport(readFileSync(file, 'utf8'));
}
