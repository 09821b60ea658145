import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FormatFlags } from '../../server/src/cli/commands/format.ts';
import { UserError } from '../../server/src/cli/exit-codes.ts';
import { format } from '../../server/src/cli/format/format.ts';
import { fakeIo, folderWith, removeFolders } from './commands/fake-io.ts';

const SLIP =
  'REPORT TO: Executive Board\nWARD(S) Borough-wide\n\n1.0 PURPOSE OF THE REPORT\n\n- 1.1 To report.\n';
const CONFLICT = '<<<<<<< a\n1.1 One.\n=======\n1.1 Two.\n>>>>>>> b\n';

async function run(folder: string, paths: string[], flags: FormatFlags = {}, stdin: string | Buffer = '') {
  const io = fakeIo(folder);
  io.stdin = Readable.from([Buffer.from(stdin as string)]);
  const code = await format(paths, { house: 'halton', ...flags }, io);
  return { code, out: io.out(), err: io.err() };
}

describe('format command', () => {
  after(removeFolders);

  it('rewrites files, names them and sums up; the second time there is nothing to do', async () => {
    const folder = folderWith({ 'a.report': SLIP, 'sub/b.report': SLIP });
    assert.deepEqual(await run(folder, []), {
      code: 0,
      out: 'a.report\nsub/b.report\n',
      err: '2 files rewritten\n',
    });
    const text = readFileSync(join(folder, 'a.report'), 'utf8');
    assert.match(text, /WARD\(S\): Borough-wide/);
    assert.match(text, /^1\.1 To report\.$/m);
    const { ino } = statSync(join(folder, 'a.report'));
    assert.deepEqual(await run(folder, []), {
      code: 0,
      out: '',
      err: '0 files rewritten and 2 files in form already\n',
    });
    assert.equal(statSync(join(folder, 'a.report')).ino, ino);
  });

  it('only says what would change with --check', async () => {
    const folder = folderWith({ 'a.report': SLIP });
    assert.deepEqual(await run(folder, [], { check: true }), {
      code: 1,
      out: 'a.report\n',
      err: '1 file would change\n',
    });
    assert.equal(readFileSync(join(folder, 'a.report'), 'utf8'), SLIP);
    await run(folder, []);
    assert.equal((await run(folder, [], { check: true })).code, 0);
  });

  it('keeps byte-order mark and line ends', async () => {
    const folder = folderWith({ 'a.report': `\uFEFF${SLIP.replaceAll('\n', '\r\n')}` });
    await run(folder, []);
    const text = readFileSync(join(folder, 'a.report'), 'utf8');
    assert.match(text, /^\uFEFFREPORT TO/);
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
  });

  it('says what it leaves alone, and does the rest', async () => {
    const folder = folderWith({
      'a.report': CONFLICT,
      'b.report': 'x\0y, and a little more of it',
      'c.report': SLIP,
    });
    const { code, out, err } = await run(folder, []);
    assert.equal(code, 2);
    assert.equal(out, 'c.report\n');
    assert.match(err, /^rapporteur: a\.report: left as it is: it has merge-conflict markers/m);
    assert.match(err, /^rapporteur: b\.report: A NUL byte stands here .*\(line 1, column 2\)$/m);
    assert.match(err, /^1 file rewritten and 2 files left as found$/m);
    assert.equal(readFileSync(join(folder, 'a.report'), 'utf8'), CONFLICT);
  });

  it('is a filter with --stdin, which hands on what it cannot change', async () => {
    const folder = folderWith();
    const { code, out, err } = await run(folder, [], { stdin: true }, `\uFEFF${SLIP}`);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^\uFEFFREPORT TO: Executive Board\n[\s\S]*WARD\(S\):/);
    const refused = await run(folder, [], { stdin: true, stdinFilename: 'x.report' }, CONFLICT);
    assert.deepEqual([refused.code, refused.out], [0, CONFLICT]);
    assert.match(refused.err, /^x\.report: left as it is/);
    assert.deepEqual(await run(folder, [], { stdin: true, check: true }, SLIP), {
      code: 1,
      out: '<stdin>\n',
      err: '',
    });
    const bytes = await run(folder, [], { stdin: true }, Buffer.from('caf\xe9', 'latin1'));
    assert.deepEqual([bytes.code, bytes.out], [2, '']);
  });

  it('refuses options that contradict one another', async () => {
    await assert.rejects(run(folderWith(), ['a'], { stdin: true }), UserError);
    await assert.rejects(run(folderWith(), [], { stdinFilename: 'a' }), UserError);
  });
});
