/** How the sections of a report lie within each other, by their numbers and by what stands under them. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';

/** The titles, two spaces a level. */
function check(text: string, expected: string[]): void {
  const loaded = loadHouse('england');
  assert.ok(loaded.ok);
  const { allSections } = buildModel(text, 'report', loaded.house);
  assert.deepEqual(
    allSections.map(({ title, level }) => `${'  '.repeat(level - 1)}${title.text}`),
    expected,
  );
}

function between(line: string): string {
  return `3. Background\n\n3.1 It opened in 1974.\n\n${line}\n\n3.2 It leaks.\n`;
}

describe('sections', () => {
  it('have headings without a number in them, where their numbers go on', () => {
    check(
      '2. REASONS\n\nOptions\n\nTable 1: Options\n\n| Repair | £2m |\n\n2.1 Repair is best.\n\nHEALTH\n\n2.2 Good.\n\nFinancial:\n\n2.3 £2m.\n',
      ['REASONS', '  Options', '  HEALTH', '  Financial'],
    );
  });

  it('end where a heading without a number begins text without one', () => {
    check('2. REASONS\n\n2.1 Repair is best.\n\nBackground papers\n\nNone.\n', [
      'REASONS',
      'Background papers',
    ]);
    check('SUPPORTING INFORMATION\n\n1.0 REASONS\n\n1.1 Repair is best.\n', [
      'SUPPORTING INFORMATION',
      'REASONS',
    ]);
  });

  it('may have titles the house does not know, between paragraphs that are numbered through', () => {
    check(
      'Background\n\n1. The roof leaks.\n\nState of the timbers\n\n2. They are sound.\n\nRecommendations\n\n3. Members are asked to:\n\na) note the report\n',
      ['Background', 'State of the timbers', 'Recommendations'],
    );
    check(
      'Background\n\n1. It leaks.\n\nAction plan\n\n2. There are two parts:\n\n(a) repair; and\n\n(b) wait.\n',
      ['Background', 'Action plan'],
    );
  });

  it('may have titles the house does not know, between paragraphs that have the number of the section', () => {
    check(
      '3. Background\n\nThe centre\n\n3.1 It opened in 1974.\n\nState of the roof\n\n3.2 It leaks:\n\n(a) here;\n\nNext steps\n\n3.3 Repair.\n',
      ['Background', '  The centre', '  State of the roof', '  Next steps'],
    );
    check(
      'BACKGROUND\n\n3.1 It opened in 1974.\n\nState of the roof\n\n3.2 It leaks.\n\nNEXT\n\n3.3 Repair.\n\nREASONS\n\n4.1 It is safe.\n',
      ['BACKGROUND', '  State of the roof', '  NEXT', 'REASONS'],
    );
  });

  it('have no titles where a sentence goes on, nothing is said, or a picture is described', () => {
    check(
      '3. Background\n\n3.1 It is run by\n\nAnytown Leisure Trust\n\n3.2 It leaks.\n\nNone identified\n\n3.3 Repair.\n\nFigure 2 Visits\n\n3.4 Few.\n\nPlan 1 The site\n\n3.5 Flat.\n',
      ['Background'],
    );
    check('2. Recommendations\n\n2.1 Note it.\n\nThe roof\n\n2.2 Repair it.\n', ['Recommendations']);
  });

  it('have titles between numbers that were pasted without blank lines', () => {
    check(
      '3. Background\nHistory\n3.1 It opened in 1974.\nState of the roof\n3.2 It leaks.\nJo Ash, Head of Parks\n3.3 It is old.\n',
      ['Background', '  History', '  State of the roof'],
    );
  });

  it('have short lines between numbers for titles', () => {
    const titles = [
      'State of the roof',
      'Option 1 – Do nothing',
      'Elections in May',
      'What residents told us',
      'Why the roof is to be repaired',
      'Health and Well-Being',
      'Crime, disorder and safety',
      'Appeals to be heard',
    ];
    for (const title of titles) check(between(title), ['Background', `  ${title}`]);
  });

  it('have no other short lines between numbers for titles', () => {
    const others = [
      '£000',
      'Figures in thousands',
      'All fees include VAT',
      'Based on prices of 2025',
      'Total cost',
      'Total £5,000',
      'Cost = rate × area',
      'Up 5% on last year',
      'Table of costs',
      'Source Census 2021',
      'Fig. 1 Visits',
      'Page 3 of 12',
      'Cont’d',
      'Continued overleaf',
      'This page is intentionally left blank',
      'Version 2',
      'Last reviewed 4 May 2026',
      'Draft',
      'Not for publication',
      'Yes',
      'No change',
      'Not applicable',
      'Insert text here',
      'See the map below',
      'Councillor A Ashe',
      'Dr Birch',
      'Jo Ash, Director of Finance',
      'Mill Lane, Anytown',
      'Anytown AN1 2BC',
      'Tel 01234 567890',
      'The works will begin in autumn',
      'It opened in 1974',
      'We recommend the second',
      'Members noted the report',
      '“A place where people want to live”',
    ];
    for (const line of others) check(between(line), ['Background']);
    check('3. Background\n\n3.1 It needs:\n\n(a) a roof; and\n\nA door\n\n3.2 It leaks.\n', ['Background']);
    check('Background\n\n1. It leaks.\n\nIt is run by\n\nAnytown Leisure Trust\n\n2. It leaks.\n', [
      'Background',
    ]);
    check('9. Contact officer\n\n9.1 Ask.\n\nJo Ash\n\n9.2 Or ask her.\n', ['Contact officer']);
  });

  it('are not below the divider of a report, nor is it below them', () => {
    check('1. Purpose\n\n1.1 To report.\n\nPART II\n\n2. Offers\n\n2.1 Two.\n', [
      'Purpose',
      'PART II',
      'Offers',
    ]);
    check(
      '1. Purpose\n\n1.1 To report.\n\nAppendices\n\nA map\n\nPart 2 – Exempt (paragraph 3)\n\n2. Offers\n\n2.1 Two.\n',
      ['Purpose', 'Appendices', 'Part 2 – Exempt (paragraph 3)', 'Offers'],
    );
    check('1. Purpose\n\n1.1 To report.\n\nPART 2: EXEMPT\n\n2. Offers\n\n2.1 Two.\n', [
      'Purpose',
      'PART 2: EXEMPT',
      'Offers',
    ]);
    check('Background\n\nPart 2 – options\n\nNone.\n', ['Background']);
    check('1. Plan\n\n1.1 To report.\n\nPART II\n\n1.2 Two.\n', ['Plan', '  PART II']);
  });

  it('may have the number of the section that was put in before them', () => {
    const both = ['Legal implications', 'How the pond came to leak'];
    check('3. Legal implications\n// The powers.\n\n3. How the pond came to leak\n\n3.1 It is old.\n', both);
    check('3. Legal implications\n\n3. How the pond came to leak\n\nIt is old.\n', both);
    check('3. Legal implications\n\n3.1 None.\n\n3. How the pond came to leak\n\n3.1 It is old.\n', both);
    check('3. Legal implications\n\n3.1 None.\n\n3. How the pond came to leak\n\nIt is old.\n', [
      both[0] ?? '',
    ]);
    check(
      '3. Legal implications\n\n1. Leases\n\n1.1 One.\n\n2. Tenants\n\n2.1 Two.\n\n3. Sales\n\n3.1 None.\n',
      ['Legal implications'],
    );
    check('2. Recommendations\n\n2. Note the report\n\nThe pond is old.\n', ['Recommendations']);
  });

  it('may begin with a table that has a caption', () => {
    check(
      '1. Borrowing\n\nTable 1: Loans\n\n| Bank | £m |\n\n1.1 See Table 1.\n\n2. Lending\n\n2.1 None.\n',
      ['Borrowing', 'Lending'],
    );
  });

  it('may have a number without a dot', () => {
    check('1 Purpose\n\n1.1 To report.\n\n2 State of the timbers\n2.1 They are sound.\n\n14 Mill Street\n', [
      'Purpose',
      'State of the timbers',
    ]);
  });

  it('end a list of appendices that says there are none', () => {
    check('Appendices\n\nNone\n\nBackground papers\n\nNone\n', ['Appendices', 'Background papers']);
    check('Appendices\n\nRisk assessment\n\nOptions\n', ['Appendices']);
  });

  it('end a list of appendices that have labels, or a list that they cannot be of', () => {
    check('Appendices\n\nAppendix 1 Map\n\nConsultation\n\nNone.\n', ['Appendices', 'Consultation']);
    check('Appendices\n\nMap\n\nBackground papers\n\nNone\n', ['Appendices', 'Background papers']);
  });

  it('have a title without its colon', () => {
    check('2. Recommendations:\n\n2.1 That Cabinet notes the report.\n', ['Recommendations']);
  });

  it('have sub-headings over what is numbered below them', () => {
    check('5. Implications\n\n5.1 Timing\n5.1.1 In May.\n\n5.2 The roof leaks\n\n5.3 So does the door.\n', [
      'Implications',
      '  Timing',
    ]);
  });

  it('have known titles with a number of their own over text that has none', () => {
    check(
      '7. Implications\n\n7.1 Financial\n\nThe cost is £400.\n\n7.2 Legal\n\nNone\n\n7.3 Risk\n\n7.4 The roof leaks.\n',
      ['Implications', '  Financial', '  Legal'],
    );
  });

  it('follow recommendations that stand above them', () => {
    check('Recommendation\n\nThat Cabinet approves the works.\n\n1. The site\n\n1.1 It is flat.\n', [
      'Recommendation',
      'The site',
    ]);
    check('Recommendations\n\n1. Approve the works\n\n2. Note the cost\n', ['Recommendations']);
  });

  it('of contacts have the author on a line with a label', () => {
    check('Contact details\n\nAuthor: Jo Ash\n\nTel: 01234 567890\n', ['Contact details']);
  });
});
