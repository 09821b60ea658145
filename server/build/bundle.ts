/** `npm run build`: the command line as `dist/cli.js` and the chunks it loads when it needs them. */
import { createHash } from 'node:crypto';
import { chmodSync, globSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules as builtins } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/**
 * Modules of node itself are taken by `process.getBuiltinModule` instead of by `import`: an import makes node read
 * every export, also the ones that load half of its library (`process.stdin`, `fs.promises`), which costs ten
 * milliseconds of the start. What starts a process is not loaded before it is used, and never is: commander only
 * asks for it.
 */
const builtinModules: Plugin = {
  name: 'builtin-modules',
  setup(bundle) {
    const names = new Set(builtins);
    bundle.onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '');
      return names.has(name) ? { path: name, namespace: 'builtin', sideEffects: false } : null;
    });
    bundle.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: sourceOf(path) }));
  },
};

function sourceOf(name: string): string {
  if (name === 'process') return 'module.exports = process;';
  const get = `process.getBuiltinModule('node:${name}')`;
  return name === 'child_process'
    ? `module.exports = { get spawn() { return ${get}.spawn; } };`
    : `module.exports = ${get};`;
}

rmSync(`${ROOT}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: { cli: 'server/src/cli/cli.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  // The oldest node that runs it; see `engines` in package.json.
  target: 'node20.19',
  // Their ES modules where there are any: smaller, and without a wrapper.
  mainFields: ['module', 'main'],
  external: Object.keys(manifest.dependencies),
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    RAPPORTEUR_VERSION: JSON.stringify(manifest.version),
    RAPPORTEUR_BUILD: JSON.stringify(buildId()),
    // What the CommonJS package write-file-atomic calls its own file, and ES modules do not.
    __filename: 'import.meta.filename',
  },
  plugins: [builtinModules],
});
chmodSync(`${ROOT}dist/cli.js`, 0o755);

/** Changes with every source file: what a cache of findings is keyed on. */
function buildId(): string {
  const files = globSync(['{grammar,server}/src/**/*.{ts,js}', 'schemas/**/*.json', 'package-lock.json'], {
    cwd: ROOT,
  });
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(ROOT + file));
  return hash.digest('hex').slice(0, 16);
}
