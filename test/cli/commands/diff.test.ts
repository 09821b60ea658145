import { strict as assert } from 'node:assert';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DiffFlags } from '../../../server/src/cli/commands/diff.ts';
import { diff } from '../../../server/src/cli/documents/diff.ts';
import type { JsonDiff } from '../../../server/src/diff/json.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const OLD = `REPORT TO: Executive Board
SUBJECT: Library roof

1.0 PURPOSE OF THE REPORT

1.1 To ask for the renewal of the roof.

2.0 SUPPORTING INFORMATION

2.1 The works cost £80,000.
`;
const NEW = OLD.replace('£80,000', '£95,000')
  .replace('of the roof.', 'of the roof.\n\n1.2 It was built in 1964.')
  .replace('Library roof', 'Library <b>roof</b>');

function run(flags: Partial<DiffFlags> = {}, old = OLD, fresh = NEW) {
  const folder = folderWith({ 'old.report': old, 'new.report': fresh });
  const io = fakeIo(folder);
  const asked: DiffFlags = { format: 'text', house: 'halton', color: false, ...flags };
  return { io, folder, code: diff('old.report', 'new.report', asked, io) };
}

describe('diff', () => {
  after(removeFolders);

  it('prints the changes under their sections, and ends with 1', async () => {
    const { io, code } = run();
    assert.equal(await code, 1);
    assert.equal(
      io.out(),
      [
        'old.report → new.report',
        '',
        'Front of the document',
        '  ~ SUBJECT: Library {+<b>+}roof{+</b>+}',
        '',
        '1.0 PURPOSE OF THE REPORT',
        '  + 1.2 It was built in 1964.',
        '',
        '2.0 SUPPORTING INFORMATION',
        '  ~ 2.1 The works cost [-£80,000-] {+£95,000+}.',
        '',
        '2 changed, 1 added.',
        '',
      ].join('\n'),
    );
  });

  it('leaves out most of what stays in a long paragraph, and no blank beside a change', async () => {
    const long = (cost: string) =>
      OLD.replace(
        'The works cost £80,000',
        `${'It is said '.repeat(12)}that ${cost} in ${'all, '.repeat(30)}is right`,
      );
    const { io, code } = run({}, long('£45 an hour'), long('£145 an hour'));
    assert.equal(await code, 1);
    assert.match(io.out(), /~ 2\.1 … .*that \[-£45-\] \{\+£145\+\} an hour in\s+all, .* …/s);
  });

  it('ends with 0 when only numbers and lines differ', async () => {
    const { io, code } = run({}, OLD, OLD.replace('2.1 The', '2.4 The').replace('works cost', 'works\ncost'));
    assert.equal(await code, 0);
    assert.match(io.out(), /\nThe same text, 1 renumbered only\.\n$/);
  });

  it('prints JSON that fits schemas/diff.schema.json', async () => {
    const { io, code } = run({ format: 'json' });
    assert.equal(await code, 1);
    const printed = JSON.parse(io.out()) as JsonDiff;
    const schema = JSON.parse(
      readFileSync(new URL('../../../schemas/diff.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(validate(printed), JSON.stringify(validate.errors));
    assert.deepEqual(
      printed.changes.map(({ kind, old, new: fresh, section }) => [kind, old?.line, fresh?.line, section]),
      [
        ['changed', 2, 2, null],
        ['added', undefined, 8, '1.0 PURPOSE OF THE REPORT'],
        ['changed', 10, 12, '2.0 SUPPORTING INFORMATION'],
      ],
    );
  });

  it('prints a page with nothing of the documents unescaped and nothing from elsewhere', async () => {
    const { io } = run({ format: 'html' });
    await new Promise(setImmediate);
    const page = io.out();
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en-GB">/);
    assert.match(page, /<del>£80,000<\/del> <ins>£95,000<\/ins>/);
    assert.match(page, /<ins>&lt;b&gt;<\/ins>roof<ins>&lt;\/b&gt;<\/ins>/);
    assert.doesNotMatch(page, /<b>|<script|https?:|url\(/);
  });

  it('writes to a file', async () => {
    const { folder, io, code } = run({ format: 'html', out: 'changes.html' });
    assert.equal(await code, 1);
    assert.equal(io.out(), '');
    assert.match(readFileSync(join(folder, 'changes.html'), 'utf8'), /<\/html>\n$/);
  });

  it('writes over neither of the two, by whatever name it is told to', async () => {
    const folder = folderWith({ 'old.txt': OLD, 'new.txt': NEW });
    symlinkSync('old.txt', join(folder, 'link.txt'));
    const flags: DiffFlags = { format: 'text', kind: 'report' };
    for (const out of ['old.txt', './new.txt', 'link.txt']) {
      await assert.rejects(diff('old.txt', 'new.txt', { ...flags, out }, fakeIo(folder)), {
        name: 'UserError',
        message: `${out} is one of the documents; give the results another name`,
      });
    }
    assert.equal(readFileSync(join(folder, 'old.txt'), 'utf8'), OLD);
    assert.equal(readFileSync(join(folder, 'new.txt'), 'utf8'), NEW);
  });

  it('reads the old version from the standard input, in the house of the new one', async () => {
    const folder = folderWith({ 'new.report': NEW, 'rapporteur.json': '{"house":"halton"}' });
    const io = { ...fakeIo(folder), stdin: Readable.from([OLD]) };
    assert.equal(await diff('new.report', undefined, { format: 'text', color: false, stdin: true }, io), 1);
    assert.match(io.out(), /^<stdin> → new\.report\n/);
  });

  const refused: [string, string, string | undefined, Partial<DiffFlags>, RegExp][] = [
    ['one file alone', 'new.report', undefined, {}, /give the old and the new one, or --stdin/],
    ['two files and --stdin', 'new.report', 'new.report', { stdin: true }, /--stdin is the old version/],
    ['a file that is not there', 'new.report', 'gone.report', {}, /^gone\.report: The file does not exist/],
  ];
  for (const [title, old, fresh, flags, message] of refused) {
    it(`refuses ${title}`, async () => {
      const io = fakeIo(folderWith({ 'new.report': NEW }));
      await assert.rejects(diff(old, fresh, { format: 'text', ...flags }, io), {
        name: 'UserError',
        message,
      });
    });
  }
});
