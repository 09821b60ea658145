/**
 * Runs the program, which is one file beside this one, with the machine code that V8 made of it in earlier runs.
 *
 * V8 compiles a function when it is first called, which is a third of the time of a short run. Node's own compile
 * cache does not help with that: it keeps what is compiled when a module is loaded, before anything is called. What is
 * kept here is what was compiled by the end of a run.
 */
// Put in by the bundle (server/build/bundle.ts).
declare const RAPPORTEUR_BUILD: string;

// Imports would make node read every export of these modules, which costs more than what is done with them.
const fs = process.getBuiltinModule('node:fs');
const vm = process.getBuiltinModule('node:vm');

/** Runs are counted up to this, and learnt from whenever their number doubles: one may call what others do not. */
const MOST_RUNS = 128;
/** In longer runs, in seconds, V8 has thrown away what was only called at the start. */
const LONGEST_TO_LEARN_FROM = 2;
/** How many files are kept: one for each command that is used, with each version of this program and of node. */
const MOST_FILES = 48;

/** What the one file exports. */
export type Program = typeof import('./program.ts');

/**
 * Loads the program.
 *
 * @param command what is going to be called, which has a cache of its own
 */
export function loadProgram(command: string): Program {
  const file = `${import.meta.dirname}/program.cjs`;
  const source = `(function(exports,require,module,__url){${readProgram(file)}\n})`;
  const cache = cachePath(command);
  const known = cache === null ? null : readCache(cache);
  const script = new vm.Script(source, {
    filename: file,
    ...(known ? { cachedData: known.data } : {}),
  });
  const runs = known && script.cachedDataRejected === false ? known.runs : 0;
  if (cache !== null && runs < MOST_RUNS) process.once('exit', () => learn(cache, script, runs + 1));
  const module = { exports: {} };
  const { href } = new URL('program.cjs', import.meta.url);
  script.runInThisContext()(
    module.exports,
    process.getBuiltinModule('node:module').createRequire(href),
    module,
    href,
  );
  return module.exports as Program;
}

/** The extension for VS Code has it compressed: a package is to be small (client/build/package.ts). */
function readProgram(file: string): string {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'latin1');
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return brotliDecompressSync(fs.readFileSync(`${file}.br`)).toString('latin1');
}

/** In the folder of the user, where nobody else can leave code to be run; null where there is none. */
function cachePath(command: string): string | null {
  const { env, platform, version, arch } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE || !/^[a-z-]+$/.test(command)) return null;
  const home =
    platform === 'darwin' ? env.HOME && `${env.HOME}/Library/Caches` : env.HOME && `${env.HOME}/.cache`;
  const folder = env.XDG_CACHE_HOME || (platform === 'win32' ? env.LOCALAPPDATA : home);
  return folder ? `${folder}/rapporteur/${command}-${RAPPORTEUR_BUILD}-${version}-${arch}.bin` : null;
}

/** The last byte counts the runs that the rest was learnt from. */
function readCache(path: string): { data: Buffer; runs: number } | null {
  try {
    const file = fs.openSync(path, 'r');
    try {
      const isOurs = process.getuid === undefined || fs.fstatSync(file).uid === process.getuid();
      const bytes = isOurs ? fs.readFileSync(file) : Buffer.alloc(0);
      return bytes.length > 1 ? { data: bytes.subarray(0, -1), runs: bytes[bytes.length - 1] ?? 0 } : null;
    } finally {
      fs.closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Never throws: where nothing can be written, the next run is as slow as this one. */
function learn(path: string, script: InstanceType<typeof vm.Script>, runs: number): void {
  try {
    const isPowerOfTwo = (runs & (runs - 1)) === 0;
    if (!isPowerOfTwo) countRun(path, runs);
    else if (process.uptime() < LONGEST_TO_LEARN_FROM) writeCache(path, script, runs);
  } catch {
    // As above.
  }
}

function countRun(path: string, runs: number): void {
  const file = fs.openSync(path, 'r+');
  try {
    fs.writeSync(file, Buffer.of(runs), 0, 1, fs.fstatSync(file).size - 1);
  } finally {
    fs.closeSync(file);
  }
}

/** Whole or not at all: another run may be reading it. */
function writeCache(path: string, script: InstanceType<typeof vm.Script>, runs: number): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const temporary = `${path}.${process.pid}`;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(temporary, Buffer.concat([script.createCachedData(), Buffer.of(runs)]), { mode: 0o600 });
  fs.renameSync(temporary, path);
  const files = fs.readdirSync(folder).map((name) => `${folder}/${name}`);
  const ages = files.map((file) => ({ file, time: fs.statSync(file).mtimeMs }));
  for (const { file } of ages.sort((a, b) => b.time - a.time).slice(MOST_FILES))
    fs.rmSync(file, { force: true });
}
