/** Files that are no Word document, whatever they are called: one sentence each, and nothing read. */
import { strict as assert } from 'node:assert';
import JSZip from 'jszip';
import { MOST_BYTES } from '../../../server/src/import/extract/docx/zip.ts';
import { readDocx } from '../../../server/src/import/extract/docx.ts';
import { ImportError } from '../../../server/src/import/import-error.ts';
import { lines } from '../source-lines.ts';
import { docx, p, part, r } from './fixture.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A compound file with these names in its directory. */
function compoundFile(...names: string[]): Uint8Array {
  const directory = names
    .map((name) => [...name].map((letter) => `${letter}\0`).join(''))
    .join('\0'.repeat(64));
  return Uint8Array.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${directory}`, (byte) =>
    byte.charCodeAt(0),
  );
}

async function zipOf(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A document whose text part is as given, byte for byte. */
function withDocument(content: string | Uint8Array): Promise<Uint8Array> {
  return zipOf({
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    'word/document.xml': content,
  });
}

/** The same zip file with its text parts marked as encrypted, as `zip -e` marks them. */
function markedEncrypted(zip: Uint8Array): Uint8Array {
  return patched(zip, (view, at) => {
    const isLocal = view.getUint32(at, true) === 0x04034b50;
    const flags = at + (isLocal ? 6 : 8);
    view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  });
}

/** The same zip file, which says that each part unpacks to ten bytes. */
function understated(zip: Uint8Array): Uint8Array {
  return patched(zip, (view, at) => {
    const isLocal = view.getUint32(at, true) === 0x04034b50;
    view.setUint32(at + (isLocal ? 22 : 24), 10, true);
  });
}

/** Calls `change` for each header of a part, local and in the directory (APPNOTE 4.3.7 and 4.3.12). */
function patched(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 || signature === 0x02014b50) change(view, at);
  }
  return copy;
}

/** The same file with one byte of its text changed. */
function flipped(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  const text = 'word/document.xml';
  const at = new TextDecoder('latin1').decode(copy).indexOf(text) + text.length + 40;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const CUT_OFF =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>';
const STEALS = '<!DOCTYPE w:document [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>';
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

const CASES: [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, message: RegExp][] = [
  ['an empty file', () => new Uint8Array(), /^is empty/],
  [
    'an encrypted document',
    () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    /^is encrypted: /,
  ],
  ['a zip file with a password', async () => markedEncrypted(await docx(p('Secret'))), /^is encrypted: /],
  [
    'a document of Word 97',
    () => compoundFile('Root Entry', 'WordDocument', '1Table'),
    /Word 97 to 2003 \(\.doc\)/,
  ],
  ['another old file of Office', () => compoundFile('Root Entry', 'Workbook'), /^is not a Word document/],
  ['rich text', () => utf8('{\\rtf1\\ansi Text}'), /^is rich text/],
  ['a PDF', () => utf8('%PDF-1.7'), /^is a PDF/],
  ['a web page', () => utf8('\ufeff<!DOCTYPE html><html>'), /^is a web page/],
  ['text', () => utf8('REPORT TO: Executive Board'), /^is not a Word document/],
  [
    'a workbook',
    () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
    /^is a workbook of Excel/,
  ],
  ['a presentation', () => zipOf({ 'ppt/presentation.xml': '' }), /^is a presentation/],
  ['a document of LibreOffice', () => zipOf({ mimetype: '', 'content.xml': '' }), /^is an OpenDocument text/],
  ['another zip file', () => zipOf({ 'report.txt': 'Text' }), /^is a zip file/],
  ['a package without its document', () => zipOf({ '[Content_Types].xml': '' }), /^is damaged/],
  ['a zip file cut off', async () => (await docx(p('Text'))).slice(0, 400), /^is damaged/],
  ['a byte that changed on the way', async () => flipped(await docx(p('Text'.repeat(99)))), /^is damaged/],
  ['a document whose text is cut off', () => withDocument(CUT_OFF), /^is damaged/],
  [
    'a document nested beyond sense',
    () => docx('<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000)),
    /^is damaged/,
  ],
  [
    'a document type that draws in files',
    () => withDocument(STEALS + part('w:document', '')),
    /^declares a document type/,
  ],
  [
    'a document type that multiplies',
    () => withDocument(LAUGHS + part('w:document', '')),
    /^declares a document type/,
  ],
  [
    'a document that unpacks to too much',
    () => withDocument(new Uint8Array(MOST_BYTES + 1)),
    /^unpacks to more/,
  ],
  [
    'one that says it does not',
    async () => understated(await withDocument(new Uint8Array(1_000_000))),
    /^is damaged/,
  ],
  [
    'too many elements',
    () => withDocument(part('w:document', '<w:p/>'.repeat(2_000_001))),
    /^unpacks to more/,
  ],
  ['a document without a word', () => docx(p('') + p(' ')), /^has no text/],
];

describe('import: what is no Word document', () => {
  for (const [what, bytes, message] of CASES) {
    it(what, async () => {
      await assert.rejects(
        async () => readDocx(await bytes(), 'test.docx'),
        (error) => error instanceof ImportError && message.test(error.message) && /[.]$/.test(error.message),
      );
    });
  }

  it('an entity that nobody declared stays what it is', async () => {
    const xml = part('w:document', `<w:body><w:p><w:r><w:t>A &passwords; B</w:t></w:r></w:p></w:body>`);
    assert.deepEqual(lines(await readDocx(await withDocument(xml), 'test.docx')), ['A &passwords; B']);
  });

  it('what is outside the file is left there', async () => {
    const outside = r(
      '<w:drawing><a:graphic><pic:pic><a:blip r:link="l1"/></pic:pic></a:graphic></w:drawing>',
    );
    const body = `${p(r('Text') + outside)}<w:altChunk r:id="l1"/><w:subDoc r:id="l1"/>`;
    const document = await readDocx(await docx({ body, links: { l1: 'http://127.0.0.1:9/' } }), 'test.docx');
    assert.deepEqual(lines(document), ['Text']);
  });
});
