/** From the bytes of a Word document or a PDF to the source that is made of it. */
import { strict as assert } from 'node:assert';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import { readDocx } from '../../server/src/import/extract/docx.ts';
import { readPdf } from '../../server/src/import/extract/pdf.ts';
import { importDocument } from '../../server/src/import/import-document.ts';
import type { SourceDocument } from '../../server/src/import/source-document.ts';
import { type DocxParts, docx, list, p, r, style, table, use } from './docx/fixture.ts';
import { type Draw, pdf } from './pdf/fixture.ts';

const HALTON = builtinHouse('halton');

const NUMBERING =
  list(1, [
    ['decimal', '%1.0'],
    ['decimal', '%1.%2'],
    ['lowerRoman', '%3)'],
  ]) + use(1, 1);
const section = (text: string) => p(text, { style: 'Heading1', list: [1, 0] });
const paragraph = (text: string) => p(text, { list: [1, 1] });
const FRONT = table([
  [p(r('REPORT TO:', '<w:b/>')), 'Executive Board'],
  [p(r('DATE:', '<w:b/>')), '4 June 2020'],
  [p(r('SUBJECT:', '<w:b/>')), 'School places'],
]);
const BY = 'w:id="1" w:author="A" w:date="2020-05-04T10:00:00Z"';

const REPORT: DocxParts = {
  styles: style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', '<w:b/>'),
  numbering: NUMBERING,
  comments: `<w:comment w:id="1" w:author="B Birch">${p('Is this right?')}</w:comment>`,
  footnotes: `<w:footnote w:id="1">${p('Minute 45.')}</w:footnote>`,
  body: [
    FRONT,
    section('PURPOSE OF THE REPORT'),
    p(
      [
        r('To advise Members of '),
        `<w:del ${BY}><w:r><w:delText>pupils</w:delText></w:r></w:del>`,
        `<w:ins ${BY}>${r('places')}</w:ins>`,
        r('<w:commentReference w:id="1"/>'),
        r('<w:footnoteReference w:id="1"/>'),
        r('.'),
      ].join(''),
      { list: [1, 1] },
    ),
    section('RECOMMENDATION: That'),
    p('the report be noted; and', { list: [1, 2] }),
    p('the plan be approved.', { list: [1, 2] }),
    section('SUPPORTING INFORMATION'),
    paragraph('Places by ward were:'),
    table([
      [p(r('Ward', '<w:b/>')), p(r('Places', '<w:b/>'))],
      ['Ditton', '120'],
    ]),
  ].join(''),
};

const REPORT_SOURCE = `REPORT TO: Executive Board
DATE: 4 June 2020
SUBJECT: School places

1.0 PURPOSE OF THE REPORT

// B Birch: Is this right?

1.1 To advise Members of places[1].

[1] Minute 45.

2.0 RECOMMENDATION: That

i) the report be noted; and
ii) the plan be approved.

3.0 SUPPORTING INFORMATION

3.1 Places by ward were:

| Ward   | Places |
| ------ | ------ |
| Ditton | 120    |
`;

/** Sections that end alike, a page each. */
const NONE: DocxParts = {
  numbering: NUMBERING,
  body:
    FRONT +
    ['POLICY IMPLICATIONS', 'FINANCIAL IMPLICATIONS', 'RISK ANALYSIS']
      .map((title) => section(title) + p(r('None.') + r('<w:br w:type="page"/>'), { list: [1, 1] }))
      .join(''),
};

const NONE_SOURCE = `REPORT TO: Executive Board
DATE: 4 June 2020
SUBJECT: School places

1.0 POLICY IMPLICATIONS

1.1 None.

2.0 FINANCIAL IMPLICATIONS

2.1 None.

3.0 RISK ANALYSIS

3.1 None.
`;

const QUERY =
  'Members asked by when the work that the inspection had called for would have been brought to its end, – ';
const MINUTES: Draw[] = [
  (page) =>
    page
      .at(160, 60, 'CULTURE COMMITTEE', { font: 'Helvetica-Bold' })
      .lines(72, 90, ['PRESENT:', 'APOLOGIES:'])
      .lines(190, 90, ['Councillors A Ashe (Chair) and B Birch', 'Councillor D Dale'])
      .at(72, 140, '4.')
      .at(108, 140, 'LIBRARY HOURS', { font: 'Helvetica-Bold' })
      .set(72, 170, 450, `${QUERY}it would end in May.`)
      .at(72, 210, 'RESOLVED: That the report be noted.')
      .at(280, 800, 'Page 1'),
];

const MINUTES_SOURCE = `CULTURE COMMITTEE

PRESENT: Councillors A Ashe (Chair) and B Birch
APOLOGIES: Councillor D Dale

## 4. LIBRARY HOURS

${QUERY}it would end in May.

RESOLVED: That the report be noted.
`;

const CASES: [what: string, source: () => Promise<SourceDocument>, expected: string][] = [
  ['a report in Word', async () => readDocx(await docx(REPORT), 'a.docx'), REPORT_SOURCE],
  ['sections that end alike', async () => readDocx(await docx(NONE), 'a.docx'), NONE_SOURCE],
  ['minutes in a PDF', async () => readPdf(await pdf(MINUTES), 'a.pdf'), MINUTES_SOURCE],
];

describe('import: from an office file to source', () => {
  for (const [what, source, expected] of CASES) {
    it(what, async () => {
      const { documents } = importDocument(await source(), { kind: null, house: HALTON, houseNote: null });
      assert.deepEqual(
        documents.map(({ text }) => text),
        [expected],
      );
    });
  }
});
