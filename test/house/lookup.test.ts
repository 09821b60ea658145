import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fold } from '../../server/src/house/fold.ts';
import {
  childrenOf,
  fieldById,
  fieldPrefix,
  matchField,
  matchSection,
  noneMatch,
  sectionById,
} from '../../server/src/house/lookup.ts';
import { houseOf, houseText, shipped } from './files.ts';

const halton = shipped('halton');
const england = shipped('england');

describe('fold', () => {
  const same: [string, string][] = [
    ['WARD(S)', 'Wards'],
    ['WARD (S)', 'ward'],
    ['RECOMMENDATION/S', 'Recommendations'],
    ['Children’s Services & Skills', "CHILDREN'S SERVICES AND SKILLS"],
    ['**RISK  ANALYSIS**:', 'Risk analysis'],
    ['Purpose of the report', 'PURPOSE OF REPORT'],
    ['Equalities', 'Equality'],
    ['Café\u00A0policy', 'CAFÉ POLICY'],
  ];
  for (const [a, b] of same) it(`makes ${a} and ${b} the same`, () => assert.equal(fold(a), fold(b)));

  const different: [string, string][] = [
    ['Risk', 'Risk management'],
    ['Access/safety', 'Access'],
    ['Business', 'Busines s'],
    ['Über', 'Uber'],
  ];
  for (const [a, b] of different) it(`keeps ${a} and ${b} apart`, () => assert.notEqual(fold(a), fold(b)));

  it('is idempotent up to plurals and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof fold(text) === 'string'));
  });
});

describe('matchSection', () => {
  const found: [string, string, string][] = [
    ['PURPOSE OF THE REPORT', 'purpose', 'exact'],
    ['Purpose of the Report:', 'purpose', 'exact'],
    ["IMPLICATIONS FOR THE COUNCIL'S PRIORITIES", 'priorities', 'exact'],
    ['Children and Young People in Halton', 'priority-children-and-young-people', 'exact'],
    ['EQUALITY & DIVERSITY ISSUES', 'equality-and-diversity', 'exact'],
    ['Financial Details', 'financial-implications', 'alias'],
    ['Risk Management', 'risk-analysis', 'alias'],
    ['FINACIAL IMPLICATIONS', 'financial-implications', 'near'],
    ['RECOMENDATION', 'recommendations', 'near'],
    ['RECCOMENDATIONS', 'recommendations', 'near'],
    ['PURPOSE FO THE REPORT', 'purpose', 'near'],
    ['RISK ANALYISIS', 'risk-analysis', 'near'],
    ['BACK GROUND PAPERS', 'background-papers', 'near'],
    [
      'LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERMENT ACT 1972',
      'background-papers',
      'near',
    ],
  ];
  for (const [title, id, match] of found) {
    it(`${title} is ${id} (${match})`, () => {
      const result = matchSection(halton, title);
      assert.deepEqual([result?.section.id, result?.match], [id, match]);
    });
  }

  const strangers = [
    '',
    ' ',
    '1',
    'Legal implications',
    'Local implications',
    'Rusk',
    'Risc',
    'Conclusions',
    'x'.repeat(100_000),
  ];
  for (const title of strangers) {
    it(`${title.slice(0, 30) || 'nothing'} is no section of halton`, () =>
      assert.equal(matchSection(halton, title), null));
  }

  const notNear: [string, string][] = [
    ['Local implications', 'legal-implications'],
    ['Poverty implications', 'property-implications'],
    ['IT implications', 'hr-implications'],
    ['Task management', 'risk-analysis'],
  ];
  for (const [title, id] of notNear) {
    it(`${title} is not taken for ${id}`, () =>
      assert.notEqual(matchSection(england, title)?.section.id, id));
  }

  it('is not sure when two titles are equally near', () => {
    const house = houseOf(
      houseText({
        sections: [
          { id: 'a', title: 'Parking north' },
          { id: 'b', title: 'Parking forth' },
        ],
      }),
    );
    assert.equal(matchSection(house, 'Parking worth'), null);
  });

  it('tells sections of one title apart by their parent', () => {
    const sections = [
      { id: 'a', title: 'Option A' },
      { id: 'a-cost', title: 'Costs', parent: 'a' },
      { id: 'b', title: 'Option B' },
      { id: 'b-cost', title: 'Costs', parent: 'b' },
    ];
    const house = houseOf(houseText({ sections }));
    assert.equal(matchSection(house, 'COSTS', 'b')?.section.id, 'b-cost');
    assert.equal(matchSection(house, 'COSTS', 'a')?.section.id, 'a-cost');
    assert.equal(matchSection(house, 'Csots', 'b'), null);
    assert.equal(matchSection(house, 'Costs')?.section.id, 'a-cost');
    assert.deepEqual(
      childrenOf(house, 'b').map((section) => section.id),
      ['b-cost'],
    );
    assert.deepEqual(
      childrenOf(house, null).map((section) => section.id),
      ['a', 'b'],
    );
  });

  it('answers the same again, from what it kept', () => {
    const again = matchSection(halton, 'FINACIAL IMPLICATIONS');
    assert.deepEqual(again, matchSection(halton, 'FINACIAL IMPLICATIONS'));
    for (let index = 0; index < 12_000; index++) matchSection(halton, `Other matter ${index}`);
    assert.equal(matchSection(halton, 'FINACIAL IMPLICATIONS')?.match, 'near');
  });

  it('never throws and never finds a section of another house', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const match = matchSection(halton, title);
        return match === null || halton.sections.includes(match.section);
      }),
    );
  });
});

describe('matchField', () => {
  const found: [string, string, string][] = [
    ['REPORT TO', 'report-to', 'exact'],
    ['Ward(s)', 'wards', 'exact'],
    ['WARDS AFFECTED', 'wards', 'alias'],
    ['Portfolio Holder', 'portfolio', 'alias'],
    ['REPORTING OFICER', 'reporting-officer', 'near'],
    ['PORTFOILO', 'portfolio', 'near'],
  ];
  for (const [label, id, match] of found) {
    it(`${label} is ${id} (${match})`, () => {
      const result = matchField(halton, label);
      assert.deepEqual([result?.field.id, result?.match], [id, match]);
    });
  }

  for (const label of ['DAT', 'Dates', 'Note', 'NHS number', 'Members asked']) {
    it(`${label} is not a near miss`, () => assert.notEqual(matchField(halton, label)?.match, 'near'));
  }
});

describe('fieldPrefix', () => {
  const found: [string, string, number][] = [
    ['WARD(S) Borough-wide', 'wards', 7],
    ['WARD(S)\tBorough-wide', 'wards', 7],
    ['WARD(S)\u00A0Borough-wide', 'wards', 7],
    ['REPORT TO Executive Board', 'report-to', 9],
    ['DATE 12 June 2023', 'date', 4],
    ['DATE OF MEETING 12 June 2023', 'date', 15],
    ['REPORTING OFFICER Operational Director', 'reporting-officer', 17],
    ['SUBJECT Children’s social care', 'subject', 7],
  ];
  for (const [line, id, length] of found) {
    it(`${line} begins with ${id}`, () => {
      const result = fieldPrefix(halton, line);
      assert.deepEqual([result?.field.id, result?.labelLength], [id, length]);
    });
  }

  const prose = [
    'Date 12 June 2023',
    'Subject to approval the scheme begins',
    'Portfolio holders were told',
    'WARD(S)',
    'WARD(S):',
    'WARD(S)Borough-wide',
    'DATED 12 June',
    'DATE AND TIME OF THE MEETING',
    'SUBJECT MATTER',
    'TO NOTE the report',
    'ward(s) Borough-wide',
    '',
  ];
  for (const line of prose) {
    it(`${line || 'an empty line'} begins with no field`, () =>
      assert.equal(fieldPrefix(halton, line), null));
  }

  it('takes a label of several words as a template prints it', () => {
    assert.equal(fieldPrefix(england, 'Report of the Director of Governance')?.field.id, 'reporting-officer');
    assert.equal(fieldPrefix(england, 'Title deeds are held by the solicitor'), null);
    assert.equal(fieldPrefix(england, 'To note the report'), null);
  });
});

describe('noneMatch', () => {
  const background = sectionById(halton, 'background-papers');
  const cases: [string, 'house' | 'other' | null][] = [
    ['None identified.', 'house'],
    ['NONE IDENTIFIED', 'house'],
    ['None.', 'other'],
    ['N/A', 'other'],
    ['Nil', 'other'],
    ['There are no direct financial implications arising from this report.', 'other'],
    ['There are no legal implications.', 'other'],
    ['None of the options is affordable.', null],
    ['There are no implications other than those that the Cabinet set out at length in July.', null],
    ['', null],
    ['…', null],
  ];
  for (const [text, says] of cases) {
    it(`${text || 'nothing'} is ${says}`, () => assert.equal(noneMatch(halton, text), says));
  }

  it('holds a section to its own phrase', () => {
    assert.equal(noneMatch(halton, 'None.', background), 'house');
    assert.equal(noneMatch(halton, 'None identified.', background), 'other');
  });
});

describe('sectionById and fieldById', () => {
  it('find by id or answer null', () => {
    assert.equal(sectionById(halton, 'risk-analysis')?.title, 'RISK ANALYSIS');
    assert.equal(sectionById(halton, 'legal-implications'), null);
    assert.equal(fieldById(halton, 'date')?.label, 'DATE');
    assert.equal(fieldById(halton, 'telephone'), null);
  });
});
