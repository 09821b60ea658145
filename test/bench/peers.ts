import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Output, Program } from './measure.ts';

const SOURCE = join(import.meta.dirname, 'peers');

/** Installs the pinned peers into `peers` under `cache`, unless these very versions are there already. */
export function installPeers(cache: string): void {
  const target = join(cache, 'peers');
  const installed = join(target, 'installed.json');
  const lock = join(SOURCE, 'package-lock.json');
  mkdirSync(target, { recursive: true });
  copyFileSync(join(SOURCE, 'textlintrc.json'), join(target, 'textlintrc.json'));
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;

  copyFileSync(join(SOURCE, 'package.json'), join(target, 'package.json'));
  copyFileSync(lock, join(target, 'package-lock.json'));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci of the peers in .bench/peers failed: see above');
  // Last, so that an install that was cut short is not taken for a complete one.
  copyFileSync(lock, installed);
}

/** markdownlint-cli2 as it comes: its default rules, no configuration. */
export function markdownlint(cache: string): Program {
  const lint = (pattern: string): Command => ({
    args: ['node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', pattern],
    folder: join(cache, 'peers'),
  });
  const lintAll = lint('../corpus-md/*.md');
  return {
    name: 'markdownlint-cli2',
    version: pinnedVersion('markdownlint-cli2'),
    lintAll,
    lintAllPrinting: lintAll,
    lintOne: lint('../corpus-md/0001.md'),
    countFindings: ({ stdout }) => Number(/^Summary: (\d+)/m.exec(stdout)?.[1]),
  };
}

/** textlint with the three rules for English of `peers/textlintrc.json`. */
export function textlint(cache: string): Program {
  const lint = (pattern: string): Command => ({
    args: [
      'node_modules/textlint/bin/textlint.js',
      '--config',
      'textlintrc.json',
      '--format',
      'json',
      pattern,
    ],
    folder: join(cache, 'peers'),
  });
  const lintAll = lint('../corpus-md/*.md');
  return {
    name: 'textlint, three rules',
    version: pinnedVersion('textlint'),
    lintAll,
    lintAllPrinting: lintAll,
    lintOne: lint('../corpus-md/0001.md'),
    countFindings: countTextlintMessages,
  };
}

/** The three textlint rules with their versions. */
export function textlintRules(): string[] {
  return Object.entries(pinned())
    .filter(([name]) => name.startsWith('textlint-rule-'))
    .map(([name, version]) => `${name} ${version}`);
}

function countTextlintMessages({ stdout }: Output): number {
  const files = JSON.parse(stdout) as { messages: unknown[] }[];
  return files.reduce((sum, file) => sum + file.messages.length, 0);
}

/** The version of a peer, as `peers/package.json` has it. */
export function pinnedVersion(name: string): string {
  return pinned()[name] ?? 'not pinned';
}

function pinned(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(SOURCE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return manifest.dependencies;
}
