import { spawnSync } from 'node:child_process';

/**
 * The command that starts Neovim, which is installed first where it is missing and that can be done without asking:
 * as root on a system with apt.
 *
 * @throws Error when there is none and it cannot be installed, saying what to install
 */
export function findNeovim(): string {
  if (!runs() && mayInstall()) install();
  if (!runs()) {
    throw new Error(
      'Neovim is not installed: install its package (apt-get install neovim, brew install neovim)',
    );
  }
  return 'nvim';
}

function runs(): boolean {
  return spawnSync('nvim', ['--version']).status === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** From the lists that are there; where they are empty or too old, from fresh ones. */
function install(): void {
  if (!aptGet('install', '-y', '--no-install-recommends', 'neovim')) {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', 'neovim');
  }
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt at work is waited for.
  return (
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...args], { env, timeout: 240_000 }).status === 0
  );
}
