import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Log } from 'sarif';
import type { LintFlags } from '../../server/src/cli/commands/lint.ts';
import { UserError } from '../../server/src/cli/exit-codes.ts';
import { lint } from '../../server/src/cli/lint/lint.ts';
import type { LintReport } from '../../server/src/lint/report.ts';
import { RULES } from '../../server/src/rules/registry.generated.ts';
import { type FakeIo, fakeIo, folderWith, removeFolders } from './commands/fake-io.ts';

/** One safe fix (the colon), one that touches words (the contraction), nothing else that its house minds. */
const SLIPS = `REPORT TO: Executive Board

DATE: 12 June 2023

REPORTING OFFICER: Director of Finance

PORTFOLIO: Corporate Services

SUBJECT: Libraries

WARD(S) Borough-wide

1.0 PURPOSE OF THE REPORT

1.1 The Council doesn't charge for parking at its libraries.
`;

const OFF = RULES.map(({ id }) => `${id}:off`);
/** Only these rules, so that new ones change nothing here. */
const TWO_RULES = [...OFF, 'header-field-colon:warning', 'contraction:error'];

interface Ran {
  code: number;
  out: string;
  err: string;
  io: FakeIo;
}

async function run(
  folder: string,
  paths: string[],
  flags: Partial<LintFlags> = {},
  stdin = '',
): Promise<Ran> {
  const io = fakeIo(folder);
  io.stdin = Readable.from([Buffer.from(stdin)]);
  const code = await lint(paths, { format: 'json', house: 'halton', rule: TWO_RULES, ...flags }, io);
  return { code, out: io.out(), err: io.err(), io };
}

/** `path rule` of each finding. */
function found(out: string): string[] {
  return (JSON.parse(out) as LintReport).files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule }) => `${path} ${rule}`),
  );
}

async function refused(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail('it was not refused');
}

describe('lint', () => {
  after(removeFolders);

  it('prints JSON as its schema describes it, with places from 1', async () => {
    const { code, out } = await run(folderWith({ 'a.report': SLIPS }), []);
    const report = JSON.parse(out) as LintReport;
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'summary']);
    const colon = report.files[0]?.diagnostics.find(({ rule }) => rule === 'header-field-colon');
    assert.deepEqual(colon, {
      rule: 'header-field-colon',
      severity: 'warning',
      message: '“WARD(S)” needs a colon after it',
      line: 11,
      column: 1,
      endLine: 11,
      endColumn: 8,
      fix: 'safe',
      url: 'https://rapporteur.dev/rules/header-field-colon',
    });
    assert.equal(report.summary.files, 1);
  });

  it('lints folders, globs and named files of any name', async () => {
    const folder = folderWith({ 'sub/a.report': SLIPS, 'b.txt': SLIPS, 'c.report': '' });
    const names = async (...paths: string[]) => [
      ...new Set(found((await run(folder, paths)).out).map((line) => line.split(' ')[0])),
    ];
    assert.deepEqual(await names(), ['c.report', 'sub/a.report']);
    assert.deepEqual(await names('b.txt'), ['b.txt']);
    assert.deepEqual(await names('sub', '*.txt'), ['sub/a.report', 'b.txt']);
  });

  it('takes the kind that it is told, else that of the name, else what the text looks like', async () => {
    const folder = folderWith({ 'a.report': SLIPS, 'b.txt': 'Present: A\n\nRESOLVED: That it be so.\n' });
    const kinds = async (flags: Partial<LintFlags>) =>
      (JSON.parse((await run(folder, ['a.report', 'b.txt'], flags)).out) as LintReport).files.map(
        ({ kind }) => kind,
      );
    assert.deepEqual(await kinds({}), ['report', 'minutes']);
    assert.deepEqual(await kinds({ kind: 'minutes' }), ['minutes', 'minutes']);
    assert.deepEqual(await kinds({ kind: 'report' }), ['report', 'report']);
  });

  it('ends with 1 for errors and for more warnings than allowed, else with 0', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const codeOf = async (severity: string, maxWarnings?: number) => {
      const rule = [...OFF, `contraction:${severity}`];
      return (await run(folder, [], { rule, ...(maxWarnings === undefined ? {} : { maxWarnings }) })).code;
    };
    assert.equal(await codeOf('error'), 1);
    assert.equal(await codeOf('warning'), 0);
    assert.equal(await codeOf('warning', 1), 0);
    assert.equal(await codeOf('warning', 0), 1);
    assert.equal(await codeOf('info', 0), 0);
    assert.equal(await codeOf('off', 0), 0);
  });

  it('says when there are more warnings than allowed', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const { code, err } = await run(folder, ['a.report'], { maxWarnings: 0 });
    assert.equal(code, 1);
    assert.equal(err, '1 warning: more than --max-warnings 0\n');
  });

  it('lists errors only with --quiet, and counts everything', async () => {
    const { out } = await run(folderWith({ 'a.report': SLIPS }), [], { quiet: true });
    const { files, summary } = JSON.parse(out) as LintReport;
    assert.deepEqual(
      files[0]?.diagnostics.map(({ rule }) => rule),
      ['contraction'],
    );
    assert.equal(summary.warnings, 1);
  });

  it('refuses rules and severities that there are not, with what was meant', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const sentence = (rule: string) => refused(run(folder, [], { rule: [rule] }));
    assert.match(await sentence('contractoin:off'), /no rule "contractoin"; did you mean "contraction"\?/);
    assert.match(await sentence('contraction: of'), /"of" is not a severity/);
    assert.match(await sentence('contraction:of'), /"of" is not a severity/);
    assert.match(await sentence('contraction'), /write the rule and its severity/);
  });

  it('refuses options that contradict one another', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const cases: [string[], Partial<LintFlags>][] = [
      [['a.report'], { stdin: true }],
      [[], { stdinFilename: 'a' }],
      [[], { fix: true, fixDryRun: true }],
      [[], { unsafe: true }],
      [[], { statistics: true, format: 'github' }],
      [[], { cacheLocation: 'x' }],
      [[], { watch: true, fixDryRun: true }],
      [[], { watch: true, stdin: true }],
      [[], { stdin: true, cache: true }],
      [[], { stdin: true, shard: { index: 1, count: 2 } }],
    ];
    for (const [paths, flags] of cases) {
      assert.match(await refused(run(folder, paths, flags)), /^--/, JSON.stringify(flags));
    }
  });

  it('writes results over no document', async () => {
    const cases: [string[], Partial<LintFlags>, RegExp][] = [
      [[], { cache: true, cacheLocation: 'a.report' }, /^a\.report has the name of a document/],
      [[], { out: 'a.report' }, /^a\.report has the name of a document/],
      [['draft.txt'], { out: './draft.txt' }, /^\.\/draft\.txt is one of the documents/],
      [[], { writeBaseline: 'a.report' }, /^a\.report has the name of a document/],
      [
        [],
        { writeBaseline: 'draft.txt' },
        /^draft\.txt is there already and is no baseline: put what is to be/,
      ],
      [[], { writeBaseline: 'rapporteur.json' }, /^rapporteur\.json is there already and is no baseline/],
    ];
    const files = { 'a.report': SLIPS, 'draft.txt': SLIPS, 'rapporteur.json': '{"house":"halton"}' };
    const folder = folderWith(files);
    for (const [paths, flags, said] of cases) assert.match(await refused(run(folder, paths, flags)), said);
    for (const [name, text] of Object.entries(files))
      assert.equal(readFileSync(join(folder, name), 'utf8'), text);
  });

  it('refuses paths that match nothing, all of them at once', async () => {
    const folder = folderWith({ 'a.txt': '' });
    assert.equal(
      await refused(run(folder, ['none', '*.zip', '.'])),
      [
        'There is no file or folder none; check the path',
        'The pattern *.zip matches no file; check it',
        'There is no .report or .minutes file in this folder; name the files or folders to lint',
      ].join('\n'),
    );
  });

  it('writes to a file, in folders that it makes', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const { out, code } = await run(folder, [], { out: 'out/deep/report.json' });
    assert.equal(out, '');
    assert.equal(code, 1);
    assert.equal(found(readFileSync(join(folder, 'out/deep/report.json'), 'utf8')).length, 2);
    assert.match(
      await refused(run(folder, [], { out: 'a.report/x.json' })),
      /^a\.report\/x\.json cannot be written: what would be its folder is a file$/,
    );
  });

  it('colours and wraps for a terminal, and nowhere else', async () => {
    const folder = folderWith({ 'a.report': SLIPS });
    const output = async (columns: number | undefined, env: Record<string, string>, color?: boolean) => {
      const io = fakeIo(folder, columns);
      io.env = env;
      await lint([], { format: 'stylish', house: 'halton', ...(color === undefined ? {} : { color }) }, io);
      return io.out().includes('\u001b[');
    };
    assert.equal(await output(80, {}), true);
    assert.equal(await output(undefined, {}), false);
    assert.equal(await output(80, { NO_COLOR: '1' }), false);
    assert.equal(await output(80, { TERM: 'dumb' }), false);
    assert.equal(await output(undefined, { FORCE_COLOR: '1' }), true);
    assert.equal(await output(80, { FORCE_COLOR: '0' }), false);
    assert.equal(await output(undefined, { NO_COLOR: '1' }, true), true);
    assert.equal(await output(80, { FORCE_COLOR: '1' }, false), false);
  });

  it('names files from where a CI service checked them out, whatever folder the job runs in', async () => {
    const folder = folderWith({ 'papers/a.report': SLIPS });
    const places = async (
      format: 'github' | 'gitlab' | 'sarif',
      env: Record<string, string>,
      path = 'a.report',
    ) => {
      const io = { ...fakeIo(join(folder, 'papers')), env };
      await lint([path], { format, house: 'halton', rule: TWO_RULES }, io);
      return [...io.out().matchAll(/(?:file=|"path": "|"location": \{\s+"uri": ")([^,"]+)/g)].map(
        ([, place]) => place,
      );
    };
    assert.deepEqual(await places('github', {}), ['a.report', 'a.report']);
    assert.deepEqual(await places('github', { GITHUB_WORKSPACE: folder }), [
      'papers/a.report',
      'papers/a.report',
    ]);
    assert.deepEqual(await places('gitlab', { CI_PROJECT_DIR: folder }), [
      'papers/a.report',
      'papers/a.report',
    ]);
    assert.deepEqual(await places('sarif', { GITHUB_WORKSPACE: folder }), ['papers/a.report']);
    const elsewhere = { GITHUB_WORKSPACE: join(folder, 'other') };
    assert.deepEqual(await places('github', elsewhere), ['a.report', 'a.report']);
  });

  it('describes in SARIF what no rule has found', async () => {
    const { out } = await run(folderWith({ 'a.report': '%PDF-1.7' }), [], { format: 'sarif' });
    const [rule] = (JSON.parse(out) as Log).runs[0]?.tool.driver.rules ?? [];
    assert.equal(rule?.shortDescription?.text, 'A file that is no plain text.');
    assert.match(rule?.help?.markdown ?? '', /^# file-not-text\n/);
  });

  it('gives SARIF its fingerprints, fixes and rule help', async () => {
    const { out } = await run(folderWith({ 'a.report': SLIPS }), [], { format: 'sarif' });
    const [log] = (
      JSON.parse(out) as {
        runs: {
          results: Record<string, unknown>[];
          tool: { driver: { rules: { id: string; help: { markdown: string } }[] } };
        }[];
      }
    ).runs;
    const colon = log?.results.find(({ ruleId }) => ruleId === 'header-field-colon');
    assert.match(JSON.stringify(colon?.partialFingerprints), /^\{"rapporteur\/v1":"[0-9a-f]{16}"\}$/);
    assert.ok(colon?.fixes);
    assert.match(
      log?.tool.driver.rules.find(({ id }) => id === 'header-field-colon')?.help.markdown ?? '',
      /Why it matters/,
    );
  });

  describe('--stdin', () => {
    it('lints the standard input under the name that it is given', async () => {
      const folder = folderWith({ 'sub/rapporteur.json': '{ "rules": { "contraction": "off" } }' });
      const { out } = await run(folder, [], { stdin: true, stdinFilename: 'sub/x.report', rule: [] }, SLIPS);
      const { files } = JSON.parse(out) as LintReport;
      assert.equal(files[0]?.path, 'sub/x.report');
      assert.ok(files[0]?.diagnostics.every(({ rule }) => rule !== 'contraction'));
      const plain = await run(folder, [], { stdin: true }, SLIPS);
      assert.deepEqual(found(plain.out), ['<stdin> header-field-colon', '<stdin> contraction']);
    });

    it('prints the text put right, and the rest of the findings elsewhere', async () => {
      const { out, err } = await run(
        folderWith(),
        [],
        { stdin: true, fix: true, format: 'json' },
        `\uFEFF${SLIPS}`,
      );
      assert.ok(out.startsWith('\uFEFFREPORT TO'));
      assert.match(out, /WARD\(S\): Borough-wide/);
      assert.match(err, /contraction/);
    });

    it('says what is wrong with bytes that are no text', async () => {
      const io = fakeIo(folderWith());
      io.stdin = Readable.from([Buffer.from('caf\xe9', 'latin1')]);
      assert.equal(await lint([], { format: 'json', stdin: true, fix: true }, io), 1);
      assert.equal(io.out(), '');
      assert.match(io.err(), /file-not-utf8/);
    });
  });

  describe('--fix', () => {
    it('writes what is safe, keeps line ends, byte-order mark and permissions, and reports the rest', async () => {
      const text = `\uFEFF${SLIPS.replaceAll('\n', '\r\n')}`;
      const folder = folderWith({ 'a.report': text, 'b.report': '' });
      const path = join(folder, 'a.report');
      const { mode } = statSync(path);
      const { out, err, code } = await run(folder, [], { fix: true });
      const written = readFileSync(path, 'utf8');
      assert.match(written, /^\uFEFFREPORT TO/);
      assert.match(written, /WARD\(S\): Borough-wide\r\n/);
      assert.ok(!/[^\r]\n/.test(written));
      assert.equal(statSync(path).mode, mode);
      assert.match(err, /^Put right 1 finding in 1 file\n$/);
      assert.ok(found(out).includes('a.report contraction'));
      assert.equal(code, 1);
    });

    it('touches words only with --unsafe', async () => {
      const folder = folderWith({ 'a.report': SLIPS });
      await run(folder, [], { fix: true, unsafe: true });
      assert.match(readFileSync(join(folder, 'a.report'), 'utf8'), /does not charge/);
    });

    it('leaves files alone that there is nothing to put right in', async () => {
      const folder = folderWith({ 'a.report': SLIPS });
      await run(folder, [], { fix: true });
      const before = statSync(join(folder, 'a.report'));
      const { err } = await run(folder, [], { fix: true });
      assert.equal(statSync(join(folder, 'a.report')).ino, before.ino);
      assert.equal(err, '');
    });

    it('makes no statement for the author, whatever is missing', async () => {
      const empty = '\n2.0 POLICY IMPLICATIONS\n';
      const folder = folderWith({ 'a.report': `${SLIPS}${empty}` });
      const rule = [
        ...OFF,
        'section-missing:error',
        'background-papers-missing:error',
        'section-empty:error',
      ];
      const { out } = await run(folder, [], { fix: true, unsafe: true, rule });
      const fixed = readFileSync(join(folder, 'a.report'), 'utf8');
      assert.match(
        fixed,
        /\n3\.0 FINANCIAL IMPLICATIONS\n\/\/ .*\n\/\/ If there is nothing to say: None identified\.\n/,
      );
      assert.doesNotMatch(fixed, /^(?!\/\/).*None/m);
      assert.ok(found(out).length > 5 && found(out).every((each) => each === 'a.report section-empty'));
    });
  });

  describe('--fix-dry-run', () => {
    it('prints a diff and writes nothing', async () => {
      const folder = folderWith({ 'a b.report': SLIPS });
      const { out, err, code } = await run(folder, [], { fixDryRun: true });
      assert.match(out, /^--- "?a\/a b\.report"?\n\+\+\+ "?b\/a b\.report"?\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
      assert.match(out, /^-WARD\(S\) Borough-wide\n\+WARD\(S\): Borough-wide$/m);
      assert.match(err, /^--fix would put right 1 finding in 1 file\n$/);
      assert.equal(readFileSync(join(folder, 'a b.report'), 'utf8'), SLIPS);
      assert.equal(code, 1);
    });

    it('says that there is nothing to put right', async () => {
      const folder = folderWith({ 'a.report': SLIPS.replace('WARD(S)', 'WARD(S):') });
      const { out, err } = await run(folder, [], { fixDryRun: true });
      assert.deepEqual([out, err], ['', '--fix would put right nothing\n']);
    });

    it('writes the report of what would remain when it is told where', async () => {
      const folder = folderWith({ 'a.report': SLIPS });
      await run(folder, [], { fixDryRun: true, out: 'left.json' });
      assert.deepEqual(found(readFileSync(join(folder, 'left.json'), 'utf8')), ['a.report contraction']);
    });
  });

  describe('--baseline', () => {
    it('leaves out what was there, also after lines are inserted and paragraphs renumbered', async () => {
      const folder = folderWith({ 'docs/a.report': SLIPS });
      const learnt = await run(folder, [], { writeBaseline: 'known/base.json' });
      assert.equal(learnt.code, 0);
      assert.match(
        learnt.err,
        /^Wrote known\/base\.json: 2 findings in 1 file\. Leave them out with --baseline known\/base\.json\n$/,
      );
      const baseline = readFileSync(join(folder, 'known/base.json'), 'utf8');
      assert.match(baseline, /"\.\.\/docs\/a\.report"/);
      const again = await run(folder, [], { baseline: 'known/base.json' });
      assert.deepEqual([again.code, found(again.out)], [0, []]);
      const inner = await run(join(folder, 'docs'), ['a.report'], { baseline: '../known/base.json' });
      assert.deepEqual(found(inner.out), []);
      writeFileSync(join(folder, 'docs/a.report'), SLIPS.replace('1.1 The', "1.1 It's new.\n\n1.2 The"));
      const changed = await run(folder, [], { baseline: 'known/base.json' });
      assert.deepEqual(found(changed.out), ['docs/a.report contraction']);
    });

    it('says how much of it is gone, and refuses what is no baseline', async () => {
      const folder = folderWith({ 'a.report': SLIPS });
      await run(folder, [], { writeBaseline: true });
      assert.ok(existsSync(join(folder, 'rapporteur-baseline.json')));
      await run(folder, [], { fix: true });
      const { err } = await run(folder, [], { baseline: 'rapporteur-baseline.json' });
      assert.match(
        err,
        /^1 finding left out that rapporteur-baseline\.json knows\n1 finding of rapporteur-baseline\.json no longer there/,
      );
      assert.match(await refused(run(folder, [], { baseline: 'a.report' })), /a\.report is not a baseline/);
      assert.match(
        await refused(run(folder, [], { baseline: 'none.json' })),
        /does not exist; make one with/,
      );
      assert.match(
        await refused(run(folder, [], { writeBaseline: '.' })),
        /^\. is a folder, and --write-baseline takes the name of a file/,
      );
      assert.match(
        await refused(run(folder, [], { writeBaseline: 'a.report/x.json' })),
        /^a\.report\/x\.json cannot be written: what would be its folder is a file$/,
      );
    });
  });

  describe('--cache', () => {
    it('gives the same result as without, for changed and unchanged files', async () => {
      const folder = folderWith({ 'a.report': SLIPS, 'b.report': SLIPS, 'bad.report': 'caf\0' });
      const plain = await run(folder, []);
      const first = await run(folder, [], { cache: true });
      const second = await run(folder, [], { cache: true });
      assert.equal(first.out, plain.out);
      assert.equal(second.out, plain.out);
      writeFileSync(join(folder, 'b.report'), SLIPS.replace("doesn't", 'does not'));
      assert.deepEqual(found((await run(folder, [], { cache: true })).out), [
        'a.report header-field-colon',
        'a.report contraction',
        'b.report header-field-colon',
        'bad.report file-not-text',
      ]);
    });

    it('is really used, and only for the same content, house and settings', async () => {
      const folder = folderWith({ 'a.report': SLIPS });
      await run(folder, [], { cache: true });
      const cache = join(folder, '.rapporteurcache');
      // Were the file linted again, the marked message would be gone.
      writeFileSync(cache, readFileSync(cache, 'utf8').replace('needs a colon', 'NEEDS A COLON'));
      const isCached = async (flags: Partial<LintFlags> = {}) =>
        (await run(folder, [], { cache: true, ...flags })).out.includes('NEEDS A COLON');
      assert.equal(await isCached(), true);
      assert.equal(await isCached({ format: 'sarif' }), true);
      const copy = readFileSync(cache, 'utf8');
      assert.equal(await isCached({ house: 'wirral' }), false);
      writeFileSync(cache, copy);
      assert.equal(await isCached({ rule: [...TWO_RULES, 'date-form:error'] }), false);
      writeFileSync(cache, copy);
      assert.equal(await isCached({ fix: true }), false);
    });

    it('ignores a cache that is not whole, and makes a folder its place', async () => {
      const folder = folderWith({ 'a.report': SLIPS, 'caches/x': '' });
      for (const text of ['', '{', 'null', '{"build":"source","files":{"a.report":null}}', '\0\0']) {
        writeFileSync(join(folder, '.rapporteurcache'), text);
        assert.equal(found((await run(folder, [], { cache: true })).out).length, 2, text);
      }
      await run(folder, [], { cache: true, cacheLocation: 'caches' });
      assert.ok(existsSync(join(folder, 'caches/.rapporteurcache')));
      const { err, code } = await run(folder, [], { cache: true, cacheLocation: 'a.report/x' });
      assert.match(err, /^rapporteur: the cache a\.report\/x cannot be written/);
      assert.equal(code, 1);
    });
  });

  it('divides files among machines: each in one part, parts of about one size', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `${index}.report`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, SLIPS])));
    const parts: string[][] = [];
    for (const index of [1, 2, 3]) {
      const { out } = await run(folder, [], { shard: { index, count: 3 } });
      parts.push((JSON.parse(out) as LintReport).files.map(({ path }) => path));
    }
    assert.deepEqual(parts.flat().sort(), names.sort());
    assert.deepEqual(parts.map((part) => part.length).sort(), [3, 4, 4]);
    const { out, code } = await run(folder, ['1.report'], { shard: { index: 2, count: 2 } });
    assert.deepEqual([code, (JSON.parse(out) as LintReport).files], [0, []]);
  });
});
