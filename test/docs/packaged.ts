/** The packaged command line, as the tests of the documentation call it. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** A folder to work in. */
export interface Bench {
  folder: string;
  /** Runs a line in a shell, or a whole script. */
  run(script: string, env?: Record<string, string>): Ran;
}

/**
 * A folder with files, and the tools that are found before all others; taken away by `removeBenches`.
 *
 * @param tools shell scripts by the name of the command that they stand for
 */
export function bench(
  files: Readonly<Record<string, string>>,
  tools: Readonly<Record<string, string>>,
): Bench {
  assert.ok(existsSync(CLI), 'there is no dist/cli.js; npm run build makes it');
  const folder = temporaryFolder();
  const bin = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const [name, script] of Object.entries(tools)) {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const run = (script: string, env: Record<string, string> = {}): Ran => {
    const ended = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env },
    });
    return { code: ended.status, out: ended.stdout, err: ended.stderr };
  };
  return { folder, run };
}

const made: string[] = [];

/** An empty folder, taken away by `removeBenches`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-docs-'));
  made.push(folder);
  return folder;
}

export function removeBenches(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What runs the packaged command line with the arguments of the script. */
export const CALL = `exec '${process.execPath}' '${CLI}' "$@"`;
