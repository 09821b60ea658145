import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';

const SCRIPT = fileURLToPath(new URL('../../client/build/package.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

describe('the package of the extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-vsix-'));
  let bytes: Buffer;
  let zip: JSZip;

  before(async function () {
    // What VS Code loads is made as small as it gets, which takes half a minute on a quiet machine.
    this.timeout(180_000);
    const file = join(folder, 'x.vsix');
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    bytes = readFileSync(file);
    zip = await JSZip.loadAsync(bytes);
  });

  after(() => rmSync(folder, { recursive: true }));

  it('is small, and has what the manifest names and nothing for developers', () => {
    assert.ok(bytes.length < 2_000_000, `${bytes.length} bytes`);
    const names = Object.keys(zip.files);
    for (const name of names) assert.doesNotMatch(name, /\.map$|\.ts$|test|node_modules/);
    for (const name of [
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/client/THIRD-PARTY-NOTICES.txt',
      'dist/browser/language-server.js',
      'dist/cli.js',
      'dist/client/browser.cjs',
      'dist/client/extension.cjs',
      'dist/client/l10n/bundle.l10n.json',
      'dist/client/server-main.cjs',
      'dist/language-server.cjs',
      'package.nls.json',
      'schemas/house.schema.json',
    ])
      assert.ok(names.includes(`extension/${name}`), name);
  });

  it('holds a command line that needs nothing beside it, and does in one thread what it cannot do in several', async () => {
    for (const [name, entry] of Object.entries(zip.files)) {
      if (entry.dir || !/^extension\/(?:dist\/|package\.json)/.test(name)) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), await entry.async('nodebuffer'));
    }
    const cli = join(folder, 'extension/dist/cli.js');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [cli, 'lint', ...args, SAMPLES], { cwd: folder, encoding: 'utf8' });
    const { stdout, stderr, status } = run('--jobs', '2');
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.equal(stdout, run().stdout);
    // The reader of PDF files is compressed; it was found if it has an opinion.
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7 nothing');
    const imported = spawnSync(process.execPath, [cli, 'import', 'a.pdf'], { cwd: folder, encoding: 'utf8' });
    assert.match(imported.stderr, /^rapporteur: a\.pdf is damaged/);
  });
});
