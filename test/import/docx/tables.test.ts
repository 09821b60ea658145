/** Tables of Word, and text that is only laid out by one. */
import { strict as assert } from 'node:assert';
import { lines } from '../source-lines.ts';
import { type DocxParts, list, p, r, read, table, use } from './fixture.ts';

const RULED = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';
const cell = (properties: string, content: string) => `<w:tcPr>${properties}</w:tcPr>${p(content)}`;
const spanning = (count: number, content: string) => cell(`<w:gridSpan w:val="${count}"/>`, content);
const header = (cells: string) => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells}</w:tr>`;
const tc = (content: string) => `<w:tc>${p(content)}</w:tc>`;
const bold = (text: string) => p(r(text, '<w:b/>'));

const STYLES = [
  '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="Light"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>',
].join('');

const CASES: [what: string, given: string | DocxParts, expected: string[]][] = [
  [
    'a table',
    table(
      [
        ['Ward', 'Cost'],
        ['Ditton', '£3'],
      ],
      RULED,
    ),
    ['| Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a row marked as header',
    `<w:tbl>${header(tc('Ward') + tc('Cost'))}<w:tr>${tc('Ditton')}${tc('£3')}</w:tr></w:tbl>`,
    ['|= Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a bold first row',
    table([
      [bold('Ward'), bold('Cost')],
      ['Ditton', '£3'],
    ]),
    ['|= Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a table wholly bold',
    table([
      [bold('Ward'), bold('Cost')],
      [bold('Ditton'), bold('£3')],
    ]),
    ['| Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a first row that its style sets off',
    table(
      [
        ['Ward', 'Cost'],
        ['Ditton', '£3'],
      ],
      '<w:tblStyle w:val="Light"/><w:tblLook w:val="0020"/>',
    ),
    ['|= Ward | Cost', '| Ditton | £3'],
  ],
  [
    'a first row that its style could set off and does not',
    table(
      [
        ['Ward', 'Cost'],
        ['Ditton', '£3'],
      ],
      '<w:tblStyle w:val="Light"/><w:tblLook w:firstRow="0"/>',
    ),
    ['| Ward | Cost', '| Ditton | £3'],
  ],
  [
    'labels and values',
    table([
      [bold('REPORT TO:'), 'Executive Board'],
      [bold('DATE:'), '4 May 2020'],
    ]),
    ['| REPORT TO: | Executive Board', '| DATE: | 4 May 2020'],
  ],
  ['paragraphs in a cell', table([[p('One') + p('Two'), 'x']]), ['| One⏎Two | x']],
  [
    'a column that only keeps others apart',
    table([
      ['DATE:', '', '4 May'],
      ['WARD:', '', 'All'],
    ]),
    ['| DATE: | 4 May', '| WARD: | All'],
  ],
  [
    'a cell over two columns',
    table([[spanning(2, 'Costs')], ['Ditton', '£3']]),
    ['| Costs | ', '| Ditton | £3'],
  ],
  [
    'a cell over two rows',
    table([
      [cell('<w:vMerge w:val="restart"/>', 'Ditton'), '£3'],
      [cell('<w:vMerge/>', ''), '£4'],
    ]),
    ['| Ditton | £3', '|  | £4'],
  ],
  ['rows of different lengths', table([['a', 'b', 'c'], ['d']]), ['| a | b | c', '| d |  | ']],
  ['a table in a cell', table([[p('see') + table([['a', 'b']]) + p(''), 'x']]), ['| see⏎a b | x']],
  [
    'a row that was deleted',
    `<w:tbl><w:tr>${tc('a')}${tc('b')}</w:tr><w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>${tc('c')}${tc('d')}</w:tr></w:tbl>`,
    ['| a | b'],
  ],
  ['an empty table', p('Text') + table([['', '']]), ['Text']],
  [
    'one column is no table',
    table([['RECOMMENDATION: That'], ['the plan be approved.']], RULED),
    ['RECOMMENDATION: That', 'the plan be approved.'],
  ],
  [
    'numbers beside paragraphs are no table',
    table([
      ['1', 'The Board met.'],
      ['', 'It was late.'],
      ['2', p('It agreed.') + p('All of it.')],
    ]),
    ['1 The Board met.', 'It was late.', '2 It agreed.', 'All of it.'],
  ],
  [
    'numbers of sections beside paragraphs, even between lines',
    table(
      [
        ['3.1', 'The Board met.'],
        ['3.2', 'It agreed.'],
      ],
      '<w:tblStyle w:val="Grid"/>',
    ),
    ['3.1 The Board met.', '3.2 It agreed.'],
  ],
  [
    'rows with whole numbers between lines are a table',
    table(
      [
        ['1', 'Ditton'],
        ['2', 'Hough Green'],
      ],
      '<w:tblStyle w:val="Grid"/>',
    ),
    ['| 1 | Ditton', '| 2 | Hough Green'],
  ],
  [
    'rows with whole numbers in ruled cells are a table',
    table([
      ['1', 'Ditton'],
      ['2', cell('<w:tcBorders><w:top w:val="single"/></w:tcBorders>', 'Hough Green')],
    ]),
    ['| 1 | Ditton', '| 2 | Hough Green'],
  ],
  [
    'automatic numbers in cells',
    {
      body: table([[p('', { list: [1, 0] }) + p('Cost', { list: [1, 0] }), 'x']]),
      numbering: list(1, [['decimal', '%1.']]) + use(1, 1),
    },
    ['| 2. Cost | x'],
  ],
  [
    'a comment in a cell is before the table, a note behind it',
    {
      body: table([
        [p(r('a') + r('<w:commentReference w:id="1"/>')), p(r('b') + r('<w:footnoteReference w:id="1"/>'))],
      ]),
      comments: `<w:comment w:id="1" w:author="A">${p('Why?')}</w:comment>`,
      footnotes: `<w:footnote w:id="1">${p('So.')}</w:footnote>`,
    },
    ['comment: A: Why?', '| a | b[1]', 'footnote: [1] So.'],
  ],
];

describe('import: the tables of a Word document', () => {
  for (const [what, given, expected] of CASES) {
    it(what, async () => {
      const parts = typeof given === 'string' ? { body: given } : given;
      assert.deepEqual(lines(await read({ styles: STYLES, ...parts })), expected);
    });
  }
});
