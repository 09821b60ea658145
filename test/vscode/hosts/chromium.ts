import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { installFromDebian } from '../../debian.ts';

/** Nothing of these tests leaves the machine, so neither does anything of the browser. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // As root, as in a container, the sandbox does not start.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/**
 * A headless browser of the Chromium kind: the one that CHROMIUM_EXECUTABLE names, else the first in the path, else
 * Chrome where its installer puts it, else Debian's, which is installed.
 *
 * @throws Error when there is none
 */
export async function launchChromium(): Promise<Browser> {
  const executable = process.env.CHROMIUM_EXECUTABLE ?? COMMANDS.find(runs);
  if (executable !== undefined) return launch(executable);
  const chrome = await chromium.launch({ channel: 'chrome', args: ARGUMENTS }).catch(() => null);
  if (chrome !== null) return chrome;
  if (installFromDebian('chromium', 'fonts-dejavu-core')) return launch('chromium');
  throw new Error('There is no Chromium, and apt-get did not install it.');
}

function launch(command: string): Promise<Browser> {
  return chromium.launch({ executablePath: pathOf(command), args: ARGUMENTS });
}

function runs(command: string): boolean {
  return pathOf(command) !== command;
}

/** Playwright takes a path and not a command. */
function pathOf(command: string): string {
  if (process.platform === 'win32') return command;
  const { stdout, status } = spawnSync('sh', ['-c', 'command -v "$0"', command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : command;
}
