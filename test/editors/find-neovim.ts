import { spawnSync } from 'node:child_process';
import { installFromDebian } from '../debian.ts';

/**
 * The command that starts Neovim, which is installed first where it is missing and that can be done without asking.
 *
 * @throws Error when there is none and it cannot be installed, saying what to install
 */
export function findNeovim(): string {
  if (!runs()) installFromDebian('neovim');
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
