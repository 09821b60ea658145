import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFlags } from '../../../server/src/cli/commands/export.ts';
import { exportDocument } from '../../../server/src/cli/documents/export.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const REPORT = `SUBJECT: The depot

1.0 RISK ANALYSIS

1.1 None identified.

APPENDIX A: Offers

EXEMPT: paragraph 3

The highest is £5.
`;

function run(text: string, flags: Partial<ExportFlags>) {
  const folder = folderWith({ 'a.report': text });
  const io = fakeIo(folder);
  const code = exportDocument('a.report', { to: 'html', exempt: 'public', house: 'halton', ...flags }, io);
  return { code, folder, out: io.out(), err: io.err() };
}

describe('export', () => {
  after(removeFolders);

  it('prints the public page, and says what it leaves out', () => {
    const { code, out, err } = run(REPORT, {});
    assert.equal(code, 0);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="en-GB">/);
    assert.doesNotMatch(out, /highest/);
    assert.equal(err, 'Left out as exempt: “Offers” (line 7).\n');
  });

  it('calls the reports that minutes name by their subjects', () => {
    const minutes =
      '## 4. Depot\nREPORT: reports/depot.report\nREPORT: gone.report\nREPORT: map.pdf\nREPORT: secret.report\n';
    const folder = folderWith({
      'a.minutes': minutes,
      'reports/depot.report': REPORT,
      'map.pdf': 'SUBJECT: No report\n',
      'secret.report': 'SUBJECT: Mill Lane\nEXEMPT: paragraph 3\n',
    });
    const reportsIn = (exempt: ExportFlags['exempt']) => {
      const io = fakeIo(folder);
      exportDocument('a.minutes', { to: 'html', exempt, house: 'halton' }, io);
      return [...io.out().matchAll(/<p class="considered"[^>]*>(.*)<\/p>/g)].map(([, line]) => line);
    };
    const others = ['Report: The depot', 'Report: gone.report', 'Report: <a href="./map.pdf">map.pdf</a>'];
    assert.deepEqual(reportsIn('public'), [...others, 'Report: Exempt report']);
    assert.deepEqual(reportsIn('full'), [...others, 'Report: Mill Lane']);
  });

  it('prints the full page, and warns', () => {
    const { out, err } = run(REPORT, { exempt: 'full' });
    assert.match(out, /highest/);
    assert.equal(err, 'This copy holds exempt information: do not publish it.\n');
  });

  it('asks about what may have lost its mark', () => {
    const text =
      '1.0 RISK ANALYSIS\n\n**Not for publication** by virtue of paragraph 3.\n\n1.1 It is not for publication.\n';
    const { err } = run(text, {});
    assert.equal(
      err,
      'Line 3 says that something is not for publication, but no EXEMPT: line does. It is on the page.\n',
    );
  });

  it('says that nothing is left', () => {
    const { out, err } = run(`EXEMPT: paragraph 3\n\n${REPORT}`, {});
    assert.doesNotMatch(out, /depot/);
    assert.equal(err, 'The whole report is exempt: the page says so and nothing else of it.\n');
  });

  it('writes a file', () => {
    const { folder, out, err } = run('SUBJECT: The pool\n', { out: 'pages/a.html' });
    assert.equal(out, '');
    assert.equal(err, 'Wrote pages/a.html.\n');
    assert.match(readFileSync(join(folder, 'pages/a.html'), 'utf8'), /<h1 [^>]*>The pool<\/h1>/);
  });

  const refused: [string, string, Partial<ExportFlags>, RegExp][] = [
    [
      'to write over the document',
      REPORT,
      { out: './a.report' },
      /^\.\/a\.report has the name of a document/,
    ],
    [
      'what a failed merge left',
      'One.\n\n<<<<<<< ours\n',
      {},
      /^a\.report:3: a merge has left its markers here/,
    ],
    ['a house that there is not', REPORT, { house: 'atlantis' }, /atlantis/],
  ];
  for (const [what, text, flags, message] of refused)
    it(`refuses ${what}`, () => assert.throws(() => run(text, flags), { message }));
});
