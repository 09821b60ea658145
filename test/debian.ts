import { spawnSync } from 'node:child_process';

/**
 * Installs a package of Debian and its kind, where that can be done without asking: as root on a system with apt.
 *
 * @returns whether it did
 */
export function installFromDebian(...packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`installing ${packages.join(' and ')} by apt-get`);
  // From the lists that are there; where they are empty or too old, from fresh ones.
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return aptGet(install) || (aptGet(['update']) && aptGet(install));
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt at work is waited for.
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...args], {
    env,
    timeout: 240_000,
  });
  return status === 0;
}
