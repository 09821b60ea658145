/**
 * `npm run build`: the command line. `dist/cli.js` is what is run; it loads `dist/program.cjs`, which is everything
 * else in one file, the language server included, each part of it evaluated when it is first needed. Beside it the
 * language server for the worker of a browser.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules as builtins } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { DOCUMENT_STYLE } from '../src/export/html/style.ts';
import { BundledPackages } from './third-party-notices.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/**
 * Modules of node itself are taken by `process.getBuiltinModule`: an import makes node read every export, also the
 * ones that load half of its library (`process.stdin`, `fs.promises`), which costs ten milliseconds of the start.
 * What starts a process is loaded when it is called and not before: commander imports it and never calls it.
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
    ? `module.exports = { get spawn() { return ${get}.spawn; }, get spawnSync() { return ${get}.spawnSync; }, get fork() { return ${get}.fork; } };`
    : `module.exports = ${get};`;
}

/** Packages of plain functions that a run often needs nothing of, and that are slow to evaluate. */
const LAZY = [
  'date-fns/format',
  'fast-string-width',
  'fast-wrap-ansi',
  'indefinite',
  'jsonc-parser',
  'picomatch',
  'romans',
];

/** Puts off the evaluation of a package of functions until one of them is called. */
const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup(bundle) {
    bundle.onResolve({ filter: /^[a-z]/ }, ({ path, importer, kind }) =>
      LAZY.includes(path) && kind === 'import-statement' && !importer.includes('node_modules')
        ? { path, namespace: 'lazy', sideEffects: false }
        : null,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'lazy' }, async ({ path }) => {
      const exported: Record<string, unknown> = await import(path);
      const names = Object.keys(exported).filter((name) => typeof exported[name] === 'function');
      const wrappers = names
        .filter((name) => /^\w+$/.test(name) && name !== 'default')
        .map((name) => `export const ${name} = (...args) => load().${name}(...args);`);
      const contents = [
        `let real;`,
        `const load = () => (real ??= require('${path}'));`,
        ...wrappers,
        // What a CommonJS package exports is itself the default.
        `export default (...args) => (load().default ?? load())(...args);`,
      ];
      return { contents: contents.join('\n'), resolveDir: ROOT };
    });
  },
};

/** The libraries that only `import` needs are a file of its own beside the program, read when they are asked for. */
const officeLibrary: Plugin = {
  name: 'office-library',
  setup(bundle) {
    bundle.onResolve({ filter: /\/libraries\/office\.ts$/ }, () => ({
      path: './import-office.cjs',
      external: true,
    }));
  },
};

/** zip.js registers what writes archives and what unpacks them in other threads wherever it is imported: neither is used. */
const readsArchives: Plugin = {
  name: 'reads-archives',
  setup(bundle) {
    bundle.onResolve(
      { filter: /\/(?:zip-core-writer|zip-writer|codec-worker-web)\.js$/ },
      ({ path, resolveDir }) => ({ path: join(resolveDir, path), sideEffects: false }),
    );
  },
};

const packages = new BundledPackages(ROOT);
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: 'node',
  // The oldest node that runs it; see `engines` in package.json.
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [packages.plugin],
  define: {
    RAPPORTEUR_VERSION: JSON.stringify(manifest.version),
    RAPPORTEUR_BUILD: JSON.stringify(buildId()),
  },
} satisfies BuildOptions;

/** A module of node's older kind, of sources that ask where they stand. */
const MODULE = {
  format: 'cjs',
  define: { ...COMMON.define, 'import.meta.dirname': '__dirname', 'import.meta.url': '__url' },
  banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
} satisfies BuildOptions;

// Built aside, then put in place a file at a time: whoever runs the old program meanwhile finds it whole.
const NEXT = `${ROOT}out/dist-${process.pid}`;
await build({
  ...COMMON,
  entryPoints: ['server/src/cli/program.ts'],
  outfile: `${NEXT}/program.cjs`,
  format: 'cjs',
  // Their ES modules where there are any: smaller, and without a wrapper.
  mainFields: ['module', 'main'],
  external: Object.keys(manifest.dependencies),
  // The program is a script to V8, which cannot import but is handed a `require`.
  supported: { 'dynamic-import': false },
  plugins: [...COMMON.plugins, builtinModules, lazyPackages, officeLibrary],
  // Handed over by `loadProgram`.
  define: { ...COMMON.define, 'import.meta.url': '__url', __filename: '__url' },
});
await build({
  ...COMMON,
  ...MODULE,
  entryPoints: ['server/src/import/libraries/office.ts'],
  outfile: `${NEXT}/import-office.cjs`,
  mainFields: ['module', 'main'],
  plugins: [...COMMON.plugins, readsArchives],
});
// The thread that reads PDF files.
await build({
  ...COMMON,
  ...MODULE,
  entryPoints: ['server/src/workspace/node-pdf-worker.ts'],
  outfile: `${NEXT}/pdf-worker.cjs`,
  mainFields: ['module', 'main'],
});
// Editors fork it as a module of node.
await build({
  ...COMMON,
  ...MODULE,
  entryPoints: ['server/src/cli/language-server.ts'],
  outfile: `${NEXT}/language-server.cjs`,
});
// For a worker of a browser. esbuild refuses modules of node here, so that none can slip in.
await build({
  ...COMMON,
  entryPoints: ['server/src/lsp/browser.ts'],
  outfile: `${NEXT}/browser/language-server.js`,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  plugins: [...COMMON.plugins, readsArchives],
});
await build({
  ...COMMON,
  entryPoints: { cli: 'server/src/cli/cli.ts', 'lint-worker': 'server/src/cli/lint-worker.ts' },
  outdir: NEXT,
  format: 'esm',
});
// For the preview of an editor: a page that is exported has it in itself.
writeFileSync(`${NEXT}/document.css`, DOCUMENT_STYLE);
writeFileSync(`${NEXT}/THIRD-PARTY-NOTICES.txt`, packages.notices());
escapeNonAscii(`${NEXT}/program.cjs`);
chmodSync(`${NEXT}/cli.js`, 0o755);

putInPlace();

/** What is no longer made goes; what the client's build has made stays. */
function putInPlace(): void {
  const made = globSync('**/*', { cwd: NEXT }).filter((name) => statSync(`${NEXT}/${name}`).isFile());
  for (const name of made) {
    mkdirSync(dirname(`${ROOT}dist/${name}`), { recursive: true });
    renameSync(`${NEXT}/${name}`, `${ROOT}dist/${name}`);
  }
  for (const name of globSync('{*,browser/*}', { cwd: `${ROOT}dist` })) {
    if (name !== 'client' && name !== 'browser' && !made.includes(name))
      rmSync(`${ROOT}dist/${name}`, { recursive: true });
  }
  rmSync(NEXT, { recursive: true });
}

/**
 * esbuild escapes what is not ASCII in strings, but not in regular expressions; `loadProgram` reads the file one
 * byte a character, which is the quickest, and would read those wrongly.
 */
function escapeNonAscii(file: string): void {
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

/** Changes with every source file: what a cache of findings or of compiled code is good for. */
function buildId(): string {
  const files = globSync(
    [
      '{grammar,server}/src/**/*.{ts,js,json}',
      'schemas/**/*.json',
      'server/build/bundle.ts',
      'package-lock.json',
    ],
    { cwd: ROOT },
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(ROOT + file));
  return hash.digest('hex').slice(0, 16);
}
