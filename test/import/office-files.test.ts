/** `rapporteur import` of Word documents and PDF files, as its users run it; and that nobody else pays for it. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rapporteur } from '../cli/built.ts';
import { docx, list, p, table, use } from './docx/fixture.ts';
import { pdf } from './pdf/fixture.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const REPORT = `REPORT TO: Executive Board
DATE: 4 May 2020

1.0 PURPOSE OF THE REPORT

1.1 To advise Members of the inspection.

2.0 RECOMMENDATION: That the report be noted.
`;

const NUMBERS =
  list(1, [
    ['decimal', '%1.0'],
    ['decimal', '%1.%2'],
  ]) + use(1, 1);

const WORD = {
  numbering: NUMBERS,
  body: [
    table([
      ['REPORT TO:', 'Executive Board'],
      ['DATE:', '4 May 2020'],
    ]),
    p('PURPOSE OF THE REPORT', { list: [1, 0] }),
    p('To advise Members of the inspection.', { list: [1, 1] }),
    p('RECOMMENDATION: That the report be noted.', { list: [1, 0] }),
  ].join(''),
};

const BAD: [what: string, name: string, bytes: () => Uint8Array | Promise<Uint8Array>, sentence: RegExp][] = [
  [
    'a damaged document',
    'a.docx',
    async () => (await docx(p('Text'))).slice(0, 300),
    /^rapporteur: a\.docx is damaged: /,
  ],
  [
    'a renamed .doc',
    'b.docx',
    () => compoundFile('WordDocument'),
    /^rapporteur: b\.docx is a document of Word 97 to 2003/,
  ],
  [
    'an encrypted document',
    'c.docx',
    () => compoundFile('EncryptedPackage'),
    /^rapporteur: c\.docx is encrypted: /,
  ],
  ['a PDF without text', 'd.pdf', () => pdf([() => undefined]), /^rapporteur: d\.pdf has no text: /],
  [
    'a damaged PDF',
    'e.pdf',
    () => new TextEncoder().encode('%PDF-1.7\n'),
    /^rapporteur: e\.pdf is damaged: /,
  ],
];

describe('import: Word documents and PDF files on the command line', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('a Word document becomes a report', async () => {
    writeFileSync(join(folder, 'inspection.docx'), await docx(WORD));
    const { code, err } = rapporteur(['import', 'inspection.docx', '--house', 'halton'], { cwd: folder });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(withoutHouse(readFileSync(join(folder, 'inspection.report'), 'utf8')), REPORT);
  });

  it('a PDF becomes a report', async () => {
    const bytes = await pdf([
      (page) =>
        page
          .lines(72, 72, ['REPORT TO:', 'DATE:'])
          .lines(200, 72, ['Executive Board', '4 May 2020'])
          .at(72, 130, '1.0')
          .at(108, 130, 'PURPOSE OF THE REPORT')
          .at(72, 160, '1.1')
          .at(108, 160, 'To advise Members of the inspection.')
          .at(72, 190, '2.0')
          .at(108, 190, 'RECOMMENDATION: That the report be noted.'),
    ]);
    writeFileSync(join(folder, 'inspection.pdf'), bytes);
    const { code, err } = rapporteur(['import', 'inspection.pdf', '--house', 'halton'], { cwd: folder });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(withoutHouse(readFileSync(join(folder, 'inspection.report'), 'utf8')), REPORT);
  });

  for (const [what, name, bytes, sentence] of BAD) {
    it(`${what} is one sentence, and nothing is written`, async () => {
      writeFileSync(join(folder, name), await bytes());
      const { code, out, err } = rapporteur(['import', name], { cwd: folder });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1);
      assert.deepEqual(readdirSync(folder), [name]);
    });
  }

  it('the libraries are files of their own, which no other command reads', () => {
    const program = readFileSync(join(DIST, 'program.cjs'), 'latin1');
    for (const library of ['import-office.cjs', 'pdf-worker.cjs']) {
      assert.ok(program.includes(library));
      assert.ok(existsSync(join(DIST, library)));
    }
    assert.ok(!program.includes('CompressionStream'), 'zip.js is not in the program');
    assert.ok(!program.includes('WorkerMessageHandler'), 'PDF.js is not in the program');
  });
});

/** A compound file ([MS-CFB]) with this name in its directory. */
function compoundFile(name: string): Uint8Array {
  const directory = [...name].map((letter) => `${letter}\0`).join('');
  return Uint8Array.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${directory}`, (byte) =>
    byte.charCodeAt(0),
  );
}

function withoutHouse(text: string): string {
  return text.replace(/^\/\/ house: .*\n\n?/, '');
}
