/** The text of a PDF by its tags. */
import { strict as assert } from 'node:assert';
import { readPdf } from '../../../server/src/import/extract/pdf.ts';
import { lines } from '../source-lines.ts';
import { tagged } from './fixture.ts';

type File = PDFKit.PDFDocument;

/** A piece of text at a place. */
const at = (file: File, x: number, y: number, text: string) => () => {
  file.text(text, x, y, { lineBreak: false });
};
const element = (file: File, type: string, ...children: PDFKit.PDFStructureElementChild[]) =>
  file.struct(type, {}, children);

const CASES: [what: string, draw: (file: File) => void, expected: string[]][] = [
  [
    'headings and paragraphs, in the order of the tags',
    (file) => {
      const paragraph = element(file, 'P', at(file, 72, 300, 'The report.'));
      const heading = element(file, 'H2', at(file, 72, 500, '1.0 PURPOSE'));
      file.addStructure(element(file, 'Document', heading, paragraph));
    },
    ['[h2C] 1.0 PURPOSE', 'The report.'],
  ],
  [
    'one paragraph however it stands',
    (file) => {
      const paragraph = element(
        file,
        'P',
        at(file, 72, 100, 'The report goes on'),
        at(file, 300, 60, 'beside itself.'),
      );
      file.addStructure(element(file, 'Document', paragraph));
    },
    ['The report goes on beside itself.'],
  ],
  [
    'lines that their author ended',
    (file) => {
      const long = 'The Board met at the offices of the Council, which has its seat in the west of the town.';
      const address = ['Halton Borough Council', 'Municipal Building', 'Widnes'];
      const drawn = address.map((line, row) => at(file, 72, 100 + 14 * row, line));
      file.addStructure(
        element(file, 'Document', element(file, 'P', at(file, 72, 60, long)), element(file, 'P', ...drawn)),
      );
    },
    [
      'The Board met at the offices of the Council, which has its seat in the west of the town.',
      'Halton Borough Council⏎Municipal Building⏎Widnes',
    ],
  ],
  [
    'a list in a list',
    (file) => {
      const item = (y: number, marker: string, text: string, ...more: PDFKit.PDFStructureElementChild[]) =>
        element(
          file,
          'LI',
          element(file, 'Lbl', at(file, 72, y, marker)),
          element(file, 'LBody', at(file, 100, y, text), ...more),
        );
      const inner = element(file, 'L', item(130, '(i)', 'in it'));
      const list = element(file, 'L', item(100, '1.1', 'first', inner), item(160, '•', 'second'));
      file.addStructure(element(file, 'Document', list));
    },
    ['1.1 first', '  (i) in it', '- second'],
  ],
  [
    'a table',
    (file) => {
      const row = (type: string, y: number, ...texts: string[]) =>
        element(
          file,
          'TR',
          ...texts.map((text, column) =>
            element(file, type, element(file, 'P', at(file, 72 + column * 60, y, text))),
          ),
        );
      const table = element(file, 'Table', row('TH', 100, 'Ward', 'Cost'), row('TD', 120, 'Ditton', '£3'));
      file.addStructure(element(file, 'Document', table));
    },
    ['|= Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a table that only keeps numbers beside paragraphs',
    (file) => {
      const cell = (x: number, y: number, text: string) => element(file, 'TD', at(file, x, y, text));
      const row = (y: number, number: string, text: string) =>
        element(file, 'TR', cell(72, y, number), cell(120, y, text));
      file.addStructure(
        element(file, 'Table', row(100, '3.1', 'The Board met.'), row(120, '3.2', 'It agreed.')),
      );
    },
    ['3.1 The Board met.', '3.2 It agreed.'],
  ],
  [
    'what is no text but of the page',
    (file) => {
      file.markContent('Artifact', { type: 'Pagination' });
      file.text('Executive Board', 72, 30, { lineBreak: false });
      file.endMarkedContent();
      file.addStructure(element(file, 'Document', element(file, 'P', at(file, 72, 100, 'Text'))));
    },
    ['header: Executive Board', 'Text'],
  ],
  [
    'tags that speak of little are not believed',
    (file) => {
      file.addStructure(element(file, 'Document', element(file, 'H1', at(file, 72, 100, 'Text'))));
      file.text('and much that has no tag', 98, 100, { lineBreak: false });
    },
    ['Text and much that has no tag'],
  ],
];

describe('import: the tags of a PDF', () => {
  for (const [what, draw, expected] of CASES) {
    it(what, async () => assert.deepEqual(lines(await readPdf(await tagged(draw), 'test.pdf')), expected));
  }
});
