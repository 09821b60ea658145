import { strict as assert } from 'node:assert';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { toMarkdown, toPlainText } from '../../server/src/features/hover/parts.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

/** What is marked at the cursor, and the hover as plain text, a part a line; null for none. */
async function check(marked: string, expected: string[] | null, options?: FixtureOptions): Promise<void> {
  const { document, workspace, cursor } = fixture(marked, options);
  const hover = await hoverAt(document, workspace, cursor);
  const shown = hover && [
    document.text.slice(hover.range.start, hover.range.end),
    ...toPlainText(hover.parts).split('\n\n'),
  ];
  assert.deepEqual(shown, expected);
}

async function markdownAt(marked: string): Promise<string> {
  const { document, workspace, cursor } = fixture(marked);
  const hover = await hoverAt(document, workspace, cursor);
  return hover ? toMarkdown(hover.parts) : '';
}

const WHAT_COUNTS =
  'Saturdays and Sundays are not counted, nor are the days of publication and of the meeting. Bank holidays are not known here and are counted.';

describe('hover', () => {
  it('shows the guidance of a section', () =>
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 See 7.1.\n\n7.0 RISK $0ANALYSIS\n\n7.1 None identified.', [
      '7.0',
      'RISK ANALYSIS',
      'What could go wrong, how likely it is, and what is done about it.',
      'Every report of this house has this section.',
      'Where there is nothing to say: “None identified.”',
    ]));

  it('shows the guidance of a field', () =>
    check('WA$0RD(S): Borough-wide', [
      'WARD(S)',
      'WARD(S)',
      'The wards affected, or Borough-wide.',
      'Every report of this house has this field.',
    ]));

  it('shows the text a reference means', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See $0paragraph 3.1.\n\n3.0 SUPPORTING INFORMATION\n\n3.1 The **pool** is [shut](#x).',
      ['paragraph 3.1', 'Paragraph 3.1', '“The pool is shut.”', 'In 3.0 SUPPORTING INFORMATION'],
    ));

  it('shows the text a recommendation has', () =>
    check(
      '2.0 RECOMMENDATION: That Members:\n\ni) note the report; and\nii) approve the plan.\n\n3.0 SUPPORTING INFORMATION\n\n3.1 See recommendation $0(ii).',
      ['recommendation (ii)', 'Recommendation ii)', '“approve the plan.”'],
    ));

  it('shows how a section begins', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See section $03.\n\n3.0 SUPPORTING INFORMATION\n\n3.1 The pool is shut.',
      ['section 3', '3.0 SUPPORTING INFORMATION', '“The pool is shut.”'],
    ));

  it('shows who refers to a paragraph', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See paragraph 3.1.\n\n3.0 SUPPORTING INFORMATION\n\n$03.1 The pool.\n\n3.2 As paragraph 3.1 says.',
      ['3.1', 'Referred to in paragraphs 1.1 and 3.2.'],
    ));

  it('shows what a label is on', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See [the pool](#po$0ol).\n\n3.0 SUPPORTING INFORMATION\n\n3.1 The pool is shut. {#pool}',
      ['[the pool](#pool)', 'Paragraph 3.1', '“The pool is shut.”', 'In 3.0 SUPPORTING INFORMATION'],
    ));

  it('shows what a term stands for', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 The Department for Education (DfE) asks. The DfE pays.\n\n1.2 The D$0fE’s terms.',
      ['DfE', 'DfE', 'Department for Education', 'Defined in paragraph 1.1; used twice.'],
    ));

  it('shows the sentence of a term without expansion', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 It is late. The new body (“the Trust”) pays. The $0Trust is new.',
      [
        'The Trust',
        'the Trust',
        '“The new body (“the Trust”) pays.”',
        'Defined in paragraph 1.1; used once.',
      ],
    ));

  it('shows an appendix', () =>
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 See Appendix $0A.\n\nAPPENDIX A: The terms\nFILE: terms.pdf\n', [
      'Appendix A',
      'Appendix A: The terms',
      'File: terms.pdf',
      'Referred to in paragraph 1.1.',
    ]));

  it('shows a table', () =>
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See Table $01.\n\nTable 1: Schemes\n\n| Road | Cost |\n| --- | --- |\n| A | £1 |\n| B | £2 |\n',
      ['Table 1', 'Table 1: Schemes', '2 rows: Road, Cost'],
    ));

  it('shows the law on exempt paragraphs', async () => {
    await check('EXEMPT: paragraph $03\n', [
      '3',
      'Paragraph 3',
      '“Information relating to the financial or business affairs of any particular person (including the authority holding that information).”',
      'Part 1 of Schedule 12A to the Local Government Act 1972',
    ]);
    await check(
      '1.0 RISK ANALYSIS\n\n1.1 It is exempt under paragraphs 1 and $02 of Part 1 of Schedule 12A to the Local Government Act 1972.',
      [
        '2',
        'Paragraph 2',
        '“Information which is likely to reveal the identity of an individual.”',
        'Part 1 of Schedule 12A to the Local Government Act 1972',
      ],
    );
    await check('EXEMPT: paragraph $099\n', null);
  });

  it('shows whether a citation is right', async () => {
    await check('1.0 RISK ANALYSIS\n\n1.1 Under the Care A$0ct 2014 and the Care Act 2014.', [
      'Care Act 2014',
      'Care Act 2014',
      'Title and year agree.',
      'Cited twice in this document.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 Under the Care A$0ct 2015.', [
      'Care Act 2015',
      'Care Act 2015',
      'There is no Care Act 2015; it was made in 2014.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 Under the Race Relations A$0ct 1976.', [
      'Race Relations Act 1976',
      'Race Relations Act 1976',
      'Replaced by the Equality Act 2010 on 1 October 2010.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 Under section 2 of the Local Government A$0ct 2000.', [
      'section 2 of the Local Government Act 2000',
      'Local Government Act 2000',
      'Title and year agree.',
      'Section 2 was replaced by the general power of competence in section 1 of the Localism Act 2011 on 18 February 2012.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 Under the Town Gardens Protection A$0ct 1863.', null);
  });

  it('shows the weekday of a date and the notice it gives', async () => {
    await check('DATE: 12 $0June 2024\n', [
      '12 June 2024',
      'Wednesday 12 June 2024',
      'The day of the meeting.',
      'For 5 clear days the papers are published by Tuesday 4 June 2024.',
      WHAT_COUNTS,
    ]);
    await check('DATE: 12 June 2024\n\nDATE OF PUBLICATION: 4 $0June 2024\n', [
      '4 June 2024',
      'Tuesday 4 June 2024',
      '8 days before the meeting on Wednesday 12 June 2024, with 5 clear days between.',
      'Enough for papers, which need 5 clear days.',
      WHAT_COUNTS,
    ]);
    await check('DATE: 12 June 2024\n\nDATE OF PUBLICATION: 7 $0June 2024\n', [
      '7 June 2024',
      'Friday 7 June 2024',
      '5 days before the meeting on Wednesday 12 June 2024, with 2 clear days between.',
      'Too few for papers, which need 5 clear days.',
      WHAT_COUNTS,
    ]);
    await check('DATE: 12 June 2024\n\n1.0 RISK ANALYSIS\n\n1.1 From Monday 1 $0May 2023.', [
      'Monday 1 May 2023',
      'Monday 1 May 2023',
      '408 days before the meeting on Wednesday 12 June 2024.',
    ]);
    await check('DATE: 12 June 2024\n\n1.0 RISK ANALYSIS\n\n1.1 From 13 $0June 2024.', [
      '13 June 2024',
      'Thursday 13 June 2024',
      'One day after the meeting.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 By 31 $0June 2023.', [
      '31 June 2023',
      'The calendar has no such day.',
    ]);
    await check('1.0 RISK ANALYSIS\n\n1.1 By 12 $0June.', null);
  });

  it('shows what a rule finds', async () => {
    await check('// rapporteur-ignore jar$0gon: quoted\n', [
      'jargon',
      'jargon',
      'Office phrase with a plain alternative.',
      'Finds office phrases for which there are plain words, once each: going forward, direction of travel, at this moment in time.',
      "Where there is one plain wording, the fix writes it; which of several fits is the author's to say.",
      'Severity here: hint.',
      'All about this rule: https://rapporteur.dev/rules/jargon',
    ]);
    await check('// rapporteur-ignore jar$0gons: quoted\n', null);
  });

  it('shows which document a path means', () =>
    check(
      '//- /r/a.report\n1.0 RISK ANALYSIS\n\n1.1 See [it](b.re$0port).\n//- /r/b.report\nREPORT TO: Executive Board\n\nDATE: 12 June 2024\n\nSUBJECT: Pools\n',
      ['b.report', 'Pools', 'Report: Executive Board, 12 June 2024'],
    ));

  it('says nothing of plain text and of what is not there', async () => {
    await check('1.0 RISK ANALYSIS\n\n1.1 Pl$0ain.', null);
    await check('1.0 RISK ANALYSIS\n\n1.1 See paragraph 9.$09.', null);
    await check('$0', null);
  });

  it('shows code in the guidance of a house', async () => {
    const shown = await markdownAt('2.0 RECOMM$0ENDATION: That Members:\n');
    assert.match(shown, /the heading itself, `2\.0 RECOMMENDATION: That Members of the Board:`; the items/);
  });

  it('keeps a document’s marks from becoming markup', async () => {
    const shown = await markdownAt(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 See paragraph 3.$01.\n\n3.0 RISK ANALYSIS\n\n3.1 # A_b <img src=x> `c` | [d](javascript:e) & www.f.uk',
    );
    assert.equal(
      shown,
      '**Paragraph 3.1**\n\n> \\# A\\_b \\<img src=x\\> \\`c\\` \\| d \\& www.\u200bf.uk\n\nIn 3.0 RISK ANALYSIS',
    );
  });
});
