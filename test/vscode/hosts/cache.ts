/** `.vscode-test/`: the hosts, the unpacked extension, the screenshots. Git ignores it; it may be deleted at any time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const CACHE = join(ROOT, '.vscode-test');

/** Without a network, seconds instead of minutes until npm says so. */
const PATIENCE = ['--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** The npm that came with the node that runs this, started without a shell. */
const NPM = process.env.npm_execpath ?? null;

/**
 * A folder of the cache that holds exactly these packages of the npm registry, installed without their scripts: they
 * would compile what the tests do not need and download browsers.
 *
 * @param name of the folder
 * @param packages `name@version`, the version exact
 * @param finish does what is left to do in the fresh folder
 * @throws Error when they cannot be installed
 */
export function installed(
  name: string,
  packages: readonly string[],
  finish: (folder: string) => void = () => {},
): string {
  const folder = join(CACHE, name);
  // Written last: a folder without it was left half-way.
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify({ private: true, packages });
  if (isUpToDate(stamp, wanted)) return folder;
  console.log(`installing ${packages.join(' and ')} from the npm registry into ${relative(ROOT, folder)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  npmInstall(folder, '--no-save', ...packages);
  finish(folder);
  writeFileSync(stamp, wanted);
  return folder;
}

/**
 * `npm install` in a folder, quietly.
 *
 * @throws Error with a sentence that holds npm's own name of what went wrong
 */
export function npmInstall(folder: string, ...args: string[]): void {
  const all = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...PATIENCE,
    ...args,
  ];
  const env = { ...process.env, npm_config_workspaces: undefined, INIT_CWD: undefined };
  const { status, stderr, error } =
    NPM === null
      ? spawnSync('npm', all, { cwd: folder, env, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [NPM, ...all], { cwd: folder, env });
  if (status === 0) return;
  const said = error?.message ?? String(stderr).trim();
  writeFileSync(join(CACHE, 'npm.log'), said);
  const code = /^npm error code (\S+)$/m.exec(said)?.[1] ?? error?.message ?? 'an error';
  throw new Error(`npm could not install it (${code}); .vscode-test/npm.log has what npm said.`);
}

function isUpToDate(stamp: string, wanted: string): boolean {
  return existsSync(join(dirname(stamp), 'node_modules')) && read(stamp) === wanted;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
