/** Runs what `npm run build` made, as its users run it. */
import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first file of the command line. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Where the compiled code of these runs is kept, apart from that of the user. */
const CACHE = fileURLToPath(new URL('../../out/test-cache', import.meta.url));

/** How a process ended and what it printed. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Another `node` than this one. */
  node?: string;
  uid?: number;
  /** Where it writes instead of what is handed back. */
  stdout?: number;
}

/** Runs `rapporteur` to its end. More than a minute counts as hanging. */
export function rapporteur(args: readonly string[], options: RunOptions): Ended {
  const { cwd, input = '', env = {}, node = process.execPath, uid, stdout: given = 'pipe' } = options;
  if (!existsSync(CLI)) throw new Error('dist/cli.js is not there: npm run build');
  const settings: SpawnSyncOptions = {
    cwd,
    input,
    stdio: ['pipe', given, 'pipe'],
    timeout: 60_000,
    maxBuffer: 1e9,
    env: { ...environment(), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  };
  const { status, signal, stdout, stderr, error } = spawnSync(node, [CLI, ...args], settings);
  if (error) throw error;
  if (signal) throw new Error(`rapporteur ${args.join(' ')} ended by ${signal}`);
  return { code: status, out: String(stdout ?? ''), err: String(stderr) };
}

/** Starts `rapporteur` and leaves it running. */
export function startRapporteur(args: readonly string[], { cwd, uid }: Pick<RunOptions, 'cwd' | 'uid'>) {
  return spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: environment(),
    ...(uid !== undefined && { uid }),
  });
}

/** Without what would colour or slow the run. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, XDG_CACHE_HOME: CACHE };
}

/** The `node` that a shell outside this package finds, or null. */
export function systemNode(): string | null {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? null;
}
