/** What `rapporteur lint` says of files that lead to one another: minutes and the reports they name. */
import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { LintFlags } from '../../server/src/cli/commands/lint.ts';
import { lint } from '../../server/src/cli/lint/lint.ts';
import type { LintReport } from '../../server/src/lint/report.ts';
import { RULES } from '../../server/src/rules/registry.generated.ts';
import { fakeIo, folderWith, removeFolders } from './commands/fake-io.ts';

const ROOF = `REPORT TO: Executive Board

DATE: 15 October 2026

SUBJECT: The roof of the hall

2.0 RECOMMENDATION: That Members:

i) note the report; and
ii) approve a budget of £90,000 for the roof.
`;
const BOARD = `MEETING: Executive Board
DATE: 15 October 2026

## 4. The roof of the hall
REPORT: reports/roof.report

RESOLVED: That a budget of £60,000 for the roof be approved.
`;
const FILES = { 'board.minutes': BOARD, 'reports/roof.report': ROOF };

/** Only the rules that look across documents, and the one that judges suppressions. */
const ONLY = RULES.map(
  ({ id, checkAcross, severity }) => `${id}:${checkAcross || id === 'suppression-unused' ? severity : 'off'}`,
);

async function run(folder: string, paths: string[], flags: Partial<LintFlags> = {}, stdin = '') {
  const io = fakeIo(folder);
  io.stdin = Readable.from([Buffer.from(stdin)]);
  const code = await lint(paths, { format: 'json', house: 'halton', rule: ONLY, ...flags }, io);
  return { code, out: io.out(), err: io.err() };
}

/** `path line rule` of each finding. */
async function found(folder: string, paths: string[] = [], flags: Partial<LintFlags> = {}, stdin = '') {
  const { out } = await run(folder, paths, flags, stdin);
  return (JSON.parse(out) as LintReport).files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, line }) => `${path} ${line} ${rule}`),
  );
}

const DIFFERS = 'board.minutes 7 resolution-differs';

describe('lint over several files', () => {
  after(removeFolders);

  it('compares the minutes and the reports of a folder', async () => {
    assert.deepEqual(await found(folderWith(FILES)), [DIFFERS]);
  });

  it('reads the reports that minutes name when they are not among the files', async () => {
    assert.deepEqual(await found(folderWith(FILES), ['board.minutes']), [DIFFERS]);
    assert.deepEqual(await found(folderWith(FILES), ['reports']), []);
  });

  it('reads them for minutes from the standard input', async () => {
    const folder = folderWith(FILES);
    const text = BOARD.replace('£60,000', '£90,000');
    assert.deepEqual(await found(folder, [], { stdin: true, stdinFilename: 'board.minutes' }, text), []);
    assert.deepEqual(await found(folder, [], { stdin: true, stdinFilename: 'board.minutes' }, BOARD), [
      DIFFERS,
    ]);
  });

  it('says when a report is not there, and takes other files as they are', async () => {
    const folder = folderWith({
      ...FILES,
      'board.minutes': BOARD.replace('REPORT:', 'REPORT: notes.pdf\nREPORT: gone.report\nREPORT:'),
      'notes.pdf': '%PDF',
    });
    assert.deepEqual(await found(folder), [
      'board.minutes 6 report-link-missing',
      'board.minutes 9 resolution-differs',
    ]);
    mkdirSync(join(folder, 'gone.report'));
    assert.deepEqual(await found(folder, ['board.minutes']), [
      'board.minutes 6 report-link-missing',
      'board.minutes 9 resolution-differs',
    ]);
  });

  it('respects suppressions, and calls none unused for want of the other file', async () => {
    const note = '// rapporteur-ignore-next-line resolution-differs: agreed at the table\n';
    const suppressed = BOARD.replace('RESOLVED', `${note}RESOLVED`);
    assert.deepEqual(await found(folderWith({ ...FILES, 'board.minutes': suppressed })), []);
    const alone = { 'board.minutes': suppressed.replace(/REPORT: .*\n/, '') };
    assert.deepEqual(await found(folderWith(alone)), []);
  });

  it('respects settings, also those of the file’s own folder', async () => {
    const config = '{ "rules": { "resolution-differs": "off" } }';
    const folder = folderWith({ ...FILES, 'rapporteur.json': config });
    const { out } = await run(folder, [], { rule: [] });
    assert.ok(!out.includes('resolution-differs'));
    assert.deepEqual(await found(folderWith(FILES), [], { rule: [...ONLY, 'resolution-differs:off'] }), []);
  });

  it('knows findings of a baseline again', async () => {
    const folder = folderWith(FILES);
    await run(folder, [], { writeBaseline: true });
    assert.deepEqual(await found(folder, [], { baseline: 'rapporteur-baseline.json' }), []);
    writeFileSync(
      join(folder, 'reports/roof.report'),
      ROOF.replace('ii) approve', 'ii) approve and publish'),
    );
    assert.equal((await found(folder)).length, 1);
  });

  it('sees with --cache what has changed in another file only', async () => {
    const folder = folderWith(FILES);
    const report = join(folder, 'reports/roof.report');
    const cached = () => found(folder, [], { cache: true });
    assert.deepEqual(await cached(), [DIFFERS]);
    assert.deepEqual(await cached(), [DIFFERS]);
    writeFileSync(report, ROOF.replace('£90,000', '£60,000'));
    assert.deepEqual(await cached(), []);
    renameSync(report, join(folder, 'reports/hall.report'));
    assert.deepEqual(await cached(), ['board.minutes 5 report-link-missing']);
    writeFileSync(report, ROOF);
    unlinkSync(join(folder, 'reports/hall.report'));
    assert.deepEqual(await cached(), [DIFFERS]);
    // What was kept of reports alone, whose facts nobody wanted, serves a run with minutes.
    unlinkSync(join(folder, '.rapporteurcache'));
    await found(folder, ['reports'], { cache: true });
    assert.deepEqual(await cached(), [DIFFERS]);
    assert.deepEqual(await cached(), [DIFFERS]);
  });

  it('names the report of an item with --fix --unsafe', async () => {
    const folder = folderWith({ ...FILES, 'board.minutes': BOARD.replace(/REPORT: .*\n/, '') });
    assert.deepEqual(await found(folder), ['board.minutes 4 item-report-unlinked']);
    assert.deepEqual(await found(folder, [], { fix: true }), ['board.minutes 4 item-report-unlinked']);
    const { out, err } = await run(folder, [], { fix: true, unsafe: true });
    assert.match(err, /Put right 1 finding in 1 file/);
    assert.match(out, /resolution-differs/);
    assert.equal(readFileSync(join(folder, 'board.minutes'), 'utf8'), BOARD);
    assert.deepEqual(await found(folder), [DIFFERS]);
  });

  it('compares what fixing made of the files', async () => {
    const folder = folderWith({ ...FILES, 'reports/roof.report': ROOF.replace('DATE:', 'DATE') });
    const rule = [...ONLY, 'header-field-colon:warning'];
    assert.deepEqual(await found(folder, [], { fix: true, rule }), [DIFFERS]);
  });
});
