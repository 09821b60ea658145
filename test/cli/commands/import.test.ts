import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ImportFlags } from '../../../server/src/cli/commands/import.ts';
import { importFiles } from '../../../server/src/cli/documents/import.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const PAGE = `Agenda item

Library hours

Minutes:

RESOLVED: That the report be noted.
`;

const MADE = `## Library hours

RESOLVED: That the report be noted.
`;

async function run(files: Record<string, string>, args: string[], flags: Partial<ImportFlags> = {}) {
  const folder = folderWith(files);
  const io = fakeIo(folder);
  const code = await importFiles(args, { format: 'text', ...flags }, io);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { code, folder, read, out: io.out(), err: io.err() };
}

describe('import', () => {
  after(removeFolders);

  it('writes a source beside each document, by what it is, and says what it left out', async () => {
    const { code, read, out } = await run({ 'page.txt': PAGE }, ['page.txt']);
    assert.equal(code, 0);
    assert.equal(read('page.minutes'), MADE);
    assert.equal(
      out,
      'page.txt → page.minutes  minutes, house england\n' +
        '  2 pieces of text left out:\n' +
        '    line 1  label of the page  Agenda item\n' +
        '    line 5  label of the page  Minutes:\n',
    );
  });

  it('writes into a folder, which it makes', async () => {
    const { code, read } = await run({ 'a/page.txt': PAGE }, ['a/page.txt'], { out: 'b/c' });
    assert.equal(code, 0);
    assert.equal(read('b/c/page.minutes'), MADE);
  });

  it('prints one source and keeps the list apart', async () => {
    const { out, err, folder } = await run({ 'page.txt': PAGE }, ['page.txt'], { out: '-' });
    assert.equal(out, MADE);
    assert.match(err, /^page\.txt {2}minutes, house england\n {2}2 pieces/);
    assert.deepEqual(readdirSync(folder), ['page.txt']);
  });

  it('prints what became of everything as JSON', async () => {
    const { out } = await run({ 'page.txt': PAGE }, ['page.txt', 'none.txt'], { format: 'json' });
    assert.deepEqual(JSON.parse(out), {
      sources: [
        {
          source: 'page.txt',
          error: null,
          documents: [{ file: 'page.minutes', kind: 'minutes', house: 'england', houseDetected: false }],
          notes: [],
          leftOut: [
            { text: 'Agenda item', reason: 'label of the page', page: null, line: 1 },
            { text: 'Minutes:', reason: 'label of the page', page: null, line: 5 },
          ],
        },
        {
          source: 'none.txt',
          error: 'none.txt is not there: check its name.',
          documents: [],
          notes: [],
          leftOut: [],
        },
      ],
    });
  });

  it('prints JSON that fits schemas/import.schema.json', async () => {
    const { out } = await run({ 'page.txt': PAGE }, ['page.txt', 'none.txt'], { format: 'json' });
    const schema = JSON.parse(
      readFileSync(new URL('../../../schemas/import.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
  });

  it('takes the house from the command line, and says so in the source', async () => {
    const { read } = await run({ 'page.txt': PAGE }, ['page.txt'], { house: 'wirral' });
    assert.match(read('page.minutes'), /^\/\/ house: wirral\n/);
  });

  it('says that a configuration lays down another house', async () => {
    const files = { 'page.txt': PAGE, 'rapporteur.json': '{ "house": "halton" }' };
    const { out } = await run(files, ['page.txt'], { house: 'wirral' });
    assert.match(out, /^ {2}The house here is laid down by rapporteur\.json: it is halton, /m);
  });

  it('takes the house from the configuration of where it writes', async () => {
    const files = { 'page.txt': PAGE, 'out/rapporteur.json': '{ "house": "wirral" }' };
    const { read, out } = await run(files, ['page.txt'], { out: 'out' });
    assert.match(out, /house wirral\n/);
    assert.doesNotMatch(read('out/page.minutes'), /house/);
  });

  it('takes the house from a text that names its council', async () => {
    const text = `${PAGE}\nHalton Borough Council was thanked.\n`;
    const { read, out } = await run({ 'page.txt': text }, ['page.txt']);
    assert.match(out, /house halton, which the text names\n/);
    assert.match(read('page.minutes'), /^\/\/ house: halton\n/);
  });

  it('makes what it is told to make', async () => {
    const { read } = await run({ 'a.txt': 'Visits had risen.\n' }, ['a.txt'], { kind: 'minutes' });
    assert.equal(read('a.minutes'), 'Visits had risen.\n');
  });

  it('makes a file of each meeting that a page tells of', async () => {
    const meeting = (date: string) =>
      `Meeting: ${date} - Culture Committee (Item 4)\n\n4 Library hours\n\nMinutes:\n\nIt was noted.\n\n`;
    const text = `Issue - meetings\n\nLibrary hours\n\n${meeting('20/07/2020')}${meeting('14/09/2020')}`;
    const { read, code } = await run({ 'page.txt': text }, ['page.txt']);
    assert.equal(code, 0);
    assert.match(read('page-2020-07-20.minutes'), /^DATE: 20\/07\/2020$/m);
    assert.match(read('page-2020-09-14.minutes'), /^DATE: 14\/09\/2020$/m);
    const printed = await run({ 'page.txt': text }, ['page.txt'], { out: '-' });
    assert.equal(printed.code, 2);
    assert.equal(printed.out, '');
    assert.match(printed.err, /tells of 2 meetings, and -o - prints one/);
  });

  it('expands patterns, which the shells of Windows do not', async () => {
    const { read, code } = await run({ 'in/a.txt': PAGE, 'in/b [1].txt': PAGE }, ['in/a.txt', 'in/*.txt'], {
      out: 'made',
    });
    assert.equal(code, 0);
    assert.equal(read('made/a.minutes'), read('made/b [1].minutes'));
  });

  describe('writes nothing, says why in a sentence, and ends with 2', () => {
    const cases: [title: string, files: Record<string, string>, args: string[], said: RegExp][] = [
      [
        'a file that is there already',
        { 'a.txt': PAGE, 'a.minutes': 'mine' },
        ['a.txt'],
        /^rapporteur: a\.txt was not imported: a\.minutes is there already; give another folder with -o, or --force to write over it\.\n$/,
      ],
      ['a file that is not there', {}, ['a.txt'], /^rapporteur: a\.txt is not there: check its name\.\n$/],
      [
        'a pattern of nothing',
        { 'a.txt': PAGE },
        ['*.pdf'],
        /^rapporteur: \*\.pdf is not there: check its name\.\n$/,
      ],
      ['a folder', { 'a/b': '' }, ['a'], /^rapporteur: a is a folder: name the files in it\.\n$/],
      [
        'a source',
        { 'a.report': '' },
        ['a.report'],
        /^rapporteur: a\.report is a source of Rapporteur already/,
      ],
      [
        'an empty file',
        { 'a.txt': '' },
        ['a.txt'],
        /^rapporteur: a\.txt is empty: there is nothing to import\.\n$/,
      ],
      ['a file without text', { 'a.txt': ' \n\n' }, ['a.txt'], /^rapporteur: a\.txt has no text in it/],
      [
        'a binary file',
        { 'a.txt': 'a\0b' },
        ['a.txt'],
        /^rapporteur: a\.txt is not text: give a Word document, a PDF, a web page or plain text\.\n$/,
      ],
      [
        'rich text',
        { 'a.txt': '{\\rtf1 a}' },
        ['a.txt'],
        /^rapporteur: a\.txt is rich text \(RTF\): open it in Word/,
      ],
    ];
    for (const [title, files, args, said] of cases) {
      it(title, async () => {
        const { code, folder, out, err } = await run(files, args);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, said);
        assert.equal(err.trimEnd().split('\n').length, 1);
        assert.deepEqual(
          readdirSync(folder, { recursive: true }).sort(),
          [
            ...Object.keys(files),
            ...Object.keys(files)
              .filter((name) => name.includes('/'))
              .map((name) => name.split('/')[0] ?? ''),
          ].sort(),
        );
      });
    }

    it('a web page of 50 MB', async () => {
      const folder = folderWith();
      writeFileSync(join(folder, 'a.html'), `<p>${'a '.repeat(25_000_000)}</p>`);
      const io = fakeIo(folder);
      assert.equal(await importFiles(['a.html'], { format: 'text' }, io), 2);
      assert.match(
        io.err(),
        /^rapporteur: a\.html is a web page of 50 MB, far more than a document has \(the most is 20 MB\)/,
      );
      assert.ok(!existsSync(join(folder, 'a.report')));
    });

    it('a text of 30 MB', async () => {
      const { code, err } = await run({ 'a.txt': 'a word\n'.repeat(4_300_000) }, ['a.txt']);
      assert.equal(code, 2);
      assert.match(err, /^rapporteur: a\.txt is a text of 30 MB, far more than a document has/);
    });

    it('a web page nested without end', async () => {
      const { code, err } = await run({ 'a.html': '<div>'.repeat(100_000) }, ['a.html']);
      assert.equal(code, 2);
      assert.match(err, /^rapporteur: a\.html is nested more deeply than any document/);
    });

    it('a table with a row as long as others are many', async () => {
      const rows = `<tr>${'<td>a</td>'.repeat(5000)}</tr>${'<tr><td>b</td></tr>'.repeat(5000)}`;
      const { code, err } = await run({ 'a.html': `<table>${rows}</table>` }, ['a.html']);
      assert.equal(code, 2);
      assert.match(err, /^rapporteur: a\.html unpacks to more than a document can hold/);
    });

    it('two files that would be written as one; the first is', async () => {
      const { code, read, err } = await run(
        { 'a.txt': PAGE, 'a.html': `<p>${PAGE}</p>` },
        ['a.txt', 'a.html'],
        { kind: 'minutes' },
      );
      assert.equal(code, 2);
      assert.equal(read('a.minutes'), MADE);
      assert.match(err, /^rapporteur: a\.html would be written to a\.minutes like a\.txt/);
    });
  });

  it('writes over a file when it is told to', async () => {
    const { code, read } = await run({ 'a.txt': PAGE, 'a.minutes': 'mine' }, ['a.txt'], { force: true });
    assert.equal(code, 0);
    assert.equal(read('a.minutes'), MADE);
  });

  it('reads Windows-1252 and says so', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'a.txt'), Buffer.from('It cost \xa35 \x96 the Board\x92s.\n', 'latin1'));
    const io = fakeIo(folder);
    assert.equal(await importFiles(['a.txt'], { format: 'text' }, io), 0);
    assert.equal(readFileSync(join(folder, 'a.report'), 'utf8'), 'It cost £5 – the Board’s.\n');
    assert.match(
      io.out(),
      /It is not UTF-8 and was read as windows-1252: look at its quotes and pound signs\./,
    );
  });
});
