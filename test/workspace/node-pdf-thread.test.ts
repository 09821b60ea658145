/** PDF files that are made to do harm: they are given up, and the next one is read. */
import { strict as assert } from 'node:assert';
import { deflateSync } from 'node:zlib';
import { readPdf } from '../../server/src/import/extract/pdf.ts';
import { type PdfLimits, readPdfApart } from '../../server/src/workspace/node-pdf-thread.ts';
import { pdf } from '../import/pdf/fixture.ts';
import { lines } from '../import/source-lines.ts';

const HELLO = 'BT /F 12 Tf 72 700 Td (Hello) Tj ET ';
const ENOUGH: PdfLimits = { time: 20_000, memory: 1_000_000_000 };

/** A file with one page; the objects from 6 on are given. */
function file(
  content: string,
  resources = '',
  objects: readonly [dictionary: string, stream: string][] = [],
) {
  const stream = (dictionary: string, text: string) => {
    const bytes = deflateSync(text).toString('latin1');
    return `<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
  };
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
    stream('', content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...objects.map(([dictionary, text]) => stream(dictionary, text)),
  ];
  const text = bodies.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('');
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${text}trailer <</Root 1 0 R>>\n`, 'latin1'));
}

/** A form that draws a form ten times, that draws a form ten times, … */
function nested(innermost: string): Uint8Array {
  const form = '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources';
  const forms = Array.from({ length: 10 }, (_, at): [string, string] => [
    `${form}<</XObject<</X ${at + 7} 0 R>>>>`,
    '/X Do '.repeat(10),
  ]);
  return file(`/X Do ${HELLO}`, '/XObject<</X 6 0 R>>', [
    ...forms,
    [`${form}<</Font<</F 5 0 R>>>>`, innermost],
  ]);
}

const BOMBS: [what: string, bytes: () => Uint8Array, limits: PdfLimits, message: RegExp][] = [
  ['forms in forms without an end', () => nested('q Q'), { ...ENOUGH, time: 1000 }, /^takes longer to read/],
  ['the same with text', () => nested(HELLO), { ...ENOUGH, time: 1000 }, /^takes longer to read/],
  [
    'a page that unpacks to hundreds of megabytes',
    () => file(HELLO + ' '.repeat(200_000_000)),
    { ...ENOUGH, memory: 150_000_000 },
    /^unpacks to more than/,
  ],
];

describe('a PDF that is read in a thread', () => {
  for (const [what, bytes, limits, message] of BOMBS) {
    it(`is given up when it is ${what}`, async () => {
      await assert.rejects(readPdfApart(bytes(), 'bomb.pdf', limits), { name: 'ImportError', message });
      assert.deepEqual(lines(await readPdfApart(file(HELLO), 'next.pdf', ENOUGH)), ['Hello']);
    });
  }

  it('is what it is without one, also when several are asked for at once', async () => {
    const first = await pdf([(page) => page.set(72, 72, 400, 'The Board met on 12 June 2027.')]);
    const second = file(HELLO);
    const [one, damaged, other] = await Promise.allSettled([
      readPdfApart(first, 'one.pdf'),
      readPdfApart(new TextEncoder().encode('%PDF-1.7\n'), 'damaged.pdf'),
      readPdfApart(second, 'other.pdf'),
    ]);
    assert.deepEqual(one, { status: 'fulfilled', value: await readPdf(first, 'one.pdf') });
    assert.match(String((damaged as PromiseRejectedResult).reason), /^ImportError: is damaged/);
    assert.deepEqual(other, { status: 'fulfilled', value: await readPdf(second, 'other.pdf') });
  });
});
