/** The text of a PDF by where it stands. */
import { strict as assert } from 'node:assert';
import { lines } from '../source-lines.ts';
import { type Draw, read } from './fixture.ts';

const LONG =
  'The Board considered a report of the Operational Director that advised Members of the outcome of the inspection, ' +
  'and of the plan that had been agreed with partners in response to it.';
const OTHER =
  'Members noted that the programme would go on into the next municipal year and that its costs were contained ' +
  'within the budgets that the Council had set for the service in March.';
const bold = { font: 'Helvetica-Bold' };

const CASES: [what: string, pages: Draw[], expected: string[]][] = [
  ['lines are put together to paragraphs', [(page) => page.set(72, 72, 400, LONG)], [LONG]],
  [
    'paragraphs stand apart',
    [(page) => page.set(72, 72, 400, `${LONG}\n${OTHER}`, { gap: 10 })],
    [LONG, OTHER],
  ],
  [
    'without a space between them, the last line of one is short',
    [(page) => page.set(72, 72, 400, `${LONG}\n${OTHER}`)],
    [LONG, OTHER],
  ],
  [
    'a heading is apart from what it heads',
    [(page) => page.at(72, 72, '1.0 PURPOSE', bold).set(72, 90, 400, LONG)],
    ['[bC] 1.0 PURPOSE', LONG],
  ],
  [
    'a number beside its paragraph',
    [(page) => page.at(72, 72, '1.1').set(120, 72, 350, LONG).at(72, 160, '1.2').set(120, 160, 350, OTHER)],
    [`1.1 ${LONG}`, `1.2 ${OTHER}`],
  ],
  [
    'a list',
    [
      (page) =>
        page
          .at(72, 72, 'RESOLVED: That')
          .lines(90, 100, ['(i) the report be noted; and', '(ii) a further report be brought.']),
    ],
    ['RESOLVED: That', '(i) the report be noted; and', '(ii) a further report be brought.'],
  ],
  ['a bullet', [(page) => page.at(72, 72, '•').at(90, 72, 'the first point')], ['- the first point']],
  [
    'a number in a sentence begins no paragraph',
    [
      (page) =>
        page.lines(72, 72, [
          'The programme had cost the Council somewhat more than',
          '3.1 million pounds in the year.',
        ]),
    ],
    ['The programme had cost the Council somewhat more than 3.1 million pounds in the year.'],
  ],
  ['bold in a line', [(page) => page.at(72, 72, 'Cost:', bold).at(105, 72, 'none.')], ['**Cost:** none.']],
  ['centred', [(page) => page.set(72, 72, 450, LONG).at(270, 200, 'AGENDA', bold)], [LONG, '[bCc] AGENDA']],
  [
    'letters set higher are on their line',
    [(page) => page.at(72, 72, '12').at(84.5, 70, 'th', { size: 7 }).at(95, 72, 'June 2023')],
    ['12th June 2023'],
  ],
  [
    'figures set higher cite footnotes, but not behind a unit',
    [
      (page) =>
        page
          .at(72, 72, 'the Ombudsman')
          .at(146.5, 72, '1', { size: 6.5 })
          .at(153, 72, 'asked for 12 m')
          .at(226, 72, '2', { size: 6.5 })
          .at(72, 700, '1', { size: 6.5 })
          .at(76, 700, 'The Ombudsman was set up in 1974.', { size: 10 }),
    ],
    ['the Ombudsman[1] asked for 12 m2', '[1] The Ombudsman was set up in 1974.'],
  ],
  [
    'columns are read one after the other',
    [
      (page) =>
        page
          .at(72, 72, 'NEWS', { ...bold, size: 20 })
          .set(72, 120, 210, LONG)
          .set(310, 120, 210, OTHER),
    ],
    ['[bC] NEWS', LONG, OTHER],
  ],
  [
    'columns whose lines are not level',
    [(page) => page.set(72, 120, 210, LONG).set(310, 125, 210, OTHER)],
    [LONG, OTHER],
  ],
  [
    'text under columns is read behind them',
    [(page) => page.set(72, 72, 210, LONG).set(310, 72, 210, OTHER).set(72, 300, 448, `${OTHER} ${LONG}`)],
    [LONG, OTHER, `${OTHER} ${LONG}`],
  ],
  [
    'labels stay beside their values',
    [
      (page) =>
        page
          .lines(72, 72, ['REPORT TO:', 'DATE:', 'PORTFOLIO:', 'SUBJECT:'], bold)
          .lines(220, 72, [
            'Executive Board',
            '4 May 2020',
            'Children and Families',
            'Inspection of services',
          ]),
    ],
    [
      'REPORT TO:→Executive Board⏎DATE:→4 May 2020⏎PORTFOLIO:→Children and Families⏎SUBJECT:→Inspection of services',
    ],
  ],
  [
    'a value that runs on',
    [
      (page) =>
        page
          .lines(72, 72, ['REPORT TO:', '', 'DATE:'])
          .lines(220, 72, ['Children, Young People and Families', 'Policy Board', '4 May 2020']),
    ],
    ['REPORT TO:→Children, Young People and Families Policy Board⏎DATE:→4 May 2020'],
  ],
  [
    'a table',
    [
      (page) =>
        page
          .lines(72, 72, ['Ward', 'Ditton', 'Hough Green'], {})
          .lines(200, 72, ['2019', '£3,000', '£4,000'])
          .lines(300, 72, ['2020', '£3,500', '£4,500']),
    ],
    ['| Ward | 2019 | 2020', '| Ditton | £3,000 | £3,500', '| Hough Green | £4,000 | £4,500'],
  ],
  [
    'a table whose cells are close, with figures that number nothing',
    [
      (page) =>
        page
          .at(200, 72, '2024/25')
          .at(260, 72, '2025/26')
          .at(72, 86, 'Tonnes')
          .at(200, 86, '410')
          .at(260, 86, '395')
          .at(72, 100, 'Rate of recycling (%) 4')
          .at(200, 100, '39.8')
          .at(260, 100, '40.6'),
    ],
    ['|  | 2024/25 | 2025/26', '| Tonnes | 410 | 395', '| Rate of recycling (%) 4 | 39.8 | 40.6'],
  ],
  [
    'a title in a cell, and the sentences below it',
    [
      (page) =>
        page
          .at(72, 72, '4.')
          .at(180, 72, 'Audit report', bold)
          .at(420, 72, 'Clerk to reply')
          .at(180, 86, 'The Clerk presented the report.')
          .at(180, 100, 'It was agreed by all who were there.'),
    ],
    [
      '| 4. | Audit report⏎The Clerk presented the report.⏎It was agreed by all who were there. | Clerk to reply',
    ],
  ],
  [
    'a label that goes on below in its narrow column',
    [
      (page) =>
        page
          .lines(72, 72, ['Decision', 'maker:', 'Subject:'], bold)
          .at(160, 72, 'Executive')
          .at(160, 100, 'Libraries'),
    ],
    ['Decision maker:→Executive⏎Subject:→Libraries'],
  ],
  [
    'the number of a minute beside its title',
    [(page) => page.at(72, 72, '27/101', bold).at(130, 72, 'Apologies', bold).set(130, 86, 380, OTHER)],
    ['[b] 27/101 Apologies', OTHER],
  ],
  [
    'what the pages have in common in their margins',
    [1, 2, 3].map(
      (number) => (page) =>
        page
          .at(72, 30, 'Executive Board')
          .set(72, 120, 400, `${number} ${LONG}`)
          .at(290, 810, `Page ${number} of 3`),
    ),
    [1, 2, 3].flatMap((number) => [
      'header: Executive Board',
      `${number} ${LONG}`,
      `footer: Page ${number} of 3`,
    ]),
  ],
  [
    'the number of a page that stands alone',
    [(page) => page.at(72, 120, 'One').at(290, 810, '7'), (page) => page.at(72, 120, 'Two').at(72, 30, '8')],
    ['One', 'footer: 7', 'header: 8', 'Two'],
  ],
  [
    'two pages that begin alike have no header',
    [(page) => page.at(72, 120, 'Part one'), (page) => page.at(72, 160, 'Part two')],
    ['Part one', 'Part two'],
  ],
];

const WIDE = 'as the members who were at the meeting had asked';

const HYPHENS: [what: string, drawn: string[], expected: string, note: string | null][] = [
  [
    'a broken word that is whole elsewhere is put together',
    [`The committee met ${WIDE} the commit-`, 'tee to do.'],
    `The committee met ${WIDE} the committee to do.`,
    '1 word that line ends had broken was put together: committee.',
  ],
  [
    'a word that is written with its hyphen elsewhere keeps it',
    [`A cross-party group met ${WIDE} the cross-`, 'party group to do.'],
    `A cross-party group met ${WIDE} the cross-party group to do.`,
    null,
  ],
  [
    'a word that the document does not know keeps it',
    [`A group met ${WIDE} the multi-`, 'agency team to do.'],
    `A group met ${WIDE} the multi-agency team to do.`,
    null,
  ],
  [
    'a dash is no hyphen',
    [`A group met ${WIDE} of its chair -`, 'and of the officers.'],
    `A group met ${WIDE} of its chair - and of the officers.`,
    null,
  ],
];

describe('import: the text of a PDF', () => {
  for (const [what, pages, expected] of CASES) {
    it(what, async () => assert.deepEqual(lines(await read(...pages)), expected));
  }

  for (const [what, drawn, expected, note] of HYPHENS) {
    it(what, async () => {
      const document = await read((page) => page.lines(72, 72, drawn));
      assert.deepEqual(lines(document), [expected]);
      assert.deepEqual(document.notes, note === null ? [] : [note]);
    });
  }

  it('text drawn twice to look bold is there once', async () => {
    assert.deepEqual(lines(await read((page) => page.at(72, 72, 'PURPOSE').at(72.4, 72, 'PURPOSE'))), [
      '[C] PURPOSE',
    ]);
  });

  it('a note that a reader has made is a comment', async () => {
    const document = await read((page) => page.at(72, 72, 'Text').note(200, 72, 'B Birch', 'Is this right?'));
    assert.deepEqual(lines(document), ['comment: B Birch: Is this right?', 'Text']);
  });

  it('what is filled into a form is listed', async () => {
    const document = await read((page) => page.at(72, 72, 'Name:').filled(120, 72, 'A Ashe'));
    assert.deepEqual(lines(document), ['Name:']);
    assert.deepEqual(document.dropped, [
      { text: 'A Ashe', reason: 'not placed', place: { page: 1, line: null } },
    ]);
  });

  it('text that runs up the page is listed', async () => {
    const document = await read((page) => page.at(72, 72, 'Text').upwards(30, 400, 'DRAFT'));
    assert.deepEqual(lines(document), ['Text']);
    assert.deepEqual(document.dropped, [
      { text: 'DRAFT', reason: 'not placed', place: { page: 1, line: null } },
    ]);
  });

  it('knows the page and the size of a paragraph', async () => {
    const { blocks } = await read(
      (page) => page.at(72, 120, 'One', { size: 20 }),
      (page) => page.at(72, 120, 'Two'),
    );
    assert.deepEqual(
      blocks.map((block) => [block.place.page, block.kind === 'paragraph' && block.look.size]),
      [
        [1, 20],
        [2, 11],
      ],
    );
  });
});
