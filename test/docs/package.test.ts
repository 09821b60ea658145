/** What `npm pack` makes is whole and runs in a folder of its own, on every Node that is here. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, removeBenches, temporaryFolder } from './packaged.ts';

interface Packed {
  filename: string;
  files: { path: string }[];
}

describe('the package', () => {
  after(removeBenches);

  let folder = '';
  let packed: Packed;

  before(function () {
    this.timeout(60_000);
    folder = temporaryFolder();
    // Without scripts: what is packed is what was built, and nothing is built while other tests run.
    const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const told = JSON.parse(out) as Packed[] | Record<string, Packed>;
    const [first] = Object.values(told);
    assert.ok(first);
    packed = first;
    const home = join(folder, 'node_modules');
    mkdirSync(home);
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', home]);
    execFileSync('mv', [join(home, 'package'), join(home, 'rapporteur')]);
    symlinkSync(join(ROOT, 'node_modules/tinypool'), join(home, 'tinypool'));
    writeFileSync(join(folder, 'a.report'), 'REPORT TO: Executive Board\nWARD(S) Borough-wide\n');
  });

  it('has what its readers and the action need, and no sources or tests', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'schemas/config.schema.json',
      'schemas/houses/halton.json',
      'docs/rules/header-field-colon.md',
      'action.yml',
      '.pre-commit-hooks.yaml',
      'LICENSE',
      'package.json',
    ])
      assert.ok(paths.includes(path), path);
    assert.deepEqual(
      paths.filter((path) => /^(?:server|test|grammar|samples)\/|\.map$/.test(path)),
      [],
    );
  });

  for (const node of runtimes()) {
    it(`runs on ${node.version}`, () => {
      const run = (...args: string[]) =>
        spawnSync(node.path, [join(folder, 'node_modules/rapporteur/dist/cli.js'), ...args], {
          cwd: folder,
          encoding: 'utf8',
        });
      const lint = run('lint', '--house', 'halton', '--format', 'json');
      assert.equal(lint.status, 1, lint.stderr);
      assert.match(lint.stdout, /"header-field-colon"/);
      assert.equal(run('explain', 'header-field-colon').status, 0);
      assert.equal(run('format', '--check', '--house', 'halton').status, 1);
      assert.match(run('new', 'report', '--house', 'wirral').stdout, /RECOMMENDATION\/S/);
    });
  }
});

/** The Node that runs the tests, and any other in the path that the package supports. */
function runtimes(): { path: string; version: string }[] {
  const others = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => entry !== '' && !entry.includes('node_modules'))
    .map((entry) => join(entry, 'node'))
    .filter((path) => existsSync(path));
  const found = new Map<string, string>();
  for (const path of [process.execPath, ...others]) {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    if (isSupported(version) && !found.has(version)) found.set(version, path);
  }
  return [...found].map(([version, path]) => ({ version, path }));
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
