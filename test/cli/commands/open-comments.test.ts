import { strict as assert } from 'node:assert';
import type { LintFlags } from '../../../server/src/cli/commands/lint.ts';
import { lint } from '../../../server/src/cli/lint/lint.ts';
import { loadHouse } from '../../../server/src/house/load.ts';
import { buildModel } from '../../../server/src/model/build.ts';
import { changeThreads, writeComments } from '../../../server/src/review/comments.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const REPORT = '1.0 PURPOSE OF THE REPORT\n\n1.1 To ask for the renewal of the library roof.\n';

/** A comment by Jo Clerk on paragraph 1.1. */
function comments(state: 'open' | 'resolved'): string {
  const loaded = loadHouse('halton');
  assert.ok(loaded.ok);
  const model = buildModel(REPORT, 'report', loaded.house);
  const comment = { author: 'Jo Clerk', date: '2026-11-22T10:00:00Z', text: 'Which library?' };
  const offset = REPORT.indexOf('1.1');
  const threads = changeThreads([], { kind: 'add', id: 'a', offset, comment }, model) ?? [];
  return writeComments(threads.map((thread) => ({ ...thread, state })));
}

async function run(files: Record<string, string>, flags: Partial<LintFlags> = {}) {
  const io = fakeIo(folderWith({ 'rapporteur.json': '{"house":"halton","rules":{}}', ...files }));
  const code = await lint([], { format: 'json', failOnOpenComments: true, ...flags }, io);
  return { code, err: io.err(), errors: (JSON.parse(io.out()) as { summary: { errors: number } }).summary };
}

describe('lint --fail-on-open-comments', () => {
  after(removeFolders);

  it('lists them where they are, and ends with 1', async () => {
    const text = REPORT.replace('1.0', '// hello\n\n1.0');
    const { code, err } = await run({ 'a.report': text, 'a.report.comments.json': comments('open') });
    assert.equal(code, 1);
    assert.match(err, /^a\.report:5: open comment by Jo Clerk: Which library\?\n1 open comment: /);
  });

  it('says what was commented on when that has gone', async () => {
    const { err } = await run({ 'a.report': 'DATE: x\n', 'a.report.comments.json': comments('open') });
    assert.match(
      err,
      /^a\.report: open comment by Jo Clerk on “To ask for .*”, which has gone: Which library\?\n/,
    );
  });

  it('says nothing of comments that are resolved, nor of documents without any', async () => {
    const files = { 'a.report': REPORT, 'a.report.comments.json': comments('resolved'), 'b.report': REPORT };
    const { code, err } = await run(files);
    const { code: without } = await run(files, { failOnOpenComments: false });
    assert.deepEqual([code, err], [without, '']);
  });

  it('says nothing without the option', async () => {
    const files = { 'a.report': REPORT, 'a.report.comments.json': comments('open') };
    const { err } = await run(files, { failOnOpenComments: false });
    assert.equal(err, '');
  });

  it('says what is wrong with a broken file of comments, and ends with 2', async () => {
    const { code, err } = await run({ 'a.report': REPORT, 'a.report.comments.json': '{ "threads": 1 }' });
    assert.equal(code, 2);
    assert.match(err, /^a\.report\.comments\.json:1:14 "threads": must be a list/);
  });

  for (const flag of ['stdin', 'watch'] as const) {
    it(`refuses --${flag}`, async () => {
      const flags: LintFlags = { format: 'json', failOnOpenComments: true, [flag]: true };
      await assert.rejects(lint([], flags, fakeIo('.')), { message: /fail-on-open-comments/ });
    });
  }
});
