/** Readers of Word documents and PDF files lose no word and give none twice, whatever the file is made of. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import JSZip from 'jszip';
import { readDocx } from '../../server/src/import/extract/docx.ts';
import { readPdf } from '../../server/src/import/extract/pdf.ts';
import { ImportError } from '../../server/src/import/import-error.ts';
import type { SourceDocument } from '../../server/src/import/source-document.ts';
import { trials } from '../properties.ts';
import { docx, list, p, r, table, use } from './docx/fixture.ts';
import { type Draw, pdf } from './pdf/fixture.ts';

/** A piece of a document in which each `@` is a word of its own. */
type Piece = string;

const BY = 'w:id="1" w:author="A" w:date="2020-05-04T10:00:00Z"';
const box = (content: string) =>
  r(
    `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`,
  );

const run: fc.Arbitrary<Piece> = fc.constantFrom(
  r('@ '),
  r(' @', '<w:b/>'),
  r('@ @', '<w:i/>'),
  r('@ ', '<w:vanish/>'),
  `<w:ins ${BY}>${r(' @ ')}</w:ins>`,
  `<w:del ${BY}><w:r><w:delText> @ </w:delText></w:r></w:del>`,
  `<w:hyperlink w:anchor="x">${r(' @ ')}</w:hyperlink>`,
  `<w:smartTag>${r(' @ ')}</w:smartTag>`,
  `<w:sdt><w:sdtContent>${r(' @ ')}</w:sdtContent></w:sdt>`,
  r('<w:tab/>'),
  r('<w:br/>'),
  r('<w:br w:type="page"/>'),
  box(p('@')),
);
const properties = fc.constantFrom(
  '',
  '<w:outlineLvl w:val="0"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  `<w:rPr><w:del ${BY}/></w:rPr>`,
  '<w:pStyle w:val="TOC1"/>',
);
const paragraph: fc.Arbitrary<Piece> = fc
  .tuple(fc.array(run, { minLength: 1, maxLength: 5 }), properties)
  .map(([runs, own]) => p(runs.join(''), { properties: own }));
const { block } = fc.letrec<{ block: Piece }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => table(rows.map((cells) => cells.map((cell) => `${p(r(' '))}${cell}${p(r(' '))}`)))),
    },
    {
      weight: 1,
      arbitrary: tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
    },
    {
      weight: 1,
      arbitrary: tie('block').map(
        (inner) => `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice></mc:AlternateContent>`,
      ),
    },
  ),
}));

/** Lines of words at places of a page, none on another. */
const page: fc.Arbitrary<Draw> = fc
  .uniqueArray(
    fc.record({
      column: fc.integer({ min: 0, max: 3 }),
      row: fc.integer({ min: 0, max: 45 }),
      words: fc.integer({ min: 1, max: 3 }),
      isBold: fc.boolean(),
    }),
    { selector: ({ column, row }) => column * 100 + row, maxLength: 60 },
  )
  .map((places) => (drawn) => {
    for (const { column, row, words, isBold } of places) {
      const text = Array.from({ length: words }, nextWord).join(' ');
      drawn.at(40 + column * 130, 30 + row * 17, text, { font: isBold ? 'Helvetica-Bold' : 'Helvetica' });
    }
  });

let count = 0;

function nextWord(): string {
  count++;
  return `w${count}`;
}

describe('import: readers of office files', () => {
  it('lose no word of a Word document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        count = 0;
        const body = blocks.join('').replaceAll('@', nextWord) + p(nextWord());
        assert.deepEqual(wordsIn(await readDocx(await docx(body), 'test.docx')), wordsUpTo(count));
      }),
      trials(150),
    );
  });

  it('lose no word of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        count = 0;
        const bytes = await pdf([(drawn) => drawn.at(40, 820, nextWord()), ...pages]);
        assert.deepEqual(wordsIn(await readPdf(bytes, 'test.pdf')), wordsUpTo(count));
      }),
      trials(60),
    );
  });
});

const DOCUMENT = docx({
  body:
    table([['a', 'b']]) + p(r('c') + r('<w:footnoteReference w:id="1"/>'), { list: [1, 0] }) + box(p('d')),
  numbering: list(1, [['decimal', '%1.']]) + use(1, 1),
  footnotes: `<w:footnote w:id="1">${p('e')}</w:footnote>`,
});
const FILE = pdf([(drawn) => drawn.lines(72, 72, ['The Board met', 'and agreed.'])], { compress: false });

describe('import: files that something has gone wrong with', () => {
  const part = fc.constantFrom('document', 'numbering', 'footnotes', '_rels/document.xml.rels');

  it('a Word document is read, or refused with a sentence', async () => {
    const cut = fc.record({ part, at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60) });
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
        const zip = await JSZip.loadAsync(await DOCUMENT);
        for (const { part: name, at, length } of cuts) {
          const path = `word/${name.endsWith('.rels') ? name : `${name}.xml`}`;
          const xml = (await zip.file(path)?.async('string')) ?? '';
          const start = Math.floor(at * xml.length);
          zip.file(path, xml.slice(0, start) + xml.slice(start + length));
        }
        await readOrRefuse(readDocx(await zip.generateAsync({ type: 'uint8array' }), 'test.docx'));
      }),
      trials(200),
    );
  });

  it('a PDF is read, or refused with a sentence', async () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = (await FILE).slice();
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        await readOrRefuse(readPdf(bytes, 'test.pdf'));
      }),
      trials(100),
    );
  });
});

async function readOrRefuse(reading: Promise<SourceDocument>): Promise<void> {
  await reading.catch((error: unknown) => {
    if (!(error instanceof ImportError)) throw error;
    assert.match(error.message, /^[^\n]+\.$/);
  });
}

function wordsUpTo(last: number): string[] {
  return Array.from({ length: last }, (_, at) => `w${at + 1}`);
}

/** All words that were read or listed, in the order of their numbers. */
function wordsIn({ blocks, dropped }: SourceDocument): string[] {
  const texts = [
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])),
    ...dropped.map(({ text }) => text),
  ];
  const words = texts.flatMap((text) => text.match(/w\d+/g) ?? []);
  return words.sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}
