/**
 * `npm run package [-- FILE]`: the extension as `out/rapporteur-VERSION.vsix`, or as the file given. What goes in is copied to a folder of its own
 * first, so that nothing gets in that is not named here: the manifest without what only this repository needs, the
 * bundles, and what `contributes` points at.
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createVSIX } from '@vscode/vsce';
import { minify } from 'terser';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STAGE = join(ROOT, 'out', 'extension');
/** What an extension may weigh, in bytes. */
const MOST_BYTES = 2_000_000;

/** Files and folders, and under which name they go in. */
const CONTENT: Readonly<Record<string, string>> = {
  'client/MARKETPLACE.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
  'package.nls.json': 'package.nls.json',
  'client/icons': 'client/icons',
  'client/language-configuration.json': 'client/language-configuration.json',
  'client/snippets': 'client/snippets',
  'client/syntaxes': 'client/syntaxes',
  'docs/images/walkthrough': 'docs/images/walkthrough',
  // What the editor checks JSON files by; the houses are in the program.
  'schemas/comments.schema.json': 'schemas/comments.schema.json',
  'schemas/config.schema.json': 'schemas/config.schema.json',
  'schemas/house.schema.json': 'schemas/house.schema.json',
  'dist/browser': 'dist/browser',
  'dist/client': 'dist/client',
  'dist/THIRD-PARTY-NOTICES.txt': 'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.js': 'dist/cli.js',
  'dist/document.css': 'dist/document.css',
  'dist/language-server.cjs': 'dist/language-server.cjs',
  'dist/lint-worker.js': 'dist/lint-worker.js',
};

/**
 * Brotli makes a fifth less of them than the archive would: they go in as `NAME.br`. The program is unpacked by
 * `server/src/cli/load-program.ts`; a module in its own place unpacks itself.
 */
const COMPRESSED = {
  program: ['dist/program.cjs'],
  modules: ['dist/import-office.cjs', 'dist/pdf-worker.cjs'],
};

/**
 * What VS Code loads itself has to stay what it is; terser makes a tenth less of it than esbuild, and takes its time. The
 * program is left as it is: with its names shortened by terser it reported other findings (test/vscode/suite saw it).
 */
const MINIFIED = ['dist/browser/language-server.js', 'dist/client/browser.cjs', 'dist/client/extension.cjs'];

/** A module that is what the compressed file beside it says. */
const UNPACKING = `const { readFileSync } = require('node:fs');
const { brotliDecompressSync } = require('node:zlib');
module._compile(brotliDecompressSync(readFileSync(__filename + '.br')).toString('utf8'), __filename);
`;

/** Of package.json, what neither VS Code nor the command line in the extension reads. */
const LEFT_OUT = ['bin', 'scripts', 'files', 'devDependencies', 'dependencies', 'allowScripts'];

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown> & {
  version: string;
};
rmSync(STAGE, { recursive: true, force: true });
for (const [from, to] of Object.entries(CONTENT)) {
  mkdirSync(dirname(join(STAGE, to)), { recursive: true });
  cpSync(join(ROOT, from), join(STAGE, to), { recursive: true });
}
for (const file of [...COMPRESSED.program, ...COMPRESSED.modules])
  writeFileSync(join(STAGE, `${file}.br`), brotliCompressSync(readFileSync(join(ROOT, file))));
for (const file of MINIFIED) writeFileSync(join(STAGE, file), await minified(file));
for (const file of COMPRESSED.modules) writeFileSync(join(STAGE, file), UNPACKING);
const kept = Object.entries(manifest).filter(([name]) => !LEFT_OUT.includes(name));
writeFileSync(join(STAGE, 'package.json'), JSON.stringify(Object.fromEntries(kept)));
// Nobody reads these: without blanks they are a fifth smaller, packed.
for (const file of globSync('**/*.json', { cwd: STAGE }).map((name) => join(STAGE, name)))
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));

// Everything in the folder goes in; vsce asks whether that is meant.
writeFileSync(join(STAGE, '.vscodeignore'), '.vscodeignore\n');

const [, , given] = process.argv;
const packagePath = resolve(given ?? join(ROOT, 'out', `rapporteur-${manifest.version}.vsix`));
await createVSIX({ cwd: STAGE, packagePath, dependencies: false });
const { size } = statSync(packagePath);
if (size > MOST_BYTES) {
  throw new Error(`${packagePath} has ${size} bytes; more than ${MOST_BYTES} are too many to install`);
}

async function minified(file: string): Promise<string> {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const { code } = await minify(source, { ecma: 2020, toplevel: true, compress: { passes: 2 } });
  if (!code) throw new Error(`terser made nothing of ${file}`);
  return code;
}
