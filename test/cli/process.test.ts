import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LintReport } from '../../server/src/lint/report.ts';
import { rapporteur, startRapporteur, systemNode } from './built.ts';
import { folderWith, removeFolders } from './commands/fake-io.ts';

const SLIP =
  'REPORT TO: Executive Board\n\nWARD(S) Borough-wide\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n';
const STACK = /^\s+at /m;

describe('rapporteur as a process', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('says what it is, and how it is used', () => {
    const cwd = folderWith();
    assert.match(rapporteur(['--version'], { cwd }).out, /^\d+\.\d+\.\d+\n$/);
    const help = rapporteur(['--help'], { cwd });
    assert.equal(help.code, 0);
    for (const command of [
      'lint',
      'format',
      'parse',
      'outline',
      'rules',
      'explain',
      'print-config',
      'init',
      'new',
      'completion',
    ])
      assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
    const bare = rapporteur([], { cwd });
    assert.deepEqual([bare.code, bare.out, bare.err], [2, '', help.out]);
    assert.match(rapporteur(['help', 'lint'], { cwd }).out, /--max-warnings/);
  });

  it('says that its output cannot be written', () => {
    const cwd = folderWith({ 'read-only': '' });
    const stdout = openSync(join(cwd, 'read-only'), 'r');
    const { err, code } = rapporteur(['rules'], { cwd, stdout });
    closeSync(stdout);
    assert.match(err, /^rapporteur: The output cannot be written: .*\n$/);
    assert.equal(code, 2);
  });

  it('writes a baseline into a pipe, and waits for nothing to come out of it', function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folderWith({ 'a.report': SLIP });
    spawnSync('mkfifo', [join(cwd, 'pipe')]);
    // Both its ends, so that writing waits for nobody.
    const pipe = openSync(join(cwd, 'pipe'), 'r+');
    const { err, code } = rapporteur(['lint', '--write-baseline', 'pipe'], { cwd });
    assert.equal(code, 0, err);
    const bytes = Buffer.alloc(100_000);
    assert.equal(JSON.parse(bytes.toString('utf8', 0, readSync(pipe, bytes))).version, 1);
    closeSync(pipe);
  });

  it('ends with 2 for wrong use, and says what was meant', () => {
    const cwd = folderWith({ 'a.report': SLIP });
    const wrong: [string[], RegExp][] = [
      [['lnit'], /unknown command 'lnit'\n\(Did you mean one of init, lint\?\)/],
      [['lint', '--fxi'], /unknown option '--fxi'\n\(Did you mean --fix\?\)/],
      [['lint', '--format', 'xml'], /Allowed choices are stylish, json/],
      [['lint', '--out', ''], /'-o, --out <file>' is empty; name a file, or leave it out/],
      [['lint', '--max-warnings', 'x'], /must be a whole number/],
      [['lint', '--max-warnings', '-1'], /must be a whole number/],
      [['lint', '--jobs', '0'], /number from 1 on, or auto/],
      [['lint', '--jobs', 'many'], /number from 1 on, or auto/],
      [['lint', '--fxi'], /\nRun rapporteur lint --help for its options\.\n$/],
      [['new', 'report', '--hose'], /\nRun rapporteur new report --help for its options\.\n$/],
      [['help', 'lnit'], /unknown command 'lnit'\n\(Did you mean/],
      [['lint', '-'], /There is no file -; --stdin reads the standard input/],
      [['format', '-'], /There is no file -; --stdin reads the standard input/],
      [['parse', '.'], /\.: This is a folder, or a link to one; name a document in it/],
      [['lint', '--shard', '3/2'], /the second of five parts/],
      [['lint', '--rule', 'date-frm:off'], /did you mean "date-form"/],
      [['lint', '--house', 'haltn'], /There is no house "haltn"; did you mean "halton"\?/],
      [['lint', '--house', './none.json'], /^none\.json: does not exist; check the path$/m],
      [['lint', '--config', 'none.json'], /^none\.json: does not exist; check the path$/m],
      [['lint', 'none.report'], /There is no file or folder none\.report/],
      [['format', 'none.report'], /There is no file or folder none\.report/],
      [['format', '--stdin', 'a.report'], /--stdin takes no paths/],
    ];
    for (const [args, message] of wrong) {
      const { code, out, err } = rapporteur(args, { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, STACK);
    }
  });

  it('tells of a broken house or configuration by file, line and column', () => {
    const cwd = folderWith({
      'rapporteur.json': '{\n  "house": "./house.json",\n  "rules": { "contractoin": "off" }\n}\n',
      'house.json': '{ "id": "mine", "name": "Mine", "extends": "./house.json" }',
      'sub/rapporteur.json': '{ "root": true, "house": "../house.json" }',
      'a.report': SLIP,
      'sub/b.report': SLIP,
    });
    const config = rapporteur(['lint'], { cwd });
    assert.deepEqual([config.code, config.out], [2, '']);
    assert.match(
      config.err,
      /^rapporteur\.json:3:14 "rules": there is no rule "contractoin"; did you mean "contraction"\?\n$/,
    );
    const house = rapporteur(['lint'], { cwd: join(cwd, 'sub') });
    assert.deepEqual([house.code, house.out], [2, '']);
    assert.match(
      house.err,
      /^\.\.\/house\.json:1:44 "extends": a house cannot extend itself \(house\.json → house\.json\); .*\n$/,
    );
  });

  it('checks documents against the schema that a house brings', () => {
    const schema = {
      properties: {
        fields: {
          items: { properties: { value: { pattern: '^Council', errorMessage: 'The Council decides' } } },
        },
      },
    };
    const cwd = folderWith({
      'rapporteur.json': '{ "house": "./house.json" }',
      'house.json': JSON.stringify({ id: 'mine', name: 'Mine', extends: 'halton', schema }),
      'a.report': SLIP,
    });
    const { out } = rapporteur(['lint', '--format', 'json'], { cwd });
    const found = (JSON.parse(out) as LintReport).files[0]?.diagnostics.filter(
      ({ rule }) => rule === 'house-schema',
    );
    assert.deepEqual(
      found?.map(({ line, column, message, url }) => [line, column, message, url]),
      [
        [1, 1, 'The Council decides', null],
        [3, 1, 'The Council decides', null],
      ],
    );
    writeFileSync(
      join(cwd, 'house.json'),
      JSON.stringify({ id: 'mine', name: 'Mine', schema: { type: 'objekt' } }),
    );
    const broken = rapporteur(['lint'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^house\.json:1:\d+ .*objekt/);
  });

  it('prints the same in several threads as in one', () => {
    const names = Array.from({ length: 230 }, (_, index) => `${index}.report`);
    const cwd = folderWith(
      Object.fromEntries(names.map((name, index) => [name, `${SLIP}1.2 Paragraph ${index} isn't.\n`])),
    );
    const one = rapporteur(['lint', '--format', 'sarif'], { cwd });
    const three = rapporteur(['lint', '--format', 'sarif', '--jobs', '3'], { cwd });
    assert.equal(three.err, '');
    assert.equal(three.out, one.out);
    writeFileSync(join(cwd, 'house.json'), '{ "id": 1 }');
    writeFileSync(join(cwd, 'rapporteur.json'), '{ "house": "./house.json" }');
    const broken = rapporteur(['lint', '--jobs', '2'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^house\.json:1:/);
  });

  it('is quiet when who reads its output stops reading', function () {
    if (process.platform === 'win32') return this.skip();
    const names = Array.from({ length: 300 }, (_, index) => `${index}.report`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, SLIP])));
    const command = `"${process.execPath}" "${join(import.meta.dirname, '../../dist/cli.js')}" lint | head -n 1`;
    const { stderr, stdout } = spawnSync('sh', ['-c', command], { cwd });
    assert.equal(String(stderr), '');
    assert.match(String(stdout), /\.report/);
    const help = spawnSync('sh', ['-c', command.replace(/ lint .*$/, ' --help | true')], { cwd });
    assert.equal(String(help.stderr), '');
  });

  it('starts without a home, and with caches that are broken or not to be written', () => {
    const cwd = folderWith({ 'a.report': SLIP, cache: '' });
    const plain = rapporteur(['lint'], { cwd, env: { NODE_DISABLE_COMPILE_CACHE: '1' } });
    assert.equal(plain.code, 1);
    const outputs = [
      { HOME: '', XDG_CACHE_HOME: '' },
      { XDG_CACHE_HOME: join(cwd, 'cache') },
      { XDG_CACHE_HOME: join(cwd, 'new') },
      { XDG_CACHE_HOME: join(cwd, 'new') },
    ].map((env) => rapporteur(['lint'], { cwd, env }));
    const folder = join(cwd, 'new/rapporteur');
    const [name] = readdirSync(folder);
    assert.match(name ?? '', /^lint-/);
    assert.equal(statSync(join(folder, name ?? '')).mode & 0o077, 0);
    for (const size of [0, 1, 100, 10_000]) {
      writeFileSync(join(folder, name ?? ''), readFileSync(join(folder, name ?? '')).subarray(0, size));
      outputs.push(rapporteur(['lint'], { cwd, env: { XDG_CACHE_HOME: join(cwd, 'new') } }));
    }
    for (const output of outputs) assert.deepEqual(output, plain);
  });

  it('runs on the node that the system brings, if it is new enough', function () {
    const node = systemNode();
    const version = node ? String(spawnSync(node, ['--version']).stdout) : '';
    if (node === null || !/^v(?:20\.(?:19|[2-9]\d)|2[2-9])\./.test(version)) return this.skip();
    const cwd = folderWith({ 'a.report': SLIP });
    assert.deepEqual(rapporteur(['lint'], { cwd, node }), rapporteur(['lint'], { cwd }));
    assert.equal(rapporteur(['lint', '--jobs', '2', '.', 'a.report'], { cwd, node }).code, 1);
  });

  describe('--watch', () => {
    /** Runs in a folder until the steps are done; `until` waits for what it prints next. */
    async function watching(
      where: Parameters<typeof startRapporteur>[1],
      args: string[],
      steps: (until: (what: RegExp) => Promise<void>) => Promise<void>,
    ): Promise<void> {
      const child = startRapporteur(['lint', '--watch', ...args], where);
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          output += chunk;
        });
      try {
        await steps(async (what) => {
          for (let tries = 0; tries < 400 && !what.test(output); tries += 1) await pause(25);
          assert.match(output, what);
          output = '';
        });
        child.kill('SIGINT');
        const [code] = await once(child, 'exit');
        assert.equal(code, 130);
      } finally {
        child.kill('SIGKILL');
      }
    }

    it('lints again what changes, until Ctrl-C', async () => {
      const cwd = folderWith({ 'a.report': SLIP, 'sub/b.report': SLIP });
      symlinkSync('..', join(cwd, 'sub/circle'));
      await watching({ cwd }, ['--rule', 'header-field-colon:warning'], async (until) => {
        await until(/Watching 2 files; Ctrl-C ends\n$/);
        await pause(200);
        writeFileSync(join(cwd, 'a.report'), `${SLIP}\n1.2 This isn't right.\n`);
        await until(/contraction[\s\S]*Watching 2 files/);
        writeFileSync(join(cwd, 'sub/c.report'), SLIP);
        await until(/sub\/c\.report[\s\S]*Watching 3 files/);
        writeFileSync(join(cwd, 'rapporteur.json'), '{ "house": "haltn" }');
        await until(/rapporteur\.json:1:12 There is no house "haltn"[\s\S]*Watching/);
        writeFileSync(join(cwd, 'rapporteur.json'), '{ "house": "halton" }');
        await until(/house halton[\s\S]*Watching 3 files/);
        writeFileSync(join(cwd, 'rapporteur.json'), '{ "house": "./ours.json" }');
        await until(/ours\.json does not exist[\s\S]*Watching/);
        writeFileSync(join(cwd, 'ours.json'), '{ "id": "ours", "name": "Ours" }');
        await until(/house ours[\s\S]*Watching 3 files/);
      });
    });

    it('sees configurations come, change and go in the folders above', async () => {
      const top = folderWith({ 'papers/may/a.report': SLIP });
      const file = join(top, 'rapporteur.json');
      for (const paths of [[], ['a.report'], ['*.report']]) {
        await watching({ cwd: join(top, 'papers/may') }, paths, async (until) => {
          await until(/house england[\s\S]*Watching 1 file/);
          await pause(200);
          writeFileSync(file, '{ "house": "wirral" }');
          await until(/house wirral[\s\S]*Watching 1 file/);
          writeFileSync(file, '{ "house": "halton" }');
          await until(/house halton[\s\S]*Watching 1 file/);
          unlinkSync(file);
          await until(/house england[\s\S]*Watching 1 file/);
          writeFileSync(file, '{ "house": "wirral" }');
          await until(/house wirral[\s\S]*Watching 1 file/);
        });
        unlinkSync(file);
      }
    });

    it('goes on beside a folder that may not be read', async function () {
      if (process.platform === 'win32') return this.skip();
      const cwd = folderWith({ 'a.report': SLIP });
      chmodSync(cwd, 0o755);
      const ours = process.getuid?.() === 0 ? { uid: 65534 } : {};
      await watching({ cwd, ...ours }, [], async (until) => {
        await until(/Watching 1 file/);
        await pause(200);
        mkdirSync(join(cwd, 'closed'), { mode: 0o000 });
        writeFileSync(join(cwd, 'a.report'), `${SLIP}\n1.2 This isn't right.\n`);
        await until(/The folder closed cannot be read: EACCES[\s\S]*Watching 1 file/);
        rmdirSync(join(cwd, 'closed'));
        writeFileSync(join(cwd, 'a.report'), `${SLIP}\n1.2 This is not right.\n`);
        await until(/Watching 1 file/);
      });
    });
  });

  describe('files that cannot be written', () => {
    const writers: [string, string[]][] = [
      ['lint --fix', ['lint', '--fix', '--house', 'halton']],
      ['format', ['format', '--house', 'halton']],
    ];
    for (const [name, args] of writers) {
      it(`are told of by ${name}, and the others written`, () => {
        const cwd = folderWith({ 'a.report': SLIP, 'b.report': SLIP, 'c.report': SLIP });
        chmodSync(join(cwd, 'b.report'), 0o444);
        const { code, err } = rapporteur(args, { cwd });
        assert.equal(code, 2);
        assert.match(err, /b\.report(?:: The file)? is read-only; make it writable first/);
        assert.doesNotMatch(err, STACK);
        const texts = ['a', 'b', 'c'].map((one) => readFileSync(join(cwd, `${one}.report`), 'utf8'));
        assert.deepEqual(
          texts.map((text) => text.includes('WARD(S):')),
          [true, false, true],
        );
        assert.deepEqual(readdirSync(cwd).sort(), ['a.report', 'b.report', 'c.report']);
      });

      it(`stay what they are, link or mode, when ${name} writes them`, () => {
        const cwd = folderWith({ 'real.txt': SLIP });
        chmodSync(join(cwd, 'real.txt'), 0o640);
        symlinkSync('real.txt', join(cwd, 'a.report'));
        rapporteur(args, { cwd });
        assert.match(readFileSync(join(cwd, 'real.txt'), 'utf8'), /WARD\(S\):/);
        assert.equal(statSync(join(cwd, 'real.txt')).mode & 0o777, 0o640);
      });

      it(`are whole, the old or the new, when ${name} is killed`, async () => {
        // Large enough that writing takes time.
        const text = `${SLIP}\n${Array.from({ length: 20_000 }, (_, index) => `1.${index + 2} The matter of ${index}.\n\n`).join('')}`;
        const cwd = folderWith();
        mkdirSync(join(cwd, 'd'));
        const path = join(cwd, 'd/a.report');
        const fresh = rapporteur([...args, '--stdin'], { cwd, input: text }).out;
        assert.notEqual(fresh, text);
        for (const _ of Array.from({ length: 3 })) {
          writeFileSync(path, text);
          const child = startRapporteur([...args, 'd'], { cwd });
          const ended = once(child, 'exit');
          // The temporary file beside it says that writing has begun.
          for (
            let tries = 0;
            tries < 20_000 && readdirSync(join(cwd, 'd')).length < 2 && child.exitCode === null;
            tries += 1
          )
            await pause(1);
          child.kill('SIGKILL');
          await ended;
          const left = readFileSync(path, 'utf8');
          assert.ok(left === text || left === fresh, 'neither the old nor the new text');
        }
      });
    }
  });
});
