import { strict as assert } from 'node:assert';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText, readTextFile, type TextProblem } from '../../server/src/workspace/node-read-text.ts';
import { folderWith, removeFolders } from '../cli/commands/fake-io.ts';
import { trials } from '../properties.ts';

function problemOf(bytes: Buffer | string): TextProblem {
  const file = decodeText(Buffer.from(bytes as string, 'latin1'));
  assert.ok(!file.ok, 'it was read');
  return file.problem;
}

describe('reading text', () => {
  after(removeFolders);

  it('keeps the byte-order mark aside', () => {
    assert.deepEqual(decodeText(Buffer.from('\uFEFFDATE: today\r\n')), {
      ok: true,
      text: 'DATE: today\r\n',
      bom: '\uFEFF',
    });
    assert.deepEqual(decodeText(Buffer.from('')), { ok: true, text: '', bom: '' });
  });

  it('says where bytes stop being UTF-8, and what they probably are', () => {
    assert.deepEqual(problemOf('one\r\ntwo\rthree \x92s'), {
      rule: 'file-not-utf8',
      message:
        'Byte 15 (0x92) is not UTF-8: the file was saved in another encoding, probably Windows-1252 (“ANSI”); save it as UTF-8',
      line: 3,
      column: 7,
    });
    // Half of a character at the end, after characters of two to four bytes.
    assert.deepEqual(problemOf(`${Buffer.from('é€😀').toString('latin1')}\xe2\x82`), {
      rule: 'file-not-utf8',
      message: 'Byte 9 (0xE2) is not UTF-8: the file was saved in another encoding; save it as UTF-8',
      line: 1,
      column: 5,
    });
  });

  it('finds the first bad byte wherever it stands', () => {
    const valid = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(valid, valid, fc.constantFrom(0x80, 0xbf, 0xc0, 0xf5, 0xff), (before, after, byte) => {
        const start = Buffer.from(`x${before}`);
        const file = decodeText(Buffer.concat([start, Buffer.of(byte), Buffer.from(after)]));
        assert.ok(!file.ok);
        assert.ok(file.problem.message.startsWith(`Byte ${start.length} `), file.problem.message);
      }),
    );
  });

  it('tells UTF-16, a stray NUL, binaries and documents of other programs', () => {
    assert.match(problemOf('\xff\xfeD\0A\0').message, /UTF-16/);
    assert.match(problemOf('\xfe\xff\0D\0A').message, /UTF-16/);
    assert.match(problemOf(Buffer.from('REPORT TO: Board', 'utf16le').toString('latin1')).message, /UTF-16/);
    assert.deepEqual(problemOf('DATE: today\nab\0c, and more of it'), {
      rule: 'file-not-text',
      message: 'A NUL byte stands here (byte 14), which no text has; delete it',
      line: 2,
      column: 3,
    });
    assert.match(problemOf('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0').message, /binary/);
    assert.match(
      problemOf('%PDF-1.7\n').message,
      /a PDF.*; rapporteur import makes a report or minutes of it$/,
    );
    assert.match(problemOf('<!DOCTYPE html><p>x').message, /a web page/);
    assert.match(problemOf('PK\x03\x04...').message, /Word/);
    assert.match(problemOf('{\\rtf1\\ansi').message, /rich-text.*Word document/);
  });

  it('never throws, and gives back the very bytes of what it takes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (array) => {
        const bytes = Buffer.from(array);
        const file = decodeText(bytes);
        if (file.ok) assert.ok(Buffer.from(file.bom + file.text).equals(bytes));
        else assert.ok(file.problem.line >= 1 && file.problem.column >= 1);
      }),
      trials(500),
    );
  });

  it('reads a file as its bytes would be read', () => {
    const folder = folderWith();
    const path = join(folder, 'a.report');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => Buffer.from(text)),
      fc.constantFrom('\uFEFFtext', 'a\uFFFDb', '%PDF-', '').map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        writeFileSync(path, content);
        assert.deepEqual(readTextFile(path), decodeText(content));
      }),
      trials(300),
    );
  });

  it('says why a file cannot be read', () => {
    const folder = folderWith({ 'in.report/a.report': '' });
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    const messageOf = (name: string) => {
      const file = readTextFile(join(folder, name));
      assert.ok(!file.ok);
      assert.equal(file.problem.rule, 'file-unreadable');
      return file.problem.message;
    };
    assert.match(messageOf('a'), /link that leads back to itself/);
    assert.match(messageOf('none'), /does not exist/);
    assert.match(messageOf('in.report'), /a folder/);
  });
});
