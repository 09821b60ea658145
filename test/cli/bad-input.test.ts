import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintReport } from '../../server/src/lint/report.ts';
import { rapporteur } from './built.ts';
import { folderWith, removeFolders } from './commands/fake-io.ts';

const GOOD =
  'REPORT TO: Executive Board\n\nWARD(S) Borough-wide\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n';

/** What is found in each file of a folder, `rule message`, by path; the run must not fall over anything. */
function lintFolder(cwd: string, ...args: string[]): Map<string, string[]> {
  const { code, out, err } = rapporteur(['lint', '--format', 'json', '--house', 'halton', ...args], { cwd });
  assert.equal(err, '');
  assert.ok(code === 0 || code === 1, `ended with ${code}`);
  const { files } = JSON.parse(out) as LintReport;
  return new Map(
    files.map(({ path, diagnostics }) => [
      path,
      diagnostics.map(({ rule, message }) => `${rule} ${message}`),
    ]),
  );
}

describe('bad input', function () {
  this.timeout(240_000);
  after(removeFolders);

  /** Name, content, and what must be said of it; null when it is linted like any other. */
  const FILES: [name: string, content: string | Buffer, expected: RegExp | null][] = [
    ['empty', '', /^file-empty The file is empty$/],
    ['blank', ' \r\n\t\n', /^file-empty The file is empty$/],
    [
      'nul',
      'REPORT TO: A\nB\0C, and a little more of it\n',
      /^file-not-text A NUL byte stands here \(byte 14\)/,
    ],
    [
      'latin',
      Buffer.from('A caf\xe9.\n', 'latin1'),
      /^file-not-utf8 Byte 5 \(0xE9\) is not UTF-8.*Windows-1252/,
    ],
    ['cut', Buffer.from('price: £').subarray(0, -1), /^file-not-utf8 Byte 7 /],
    [
      'utf16',
      Buffer.from('\uFEFFREPORT TO: A\n', 'utf16le'),
      /^file-not-utf8 The file was saved as UTF-16; save it as UTF-8$/,
    ],
    [
      'binary',
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256)),
      /^file-not-text This is a binary file/,
    ],
    ['pdf', '%PDF-1.7\n%âãÏÓ\n', /^file-not-text This is a PDF/],
    ['word', 'PK\u0003\u0004\0\0', /^file-not-text This is a Word document/],
    [
      'conflict',
      '<<<<<<< HEAD\nDATE: 1 June 2023\n=======\nDATE: 2 June 2023\n>>>>>>> theirs\n',
      /^merge-conflict /,
    ],
    ['cr', GOOD.replaceAll('\n', '\r'), null],
    ['crlf', GOOD.replaceAll('\n', '\r\n'), null],
    ['bom', `\uFEFF${GOOD}`, null],
    ['control', `${GOOD}\u0001\u0007\u001b[31m\u202e\u2028\ud83c`, null],
    ['good', GOOD, null],
  ];

  it('has a clear finding each, and stops nothing else', () => {
    const cwd = folderWith();
    for (const [name, content] of FILES) writeFileSync(join(cwd, `${name}.report`), content);
    const found = lintFolder(cwd);
    assert.equal(found.size, FILES.length);
    for (const [name, , expected] of FILES) {
      const findings = found.get(`${name}.report`) ?? [];
      if (expected === null) {
        assert.ok(
          findings.some((one) => one.startsWith('header-field-colon ')),
          `${name} was not linted`,
        );
      } else {
        assert.ok(
          findings.some((one) => expected.test(one)),
          `${name}: ${findings.join('\n')}`,
        );
        if (!expected.source.includes('merge')) assert.equal(findings.length, 1);
      }
    }
    assert.deepEqual(found.get('cr.report'), found.get('good.report'));
    assert.deepEqual(found.get('bom.report'), found.get('good.report'));
  });

  it('comes out in every format, with exit code 1', () => {
    const cwd = folderWith({ 'nul.report': 'a\0b, and a little more of it' });
    for (const format of ['stylish', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson']) {
      const { code, out, err } = rapporteur(['lint', '--format', format], { cwd });
      assert.deepEqual([code, err], [1, ''], format);
      assert.match(out, /NUL byte/, format);
    }
  });

  it('is left as it is by format and --fix', () => {
    const cwd = folderWith();
    for (const [name, content, expected] of FILES)
      if (expected) writeFileSync(join(cwd, `${name}.report`), content);
    const before = rapporteur(['lint', '--format', 'json'], { cwd });
    const formatted = rapporteur(['format'], { cwd });
    assert.equal(formatted.code, 2);
    assert.match(formatted.err, /nul\.report: A NUL byte stands here \(byte 14\).*\(line 2, column 2\)/);
    assert.match(formatted.err, /conflict\.report: left as it is: .*merge-conflict/);
    assert.doesNotMatch(formatted.err, /^\s+at /m);
    rapporteur(['lint', '--fix'], { cwd });
    assert.equal(rapporteur(['lint', '--format', 'json'], { cwd }).out, before.out);
  });

  it('may be of any size: a line of 50 MB, 100,000 headings, 100,000 list levels', () => {
    const cwd = folderWith({ 'good.report': GOOD });
    writeFileSync(join(cwd, 'line.report'), `1.1 ${'word '.repeat(10_000_000)}`);
    writeFileSync(
      join(cwd, 'headings.report'),
      Array.from({ length: 100_000 }, (_, index) => `${index + 1}.0 HEADING\n\n`).join(''),
    );
    writeFileSync(
      join(cwd, 'items.report'),
      Array.from({ length: 100_000 }, (_, index) => `${' '.repeat(index % 60)}- item\n`).join(''),
    );
    writeFileSync(join(cwd, 'letters.report'), 'a'.repeat(5_000_000));
    writeFileSync(join(cwd, 'pipes.report'), '|'.repeat(1_000_000));
    const found = lintFolder(cwd);
    assert.equal(found.size, 6);
    for (const findings of found.values()) assert.ok(!findings.some((one) => one.startsWith('lint-failed')));
  });

  it('may have more rows, clauses or references than a call can have arguments', () => {
    const report = `${GOOD}\n3.0 SUPPORTING INFORMATION\n\n`;
    const repeated = (text: (index: number) => string) =>
      Array.from({ length: 150_000 }, (_, index) => text(index));
    const cwd = folderWith({
      'rows.report': `${report}| A | B |\n| - | - |\n${repeated((index) => `| a | ${index} |\n`).join('')}| Total | 1 |\n`,
      'numbers.report': `${report}${repeated((index) => `3.${(index * 7919) % 150_000} Text.\n\n`).join('')}`,
      'references.report': `${report}3.1 ${repeated((index) => `see paragraph 3.${index % 9} and `).join('')}so on.\n`,
      'clauses.minutes': `## 1. TREES\n\nRESOLVED: That\n\n${repeated((index) => `(${index + 1}) it be noted;\n`).join('')}`,
    });
    for (const name of ['rows.report', 'numbers.report', 'references.report', 'clauses.minutes']) {
      for (const command of [
        ['lint'],
        ['format', '--check'],
        ['outline'],
        ['export', '--out', 'page.html'],
      ]) {
        const { code, err } = rapporteur([...command, '--house', 'halton', name], { cwd });
        assert.ok(code === 0 || code === 1, `${command[0]} ${name} ended with ${code}: ${err}`);
      }
    }
  });

  it('may be a folder called x.report, or links that lead nowhere and in circles', () => {
    const cwd = folderWith({ 'x.report/a.report': GOOD });
    symlinkSync('..', join(cwd, 'x.report/up'));
    symlinkSync('two.report', join(cwd, 'one.report'));
    symlinkSync('one.report', join(cwd, 'two.report'));
    symlinkSync('nowhere', join(cwd, 'gone.report'));
    const found = lintFolder(cwd);
    assert.deepEqual([...found.keys()], ['gone.report', 'one.report', 'two.report', 'x.report/a.report']);
    assert.deepEqual(found.get('gone.report'), [
      'file-unreadable The file does not exist, or is a link to one that does not',
    ]);
    assert.deepEqual(found.get('one.report'), [
      'file-unreadable The file is a symbolic link that leads back to itself',
    ]);
    assert.ok((found.get('x.report/a.report') ?? []).length > 1);
    assert.deepEqual([...lintFolder(cwd, 'x.report').keys()], ['x.report/a.report']);
  });

  it('may not be for us to read', function () {
    const isRoot = process.getuid?.() === 0;
    if (process.platform === 'win32') return this.skip();
    const cwd = folderWith({ 'secret.report': GOOD, 'good.report': GOOD });
    chmodSync(join(cwd, 'secret.report'), 0);
    mkdirSync(join(cwd, 'closed'));
    chmodSync(cwd, 0o755);
    // Nothing is closed to root: the program runs as somebody else.
    const options = { cwd, env: { HOME: '' }, ...(isRoot ? { uid: 65534 } : {}) };
    const { code, out, err } = rapporteur(['lint', '--format', 'json'], options);
    assert.deepEqual([code, err], [1, '']);
    const [good, secret] = (JSON.parse(out) as LintReport).files;
    assert.ok((good?.diagnostics.length ?? 0) > 1);
    assert.equal(secret?.diagnostics[0]?.message, 'The file may not be read; check its permissions');
    chmodSync(join(cwd, 'closed'), 0);
    const closed = rapporteur(['lint'], options);
    assert.equal(closed.code, 2);
    assert.match(closed.err, /^rapporteur: The folder closed cannot be read: EACCES/);
  });

  it('may stand where we may not write', function () {
    if (process.platform === 'win32') return this.skip();
    const cwd = folderWith();
    chmodSync(cwd, 0o555);
    const options = { cwd, env: { HOME: '' }, ...(process.getuid?.() === 0 ? { uid: 65534 } : {}) };
    for (const args of [
      ['init', '--house', 'halton'],
      ['new', 'report', '--out', 'a.report'],
    ]) {
      const { code, out, err } = rapporteur(args, options);
      assert.deepEqual([code, out], [2, '']);
      assert.match(
        err,
        /^rapporteur: \S+ may not be written; check its permissions and those of its folder\n$/,
      );
    }
  });

  it('may ask for a house that there is not: the file is told of, the others are linted', () => {
    const cwd = folderWith({
      'a.report': `// house: haltn\n${GOOD}`,
      'b.report': `// house: halton\n${GOOD}`,
    });
    const { code, out } = rapporteur(['lint', '--format', 'json'], { cwd });
    assert.equal(code, 1);
    const [a, b] = (JSON.parse(out) as LintReport).files;
    assert.deepEqual(
      a?.diagnostics.map(({ rule, message }) => [rule, message]),
      [['house-unknown', 'There is no house "haltn"; did you mean "halton"?']],
    );
    assert.equal(b?.house, 'halton');
    assert.ok((b?.diagnostics.length ?? 0) > 1);
  });
});
