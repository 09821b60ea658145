import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';

const SCRIPT = fileURLToPath(new URL('../../client/build/package.ts', import.meta.url));

describe('the package of the extension', () => {
  it('is small, and has what the manifest names and nothing for developers', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-vsix-')), 'x.vsix');
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const bytes = readFileSync(file);
    assert.ok(bytes.length < 2_000_000, `${bytes.length} bytes`);
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    for (const name of names) assert.doesNotMatch(name, /\.map$|\.ts$|test|node_modules/);
    for (const name of [
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
});
