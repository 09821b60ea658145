/** The numbers that Word prints and does not keep in the text. */
import { strict as assert } from 'node:assert';
import { lines } from '../source-lines.ts';
import { list, p, read, style, use } from './fixture.ts';

/** 1: sections and paragraphs; 2: (a), (i); 3: bullets; 4: lists of one level; 5: by a style of lists. */
const NUMBERING = [
  list(1, [
    ['decimal', '%1.0', '<w:pStyle w:val="Heading1"/>'],
    ['decimal', '%1.%2', '<w:pStyle w:val="Clause"/>'],
    ['lowerLetter', '(%3)'],
    ['lowerRoman', '(%4)'],
  ]),
  list(2, [
    ['lowerLetter', '(%1)'],
    ['lowerRoman', '%2)'],
  ]),
  list(3, [
    ['bullet', '\uf0b7'],
    ['bullet', 'o'],
  ]),
  list(4, [
    ['upperRoman', 'Part %1'],
    ['decimal', '%1.%2', '<w:isLgl/>'],
    ['upperLetter', '%3.', '<w:lvlRestart w:val="0"/>'],
  ]),
  '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Clauses"/></w:abstractNum>',
  list(6, [['decimalZero', '%1']]),
  list(7, [['ordinal', '%1']]),
  list(8, [['none', '']]),
  use(1, 1),
  use(2, 2),
  use(3, 3),
  use(4, 4),
  use(5, 5),
  use(6, 6),
  use(7, 7),
  use(8, 8),
  use(22, 2, 1),
  use(23, 2),
  use(24, 2, 4),
].join('');

const STYLES = [
  style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style('Clause', 'Clause', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style(
    'SubClause',
    'Sub-clause',
    '<w:basedOn w:val="Clause"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>',
  ),
  style('Bare', 'Bare', '<w:basedOn w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
  '<w:style w:type="numbering" w:styleId="Clauses"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
].join('');

type Paragraph = [text: string, id: number, level: number] | [text: string, style: string] | [text: string];

const CASES: [what: string, given: Paragraph[], expected: string[]][] = [
  [
    'sections and paragraphs',
    [
      ['PURPOSE', 1, 0],
      ['The report.', 1, 1],
      ['It asks.', 1, 1],
      ['RISKS', 1, 0],
      ['None.', 1, 1],
    ],
    ['[C] 1.0 PURPOSE', '  1.1 The report.', '  1.2 It asks.', '[C] 2.0 RISKS', '  2.1 None.'],
  ],
  [
    'by styles, each at the level that the list keeps for it',
    [
      ['Purpose', 'Heading1'],
      ['The report.', 'Clause'],
      ['to note', 'SubClause'],
      ['Plain', 'Bare'],
      ['More.', 'Clause'],
    ],
    ['[h1] 1.0 Purpose', '  1.1 The report.', '    (a) to note', 'Plain', '  1.2 More.'],
  ],
  [
    'letters and numerals, text between them',
    [['one', 2, 0], ['first', 2, 1], ['second', 2, 1], ['Text'], ['two', 2, 0], ['first', 2, 1]],
    ['(a) one', '  i) first', '  ii) second', 'Text', '(b) two', '  i) first'],
  ],
  [
    'bullets of any shape',
    [
      ['one', 3, 0],
      ['two', 3, 1],
    ],
    ['- one', '  - two'],
  ],
  [
    'a list that starts again, and one that goes on',
    [
      ['one', 2, 0],
      ['two', 2, 0],
      ['again', 22, 0],
      ['on', 22, 0],
      ['and on', 23, 0],
      ['fourth', 24, 0],
    ],
    ['(a) one', '(b) two', '(a) again', '(b) on', '(c) and on', '(d) fourth'],
  ],
  [
    'a level below one that has not begun',
    [
      ['first', 1, 1],
      ['SECTION', 1, 0],
    ],
    ['  1.1 first', '[C] 1.0 SECTION'],
  ],
  [
    'Roman parts whose paragraphs have figures, and letters that go on',
    [
      ['One', 4, 0],
      ['a', 4, 1],
      ['x', 4, 2],
      ['Two', 4, 0],
      ['b', 4, 1],
      ['y', 4, 2],
    ],
    ['Part I One', '  1.1 a', '    A. x', 'Part II Two', '  2.1 b', '    B. y'],
  ],
  [
    'a list that another style keeps',
    [
      ['Purpose', 5, 0],
      ['The report.', 5, 1],
    ],
    ['1.0 Purpose', '  1.1 The report.'],
  ],
  ['figures of two places', [['one', 6, 0]], ['01 one']],
  [
    'ordinals',
    [
      ['one', 7, 0],
      ['two', 7, 0],
    ],
    ['1st one', '2nd two'],
  ],
  ['a list without numbers', [['one', 8, 0]], ['one']],
  ['a list that is not there', [['one', 99, 0]], ['one']],
  [
    'a paragraph without text is counted, as Word counts it',
    [
      ['one', 2, 0],
      ['', 2, 0],
      ['three', 2, 0],
    ],
    ['(a) one', '(c) three'],
  ],
];

describe('import: the numbers of a Word document', () => {
  for (const [what, given, expected] of CASES) {
    it(what, async () => {
      const body = given.map(paragraph).join('');
      assert.deepEqual(lines(await read({ body, styles: STYLES, numbering: NUMBERING })), expected);
    });
  }

  it('letters after z are doubled', async () => {
    const body = Array.from({ length: 28 }, () => p('x', { list: [2, 0] })).join('');
    const all = lines(await read({ body, numbering: NUMBERING }));
    assert.deepEqual(all.slice(25), ['(z) x', '(aa) x', '(bb) x']);
  });
});

function paragraph([text, by, level]: Paragraph): string {
  if (typeof by === 'string') return p(text, { style: by });
  return by === undefined || level === undefined ? p(text) : p(text, { list: [by, level] });
}
