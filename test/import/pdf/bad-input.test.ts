/** PDF files that have no text to read: one sentence each. */
import { strict as assert } from 'node:assert';
import { readPdf } from '../../../server/src/import/extract/pdf.ts';
import { ImportError } from '../../../server/src/import/import-error.ts';
import { lines } from '../source-lines.ts';
import { pdf } from './fixture.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = pdf([(page) => page.at(72, 72, 'The Board met.')]);

const CASES: [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, message: RegExp][] = [
  ['a file that only begins as one', () => utf8('%PDF-1.7\n'), /^is damaged: /],
  ['a file that is none', () => utf8('REPORT TO: Executive Board'), /^is damaged: /],
  [
    'a file with a password',
    () => pdf([(page) => page.at(72, 72, 'Secret')], { userPassword: 'open' }),
    /^is encrypted: /,
  ],
  ['pages without text', () => pdf([() => undefined, () => undefined]), /^has no text: /],
  [
    'a file without pages',
    () => utf8('%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>'),
    /^is damaged: /,
  ],
];

describe('import: what no text can be read of in a PDF', () => {
  for (const [what, bytes, message] of CASES) {
    it(what, async () => {
      await assert.rejects(
        async () => readPdf(await bytes(), 'test.pdf'),
        (error) => error instanceof ImportError && message.test(error.message) && /[.]$/.test(error.message),
      );
    });
  }

  it('a file that may be read but not printed is read', async () => {
    const bytes = await pdf([(page) => page.at(72, 72, 'Text')], { ownerPassword: 'print', permissions: {} });
    assert.deepEqual(lines(await readPdf(bytes, 'test.pdf')), ['Text']);
  });

  it('the bytes it is given stay as they are', async () => {
    const bytes = await TEXT;
    const copy = bytes.slice();
    await readPdf(bytes, 'test.pdf');
    assert.deepEqual(bytes, copy);
  });

  it('a file whose directory is lost is still read', async () => {
    const bytes = await TEXT;
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/startxref\s\d+/, 'startxref\n99');
    const broken = new Uint8Array(Buffer.from(text, 'latin1'));
    assert.deepEqual(lines(await readPdf(broken, 'test.pdf')), ['The Board met.']);
  });
});
