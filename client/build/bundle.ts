/**
 * The second half of `npm run build`: the extension, in `dist/client`, for the extension host of a desktop and for the
 * one that runs in a browser. The server it starts is bundled by `server/build/bundle.ts` and stands beside it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { BundledPackages } from '../../server/build/third-party-notices.ts';
import { l10nBundle } from './l10n.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };

const packages = new BundledPackages(ROOT);
const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  // What the extension host asks for by `require`, whatever package.json says of the other files.
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [packages.plugin],
  define: { RAPPORTEUR_VERSION: JSON.stringify(version) },
};

await build({
  ...COMMON,
  entryPoints: ['client/src/extension.ts'],
  outfile: 'dist/client/extension.cjs',
  platform: 'node',
  // The node of the oldest VS Code that `engines` in package.json allows.
  target: 'node20.18',
  // Not their ES modules: the language client has none, and one copy of the protocol is enough.
  mainFields: ['main'],
});
await build({
  ...COMMON,
  entryPoints: ['client/src/browser.ts'],
  outfile: 'dist/client/browser.cjs',
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
});
// What runs in the panel of the preview, with how it looks there.
await build({
  ...COMMON,
  entryPoints: { preview: 'client/src/preview/webview/main.ts' },
  outdir: 'dist/client',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
});
await build({
  ...COMMON,
  entryPoints: { preview: 'client/src/preview/webview/preview.css' },
  outdir: 'dist/client',
});
// What the extension forks: the server's own module does nothing until it is told to.
writeFileSync(`${ROOT}dist/client/server-main.cjs`, "require('../language-server.cjs').serve();\n");
mkdirSync(`${ROOT}dist/client/l10n`, { recursive: true });
writeFileSync(`${ROOT}dist/client/l10n/bundle.l10n.json`, l10nBundle(ROOT));
writeFileSync(`${ROOT}dist/client/THIRD-PARTY-NOTICES.txt`, packages.notices());
