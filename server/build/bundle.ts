/** `npm run build`: the command line as `dist/cli.js` and the chunks it loads when it needs them. */
import { createHash } from 'node:crypto';
import { chmodSync, globSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

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
  },
  // For the CommonJS packages in the bundle that require what node brings along.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
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
