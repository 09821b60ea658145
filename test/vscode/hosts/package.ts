import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { CACHE, ROOT } from './cache.ts';
import type { Extension } from './host.ts';

/**
 * The extension as users get it, packed and unpacked.
 *
 * @param vsix a package that is there already; null packs the checkout
 */
export async function packagedExtension(vsix: string | null): Promise<Extension> {
  const file = vsix ?? pack();
  const folder = join(CACHE, 'extension');
  await unpack(file, folder);
  const { publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return { id: `${publisher}.${name}`, vsix: file, folder };
}

interface Manifest {
  publisher: string;
  name: string;
  version: string;
}

/** `npm run package`, by the npm that runs this. */
function pack(): string {
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', 'package'];
  const { status, stdout, stderr } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run package failed:\n${stdout}${stderr}`);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  return join(ROOT, 'out', `rapporteur-${version}.vsix`);
}

/** A VSIX is a zip; the extension is its folder `extension/`. */
async function unpack(vsix: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const zip = await JSZip.loadAsync(readFileSync(vsix));
  for (const [name, entry] of Object.entries(zip.files)) {
    if (entry.dir || !name.startsWith('extension/')) continue;
    const target = join(folder, name.slice('extension/'.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await entry.async('nodebuffer'));
  }
}
