/** What minutes say: the model of the shapes in which councils write them. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';
import type { Minutes, MinutesItem, Person } from '../../server/src/model/minutes/types.ts';

function read(text: string, house = 'england'): Minutes {
  const loaded = loadHouse(house);
  assert.ok(loaded.ok);
  const minutes = minutesOf(buildModel(text, 'minutes', loaded.house));
  assert.ok(minutes);
  return minutes;
}

/** What is read of a text, as a few words a thing. */
function check(text: string, show: (minutes: Minutes) => unknown, expected: unknown, house?: string): void {
  assert.deepEqual(show(read(text, house)), expected);
}

const items = ({ items }: Minutes) =>
  items.map(({ number, title, standing }) =>
    [number, title, standing].map((part) => part ?? '-').join(' | '),
  );
const decisions = ({ items }: Minutes) =>
  items.flatMap(({ resolutions }) =>
    resolutions.map(
      ({ lead, clauses }) =>
        `${lead.text} => ${clauses.map(({ marker, text }) => `${marker ? `${marker} ` : ''}${text}`).join(' / ')}`,
    ),
  );
const only =
  <Part>(part: (item: MinutesItem) => Part) =>
  ({ items: [item] }: Minutes): Part => {
    assert.ok(item);
    return part(item);
  };
const person = ({ style, name, post, notes }: Person) =>
  [style, name, post && `= ${post}`, ...notes.map((note) => `(${note})`)].filter(Boolean).join(' ');

describe('minutes: the meeting', () => {
  const FRONT =
    'MEETING: Audit Committee\nDATE: 4 March 2026\nTIME: 6.30 p.m.\nVENUE: Town Hall\n\n## 1. Apologies\n\nNone.\n';
  const meeting = ({ meeting: { committee, date, venue, began, ended } }: Minutes) =>
    [committee, date, venue, began, ended].map((piece) => piece?.text ?? null);
  for (const [name, text, expected] of [
    ['fields', FRONT, ['Audit Committee', '4 March 2026', 'Town Hall', '6.30 p.m.', null]],
    [
      'a sentence',
      'MINUTES\n\nAt a meeting of the Audit Committee held on Wednesday, 4 March 2026 at the Town Hall\n\n1. MINUTES\n\nAgreed.\n',
      ['Audit Committee', 'Wednesday, 4 March 2026', null, null, null],
    ],
    [
      'a sentence with the day as deeds have it',
      'ELM PARISH COUNCIL\n\nMinutes of the meeting of the Parish Council held on Tuesday the 3rd day of March 2026\n\n1. MINUTES\n\nAgreed.\n',
      ['Parish Council', 'Tuesday the 3rd day of March 2026', null, null, null],
    ],
    [
      'a title and a day below it',
      'MINUTES OF ELM TOWN COUNCIL\n\nHeld on Monday 2 March 2026\n\n1. MINUTES\n\nAgreed.\n',
      ['ELM TOWN COUNCIL', 'Monday 2 March 2026', null, null, null],
    ],
    [
      'a sentence in capitals',
      'MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD ON TUESDAY THE 3RD DAY OF MARCH 2026\n\n1. MINUTES\n\nAgreed.\n',
      ['PARISH COUNCIL', 'TUESDAY THE 3RD DAY OF MARCH 2026', null, null, null],
    ],
    [
      'a sentence with the time',
      'Minutes of the Planning Committee held on 12 March 2024 at 6.30pm in the Council Chamber\n\n1. MINUTES\n\nAgreed.\n',
      ['Planning Committee', '12 March 2024', null, '6.30pm', null],
    ],
    [
      'a sentence of a meeting',
      'Minutes of the Meeting of the Cabinet held on 8 July 2021\n\n1. MINUTES\n\nAgreed.\n',
      ['Cabinet', '8 July 2021', null, null, null],
    ],
    [
      'when it began and ended',
      `${FRONT}\nThe meeting ended at 8.15pm.\n`,
      ['Audit Committee', '4 March 2026', 'Town Hall', '6.30 p.m.', '8.15pm'],
    ],
    [
      'both in one sentence',
      '## 9. Close\n\nThe meeting, which began at 7.00 pm, finished at 9.10 pm.\n',
      [null, null, null, '7.00 pm', '9.10 pm'],
    ],
    [
      'lines without labels',
      'Licensing Sub-Committee\nThursday, 1 October 2026\n10.00 am\nGuildhall, Castle Street\n\nPresent:-\nCouncillor Ashe\n\n1  Apologies\n\nNone.\n',
      ['Licensing Sub-Committee', 'Thursday, 1 October 2026', null, '10.00 am', null],
    ],
    [
      'a title in capitals',
      'MINUTES OF THE FULL COUNCIL MEETING HELD ON TUESDAY 13TH OCTOBER 2026 AT 7PM\n\n1. MINUTES\n\nAgreed.\n',
      ['FULL COUNCIL', 'TUESDAY 13TH OCTOBER 2026', null, '7PM', null],
    ],
    [
      'the body of the council, and where it met from',
      'ABER COUNTY COUNCIL\n\nAUDIT COMMITTEE\n\nMinutes of the multi-location meeting held on 16 September 2026\n\n1. MINUTES\n\nAgreed.\n',
      ['AUDIT COMMITTEE', '16 September 2026', null, null, null],
    ],
    [
      'one minute',
      'Minute of Meeting of the Audit Committee held on 4 March 2026 in the Council Offices at 10.00 a.m.\n\nPresent: Councillor Ashe.\n\n1. MINUTE\n\nAgreed.\n',
      ['Audit Committee', '4 March 2026', null, '10.00 a.m.', null],
    ],
    [
      'a borough, its committee, and when it really began',
      'LONDON BOROUGH OF ELM\n\nSCRUTINY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON WEDNESDAY, 4 MARCH 2026\n\nThe meeting began at 6.35 pm and was held in the Council Chamber.\n\n1. MINUTES\n\nAgreed.\n',
      ['SCRUTINY COMMITTEE', 'WEDNESDAY, 4 MARCH 2026', null, '6.35 pm', null],
    ],
    [
      'the place above the body',
      'Council Chamber, Town Hall\nPlanning Committee\n3 March 2026\n\n1. Minutes\n\nAgreed.\n',
      ['Planning Committee', '3 March 2026', null, null, null],
    ],
    ['nothing', '', [null, null, null, null, null]],
  ] as const) {
    it(name, () => check(text, meeting, expected));
  }
});

describe('minutes: who was there', () => {
  for (const [value, expected] of [
    [
      'Councillors A Ashe (Chair), B Birch and C Cedar (from 7.10 p.m.)',
      ['Councillors A Ashe (Chair)', 'Councillors B Birch', 'Councillors C Cedar (from 7.10 p.m.)'],
    ],
    ['Councillor Ashe; Councillor da Costa', ['Councillor Ashe', 'Councillor da Costa']],
    ['Cllrs Ashe, Birch, and Cedar', ['Cllrs Ashe', 'Cllrs Birch', 'Cllrs Cedar']],
    ['Councillor Mrs B Luck and Cllr. Dr C Elm', ['Councillor B Luck', 'Cllr C Elm']],
    ['F Fir (Operational Director) and G Gale', ['F Fir = Operational Director', 'G Gale']],
    ['G Gale, Head of Service; H Hazel - Solicitor', ['G Gale = Head of Service', 'H Hazel = Solicitor']],
    ['I Ivy, Director of Adults and Health, J Jay', ['I Ivy = Director of Adults and Health', 'J Jay']],
    ['None', []],
    ['The Mayor, Councillor P Lind (in the Chair)', ['Councillor P Lind (in the Chair)']],
    ['Cllrs J Marsh, Mrs S Lacey and R Tip', ['Cllrs J Marsh', 'Mrs S Lacey', 'Cllrs R Tip']],
    ['County Cllr M Broome, District Cllr F Yell', ['Cllr M Broome', 'Cllr F Yell']],
    ['A Brand, O Price. Clerk: Q Reeve. Members of the public: 4.', ['A Brand', 'O Price']],
    ['T Abbott          G Harcourt        N Pell', ['T Abbott', 'G Harcourt', 'N Pell']],
    ['Denby        Councillor Ann Weston (Chair)', ['Councillor Ann Weston (Chair)']],
    ['Chief Executive        Fran Oduya', ['Fran Oduya = Chief Executive']],
    ['Fran Oduya        Chief Executive', ['Fran Oduya = Chief Executive']],
    ['Chair   Cllr A Ashe\nVice-Chair   Cllr B Birch', ['Cllr A Ashe (Chair)', 'Cllr B Birch (Vice-Chair)']],
    ['Cllr Ann Ashe   Labour\nCllr Bo Birch   Independent', ['Cllr Ann Ashe', 'Cllr Bo Birch']],
    [
      'Cllr Ann Ashe (Leader)   Chair\nCllr Bo Birch   Housing',
      ['Cllr Ann Ashe = Leader (Chair)', 'Cllr Bo Birch'],
    ],
    ['Denby   Cllr Ann Ashe\nThorpe   Vacant', ['Cllr Ann Ashe']],
    ['Tom Abbott   Mrs G Harcourt   N Pell', ['Tom Abbott', 'Mrs G Harcourt', 'N Pell']],
    ['Cllr A Ashe    (Chair)', ['Cllr A Ashe (Chair)']],
    // Columns that came out with one or two blanks between them.
    ['Cllr A Ashe Cllr Mrs B Birch Mr C Cedar', ['Cllr A Ashe', 'Cllr B Birch', 'Mr C Cedar']],
    [
      'Councillors A Ashe (Chair) B Birch C O’Dowd',
      ['Councillors A Ashe (Chair)', 'Councillors B Birch', 'Councillors C O’Dowd'],
    ],
    ['A Ashe  B Birch  C Cedar', ['A Ashe', 'B Birch', 'C Cedar']],
    ['Cllr  A.  Ashe  Chair', ['Cllr A. Ashe (Chair)']],
    ['John B Birch and D St John', ['John B Birch', 'D St John']],
    ['Town Clerk T Abbott, Headteacher Mrs G Gale', ['T Abbott = Town Clerk', 'Mrs G Gale = Headteacher']],
    ['Chair: Cllr A Ashe; Vice-Chair: Cllr B Birch', ['Cllr A Ashe (Chair)', 'Cllr B Birch (Vice-Chair)']],
    [
      'Councillors: A Ashe, B Birch; Lay Members: C Cedar, Mrs D Dale',
      ['Councillors A Ashe', 'Councillors B Birch', 'C Cedar', 'Mrs D Dale'],
    ],
    ['A Ashe: Town Clerk; Cllr B Birch: Chair', ['A Ashe = Town Clerk', 'Cllr B Birch (Chair)']],
    // Who presided, and who is no member.
    ['Cllr A Ashe, Chair, Cllr B Birch, Vice-Chair', ['Cllr A Ashe (Chair)', 'Cllr B Birch (Vice-Chair)']],
    ['The Mayor (Councillor A Ashe) in the Chair', ['Councillor A Ashe (in the Chair)']],
    [
      'Councillor A Ashe in the Chair; Councillor Green',
      ['Councillor A Ashe (in the Chair)', 'Councillor Green'],
    ],
    ['Cllrs A Ashe, Green and Birch', ['Cllrs A Ashe', 'Cllrs Green', 'Cllrs Birch']],
    ['Cllr A Ashe, Leader of the Council, the Clerk', ['Cllr A Ashe = Leader of the Council']],
    ['Cllrs A Ashe, B Birch; Clerk C Cedar', ['Cllrs A Ashe', 'Cllrs B Birch', 'C Cedar = Clerk']],
    ['T Abbott, Town Clerk and G Gale, Deputy Clerk', ['T Abbott = Town Clerk', 'G Gale = Deputy Clerk']],
    [
      'Apologies for absence were received from Councillors Ashe and Birch.',
      ['Councillors Ashe', 'Councillors Birch'],
    ],
  ] as const) {
    it(value, () =>
      check(
        `PRESENT: ${value}\n\n## 1. Item\n`,
        ({ attendance }) => attendance.present.map(person),
        expected,
      ),
    );
  }

  it('names under their label, one a line', () =>
    check(
      'PRESENT:\n- Councillor Ashe (Chair)\n- Councillor Birch\n\nAPOLOGIES: Councillor Cedar\n\n## 1. Item\n',
      ({ attendance }) => [attendance.present.map(person), attendance.chair && person(attendance.chair)],
      [['Councillor Ashe (Chair)', 'Councillor Birch'], 'Councillor Ashe (Chair)'],
    ));

  for (const [name, front] of [
    ['a label with a dash', 'Present:- Councillors Ashe and Birch.'],
    ['a label with a dash, above', 'Present:-\nCouncillor Ashe\nCouncillor Birch'],
    ['a label without a colon, above', 'Present\nCouncillors Ashe and Birch'],
  ] as const) {
    it(name, () =>
      check(
        `DATE: 4 March 2026\n\n${front}\n\n1. TREES\n\nWords.\n`,
        ({ attendance }) => attendance.present.map(({ name: who }) => who),
        ['Ashe', 'Birch'],
      ),
    );
  }

  it('apologies told in their item, once', () =>
    check(
      'APOLOGIES: Councillor Ashe\n\n1. Apologies\n\nApologies for absence were received and accepted from Councillors Ashe and Birch (ill health). Apologies for lateness were received from Councillor Cedar.\n',
      ({ attendance }) => attendance.apologies.map(person),
      ['Councillor Ashe', 'Councillors Birch (ill health)'],
    ));

  for (const [told, expected] of [
    [
      'Cllrs Ashe and Birch had sent their apologies. Cllr Cedar sent apologies for leaving early.',
      ['Cllrs Ashe', 'Cllrs Birch'],
    ],
    ['The Chair, Councillor Ashe, gave apologies for Councillor Dale.', ['Councillor Dale']],
    ['Councillor Ashe read out apologies from Councillor Dale.', ['Councillor Dale']],
    ['Councillor Ashe had sent apologies for the last meeting.', []],
    ['Apologies were received from Councillor Ashe, who could not attend.', ['Councillor Ashe']],
    ['Apologies had not been received from Councillor Ashe.', []],
    ['There were no apologies from Councillors.', []],
    ['Apologies for absence: Cllrs Ashe & Birch', ['Cllrs Ashe', 'Cllrs Birch']],
    ['Apologies: No apologies were received.', []],
    ['Apologies for absence from the previous meeting had been received from Councillor Ashe.', []],
    ['No apologies were received from Councillor Ashe.', []],
    ['Apologies were received from Councillor Ashe, who joined the meeting at 7.10 p.m.', []],
  ] as const) {
    it(told, () =>
      check(`1. Apologies\n\n${told}\n`, ({ attendance }) => attendance.apologies.map(person), expected),
    );
  }

  it('who presided, below the apologies', () =>
    check(
      'Present\nProvost A Ashe, Councillor B Birch\n\nApologies\nCouncillor D Dale\n\nProvost Ashe in the Chair\n\n1. TREES\n\nWords.\n',
      ({ attendance }) => [attendance.chair?.name, attendance.apologies.map(({ name }) => name)],
      ['Ashe', ['D Dale']],
    ));

  it('who presided, in a sentence', () =>
    check(
      'Councillor Ashe, Convener, presiding.\n\n1. TREES\n\nWords.\n',
      ({ attendance }) => attendance.chair?.name,
      'Ashe',
    ));

  it('who stood in for whom', () =>
    check(
      'SUBSTITUTES: Councillor Elm for Councillor Dale; Councillor Fern (for Councillor Gorse)\n\n## 1. Item\n',
      ({ attendance }) =>
        attendance.substitutions.map(({ substitute, member }) => [substitute.name, member?.name ?? null]),
      [
        ['Elm', 'Dale'],
        ['Fern', 'Gorse'],
      ],
    ));

  it('who came late and left early', () =>
    check(
      'PRESENT: Councillor Ashe (from 7.10 p.m.)\n\n## 1. Item\n\nCouncillors Birch and Cedar left the meeting at 8.05 p.m. Councillor Dale left the authority in May.\n',
      ({ attendance }) =>
        attendance.movements.map(({ kind, person: { name }, time }) => `${kind} ${name} ${time?.minutes}`),
      ['arrival Ashe 1150', 'departure Birch 1205', 'departure Cedar 1205'],
    ));
});

describe('minutes: items', () => {
  for (const [name, text, expected] of [
    ['hashes', '## 4. Parking\n\nWords.\n\n## Trees\n\nWords.\n', ['4 | Parking | -', '- | Trees | -']],
    [
      'numbers and capitals',
      '31. MINUTES\n\nAgreed.\n\n32. TREES\n\nWords.\n',
      ['31 | MINUTES | previous-minutes', '32 | TREES | -'],
    ],
    [
      'numbered titles',
      '4. Parking in the old town\n\nWords.\n\n5. Trees\n\nWords.\n',
      ['4 | Parking in the old town | -', '5 | Trees | -'],
    ],
    [
      'letters before the number',
      'CYP4 DECLARATIONS OF INTEREST\n\nNone.\n',
      ['CYP4 | DECLARATIONS OF INTEREST | declarations'],
    ],
    ['a title that begins like a number', '## COVID19 recovery\n\nWords.\n', ['- | COVID19 recovery | -']],
    ['capitals', 'DATE: 4 March 2026\n\nAPOLOGIES\n\nNone.\n\nTREES\n\nWords.\n', ['- | TREES | -']],
    [
      'no heading',
      'The Board received a presentation that gave an update of the work done since March.\n',
      ['- | - | -'],
    ],
    [
      'a round of questions alone',
      'Members asked the following:\n\nWhat did it cost – nothing.\n',
      ['- | - | -'],
    ],
    [
      'integers in order',
      '1  Election of Chair\n\nWords.\n\n2  Trees\n\nWords.\n\n14 Quay Street\n\n3  Parks\nWords.\n',
      ['1 | Election of Chair | -', '2 | Trees | -', '3 | Parks | -'],
    ],
    [
      'the numbers of a year, right above their text',
      '26/087 Apologies\nNone.\n\n26/088 Trees\nWords.\na) Words\nb) Words\n\n26/089 Parks\nWords.\n',
      ['26/087 | Apologies | apologies', '26/088 | Trees | -', '26/089 | Parks | -'],
    ],
    [
      'a number that may be a year, behind the one before it',
      '24/26 Trees\n\nWords.\n\n25/26 Parks\n\nWords.\n\n26/27 Budget\n\nWords.\n\n26/26 26/27 Budget\n\nWords.\n',
      ['24/26 | Trees | -', '25/26 | Parks | -', '26/26 | 26/27 Budget | -'],
    ],
    [
      'a year of accounts',
      '## Trees\n\nWords.\n\n## 25/26 Outturn\n\nWords.\n',
      ['- | Trees | -', '- | 25/26 Outturn | -'],
    ],
    [
      'letters and a dot, in title case',
      'CO.12 Apologies for absence\n\nNone.\n\nCO.13 Grant to the hall\n\nWords.\n\nNo.14 Quay Street\n\nWords.\n',
      ['CO.12 | Apologies for absence | apologies', 'CO.13 | Grant to the hall | -'],
    ],
    [
      'the number above',
      '1\nAPOLOGIES\n\nNone.\n\n2\nTREES\n\nWords.\n',
      ['1 | APOLOGIES | apologies', '2 | TREES | -'],
    ],
    [
      'an application is no item',
      'PF/14/26 Minutes\n\nAgreed.\n\nPF/15/26 Trees\n\n19/0123 Erection of a dwelling\n\nWords.\n',
      ['PF/14/26 | Minutes | previous-minutes', 'PF/15/26 | Trees | -'],
    ],
    [
      'a title in title case behind a list',
      '4. Trees\n\nRESOLVED: That\n\n(i) the report be noted; and\n(ii) the officers be thanked.\n\n5. Parks\n\nWords.\n',
      ['4 | Trees | -', '5 | Parks | -'],
    ],
    [
      'an amendment, and who signs',
      '29. MOTION: TREES\n\nWords.\n\nAMENDMENT\n\nWords.\n\n30. PARKS\n\nWords.\n\nCHAIRMAN\n',
      ['29 | MOTION: TREES | -', '30 | PARKS | -'],
    ],
    [
      'titles that begin as headings inside an item do',
      'DATE: 4 March 2026\n\nDECLARATIONS OF INTEREST\n\nNone.\n\nDECISIONS OF CABINET\n\nWords.\n\nREASONS FOR DECISION\n\nWords.\n\nACTION PLAN FOR THE CLIMATE\n\nWords.\n\nACTIONS AGREED\n\nWords.\n\nLEADER\n\nWords.\n\nMAYOR ......\n\nDATE ......\n\nCHAIR        DATE\n',
      [
        '- | DECLARATIONS OF INTEREST | declarations',
        '- | DECISIONS OF CABINET | -',
        '- | ACTION PLAN FOR THE CLIMATE | -',
        '- | LEADER | -',
      ],
    ],
    [
      'titles on the line of their text',
      '1. Apologies. Apologies came from Councillor Ashe.\n\n2. Minutes: The minutes were signed.\n\n3. Trees – Words.\n\n4. **Parks** Words.\n\n5. The clerk said it. Words.\n\n6. Roads: Words.\n\n1. Mill Lane: words.\n\n2. Quay Street: words.\n\n7. Playground\n\nWords.\n',
      [
        '1 | Apologies | apologies',
        '2 | Minutes | previous-minutes',
        '3 | Trees | -',
        '4 | Parks | -',
        '5 | - | -',
        '6 | Roads | -',
        '7 | Playground | -',
      ],
    ],
    [
      'items without a title among those with one',
      '1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n3. Trees\n\nThese were seen:\n\n1. The oak in the lane.\n2. The elm by the pond.\n\n4. The Clerk said that the bench was broken.\n\n5. Councillor Ashe spoke of the hedge.\n\n6. Parks\n\nWords.\n\n7. The meeting closed at 9 pm.\n',
      [
        '1 | Apologies | apologies',
        '2 | Minutes | previous-minutes',
        '3 | Trees | -',
        '4 | - | -',
        '5 | - | -',
        '6 | Parks | -',
        '7 | - | -',
      ],
    ],
    [
      'items numbered on from the last meeting, one without a title',
      '12. Apologies\n\nNone.\n\n13. Minutes\n\nSigned.\n\n14. Councillor Ashe spoke of the hedge.\n\n15. Trees\n\nWords.\n',
      ['12 | Apologies | apologies', '13 | Minutes | previous-minutes', '14 | - | -', '15 | Trees | -'],
    ],
    [
      'points whose numbers a title has, too',
      '1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n3. Trees\n\n1. The oak in the lane fell.\n\nThen:\n\n4. The elm by the pond fell.\n\n4. Parks\n\nWords.\n',
      ['1 | Apologies | apologies', '2 | Minutes | previous-minutes', '3 | Trees | -', '4 | Parks | -'],
    ],
    [
      'points that go on with a list, or with what was resolved',
      '## 1. Apologies\n\nNone.\n\n## 2. Minutes\n\nSigned.\n\n## 3. Trees\n\n1. The oak in the lane fell.\n2. The elm by the pond fell.\n3. The ash on the green fell.\n\n4. The yew in the yard fell.\n\n## 5. Parks\n\nRESOLVED: That\n\n6. the swings in the park be mended.\n',
      ['1 | Apologies | apologies', '2 | Minutes | previous-minutes', '3 | Trees | -', '5 | Parks | -'],
    ],
    [
      'paragraphs of a narrative without any title',
      '1. The Clerk opened the meeting.\n\n2. The Chair spoke of the hedge.\n\n3. The meeting closed at 9 pm.\n',
      ['- | - | -'],
    ],
    [
      'a standing item behind a list of as many points',
      '1. Apologies\n\n1. Councillor Ashe is ill.\n\n2. Declarations of interest\n\nNone.\n',
      ['1 | Apologies | apologies', '2 | Declarations of interest | declarations'],
    ],
    [
      'minute numbers, titles and text on one line',
      '26/087 Apologies – None.\n\n26/088 Minutes – The minutes were signed.\n\n26/089 Planning – To consider a dwelling.\n\n26/0412 Quay Street – one dwelling.\n',
      ['26/087 | Apologies | apologies', '26/088 | Minutes | previous-minutes', '26/089 | Planning | -'],
    ],
    [
      'minute numbers right below each other',
      '26/087 Apologies – None came,\nnot one.\n26/088 Minutes: The minutes were signed.\n26/089 Trees – See\n26/087 Apologies – none.\n',
      ['26/087 | Apologies | apologies', '26/088 | Minutes | previous-minutes', '26/089 | Trees | -'],
    ],
    [
      'a number that was given twice',
      '1. Apologies: None.\n\n2. Minutes: Signed.\n\n3. Trees: Words.\n\n4. Parks: Words.\n\n4. Roads: Words.\n',
      [
        '1 | Apologies | apologies',
        '2 | Minutes | previous-minutes',
        '3 | Trees | -',
        '4 | Parks | -',
        '4 | Roads | -',
      ],
    ],
    [
      'a title in capitals and its text on one line',
      '1. APOLOGIES: None came.\n\n2. MINUTES: The minutes were signed.\n\n3. TREES – Words.\n',
      ['1 | APOLOGIES | apologies', '2 | MINUTES | previous-minutes', '3 | TREES | -'],
    ],
    [
      'numbered points below titles without numbers are no items',
      '## Trees\n\n1. Apologies: Words.\n\n2. Minutes: Words.\n\n3. Parks: Words.\n',
      ['- | Trees | -'],
    ],
    [
      'numbered points below titles with numbers are no items',
      '## 1. Trees\n\n1. Apologies: Words.\n\n2. Minutes: Words.\n\n## 2. Parks\n\nWords.\n',
      ['1 | Trees | -', '2 | Parks | -'],
    ],
    [
      'some that have been formatted',
      '## 1. Apologies\n\nNone.\n\n2. Minutes: Signed.\n\n3. Declarations of interest: None.\n\n## 4. Parks\n\nWords.\n',
      [
        '1 | Apologies | apologies',
        '2 | Minutes | previous-minutes',
        '3 | Declarations of interest | declarations',
        '4 | Parks | -',
      ],
    ],
    [
      'numbered points that name no standing item are no items',
      'TREES\n\n1. Cost: Words.\n\n2. Noise: Words.\n\n3. Drains: Words.\n',
      ['- | - | -'],
    ],
    [
      'titles in bold on the line of their text',
      '**1. Apologies:** None came.\n\n**2. Minutes.** Signed by all.\n\n**3. Trees** Words.\n',
      ['1 | Apologies | apologies', '2 | Minutes | previous-minutes', '3 | Trees | -'],
    ],
    [
      'an address above the front block is none',
      '12 QUAY STREET\n\nMeeting: Council\nDate: 4 March 2026\n\n1. TREES\n\nWords.\n',
      ['1 | TREES | -'],
    ],
    [
      'titles right below the text before them',
      '1. Apologies\nCouncillor Cedar\n2. Declarations of interest\nNone.\n3. Trees\nThese were noted:\n1. Oak\n2. Elm\n4. Parks\nWords.\n',
      [
        '1 | Apologies | apologies',
        '2 | Declarations of interest | declarations',
        '3 | Trees | -',
        '4 | Parks | -',
      ],
    ],
    [
      'decided items are no items',
      '## 4. Trees\n\nRESOLVED: That\n\n1. Note the report\n\n2. Thank the officers\n',
      ['4 | Trees | -'],
    ],
  ] as const) {
    it(name, () => check(text, items, expected));
  }

  it('what stands behind a title on its line', () =>
    check(
      '1. Minutes: The minutes were signed.\n\n2. Apologies. None came.\n\n3. Trees – RESOLVED: That the oak be kept.\n',
      ({ items }) =>
        items.map(({ blocks, resolutions }) => [
          blocks.length,
          ...resolutions.map(({ clauses }) => clauses[0]?.text),
        ]),
      [[1], [1], [1, 'That the oak be kept.']],
    ));

  it('headings inside an item', () =>
    check('4. TREES\n\nWords.\n\n**Reasons for decision**\n\nWords.\n\n5. PARKS\n\nWords.\n', items, [
      '4 | TREES | -',
      '5 | PARKS | -',
    ]));

  it('the reports considered, and what became of them', () =>
    check(
      '## 4. Trees\nREPORT: trees.report\nREPORT: ..\\other\\trees.report\nOUTCOME: (ii) deferred; (iii) was not agreed; 1 lost in the post\n\nWords.\n',
      only(({ reports, outcomes }) => [
        reports.map(({ path }) => path),
        outcomes.map(({ marker, outcome }) => `${marker} ${outcome}`),
      ]),
      [
        ['trees.report', '../other/trees.report'],
        ['ii deferred', 'iii rejected', '1 rejected'],
      ],
    ));
});

describe('minutes: decisions', () => {
  for (const [text, expected] of [
    ['RESOLVED: That the report be noted.', ['RESOLVED: => That the report be noted.']],
    ['RESOLVED –\n\nThat the officer be thanked.', ['RESOLVED – => That the officer be thanked.']],
    ['RESOLVED –\n\nWords without that.\n\nMore words.', ['RESOLVED – => Words without that.']],
    [
      'RESOLVED UNANIMOUSLY: Members noted the report.',
      ['RESOLVED UNANIMOUSLY: => Members noted the report.'],
    ],
    ['RESOLVED: (Unanimously) That it be noted.', ['RESOLVED: => That it be noted.']],
    [
      'RESOLVED: That\n(i) it be noted; and\n(ii) it be done.',
      ['RESOLVED: => (i) it be noted; and / (ii) it be done.'],
    ],
    [
      'RESOLVED: That the Board\n\n1) notes it; and\n2) does it.',
      ['RESOLVED: => 1) notes it; and / 2) does it.'],
    ],
    [
      'RESOLVED (a) that it be noted and (b) that it be done.',
      ['RESOLVED => (a) that it be noted and (b) that it be done.'],
    ],
    ['Resolved (5:1) (a) to do it.', ['Resolved (5:1) => (a) to do it.']],
    ['Approved as per recommendations.', [' => Approved as per recommendations.']],
    ['Approved contractors will be asked.', []],
    [
      '26/0412/FUL Two dwellings at Mill Lane\n\nNo objection.\n\nDC/26/0413 Porch\n\nSupport subject to materials.',
      [' => No objection.', ' => Support subject to materials.'],
    ],
    [
      '- 26/0412 Two dwellings. No comment.\n- 26/0413 Porch – no objections',
      [' => 26/0412 Two dwellings. No comment.', ' => 26/0413 Porch – no objections'],
    ],
    ['26/0412 Two dwellings. Highways: No objection.', []],
    ['### Planning\n\nPorch at the mill.\n\nNo objection.', [' => No objection.']],
    ['### Planning\n\nHighways England\n\nNo objection.', []],
    ['26/0412 Porch. Comment: No objection.', [' => 26/0412 Porch. Comment: No objection.']],
    ['26/0412 Two dwellings\n\nNo comments were received.', []],
    ['The pond was clean.\n\nNo comment.', []],
    ['26/0412 was discussed. Support services were praised.', []],
    ['NOTED', ['NOTED => ']],
    ['NOTED.\nThe report was good.', ['NOTED. => The report was good.']],
    [
      'RESOLVED: That it be noted.\n\nThat the Chair be thanked.',
      ['RESOLVED: => That it be noted. / That the Chair be thanked.'],
    ],
    ['RESOLVED: That it be noted.\n\nThat meeting had been long.', ['RESOLVED: => That it be noted.']],
    ['RESOLVED: That it be noted\nFOR: Councillor Ashe', ['RESOLVED: => That it be noted']],
    ['The Committee resolved:-\n\n(i) to note it.', ['The Committee resolved:- => (i) to note it.']],
    ['It was agreed that the plan be sent out.', ['It was agreed => that the plan be sent out.']],
    ['Councillor Ashe MOVED and it was RESOLVED to note it.', ['it was RESOLVED => to note it.']],
    ['Words.\n\n### Decision\n\nTo approve the plan.', [' => To approve the plan.']],
    [
      'RESOLVED that permission be REFUSED for the following reasons:\n\n1. It is too tall.\n2. It is too wide.',
      [
        'RESOLVED => that permission be REFUSED for the following reasons: / 1. It is too tall. / 2. It is too wide.',
      ],
    ],
    [
      'RESOLVED that permission be GRANTED subject to the following condition:\n\nThe window shall be fitted with obscure glass.',
      [
        'RESOLVED => that permission be GRANTED subject to the following condition: / The window shall be fitted with obscure glass.',
      ],
    ],
    [
      'The Committee:-\n\ni. NOTED the update; and\nii. AGREED that it be sent out.',
      ['The Committee:- => i. NOTED the update; and / ii. AGREED that it be sent out.'],
    ],
    ['The Board:\n\n(1) Noted it.\n(2) Approved it.', ['The Board: => (1) Noted it. / (2) Approved it.']],
    ['The Committee AGREED the lease.', ['The Committee => AGREED the lease.']],
    ['Councillors AGREED that it be sent out.', ['Councillors AGREED => that it be sent out.']],
    ['Councillor Ashe left. It was RESOLVED to note it.', ['It was RESOLVED => to note it.']],
    [
      'After discussion it was agreed to obtain quotes. Cllr Ashe to report back.',
      ['After discussion it was agreed => to obtain quotes.'],
    ],
    [
      'RESOLVED to pay it. Proposed Cllr Ashe, seconded Cllr Birch. All in favour.',
      ['RESOLVED => to pay it.'],
    ],
    [
      'It was proposed by Cllr Ashe that the footpath be moved. On a vote: For 4, Against 2. RESOLVED. Cllr Birch returned.',
      [' => that the footpath be moved.'],
    ],
    [
      'a) Payments. It was RESOLVED to pay them.\nb) Grant. RESOLVED (3 in favour, 1 abstention) to award £200.\nc) The balance was noted.',
      ['It was RESOLVED => to pay them.', 'RESOLVED => to award £200.'],
    ],
    [
      'DECISION: The Cabinet agreed:\n\n1. To approve it.\n2. To note it.',
      ['The Cabinet agreed: => 1. To approve it. / 2. To note it.'],
    ],
    ['4.2 RESOLVED: That it be noted.', ['RESOLVED: => That it be noted.']],
    ['4.2 RESOLVED that it be noted.', ['RESOLVED => that it be noted.']],
    [
      '4.2 RESOLVED: That\n\n(a) it be noted; and\n(b) it be done.',
      ['RESOLVED: => (a) it be noted; and / (b) it be done.'],
    ],
    [
      'Proposed by Councillor Ashe, seconded by Councillor Birch and agreed that it be done.',
      ['seconded by Councillor Birch and agreed => that it be done.'],
    ],
    ['Decision: To approve it.', ['Decision: => To approve it.']],
    ['NOTED, that there were none.', ['NOTED, => that there were none.']],
    ['Agreed:\n- to add it\n- to leave it', ['Agreed: => to add it / to leave it']],
    ['Words.\n\nThe Panel noted the report.', ['The Panel => noted the report.']],
    ['Panel noted the report. Members thanked the officers.', ['Panel => noted the report.']],
    ['The Committee noted the concerns of residents.', []],
    [
      'The Panel:\n\n- thanked the officers\n- asked for a report',
      ['The Panel: => thanked the officers / asked for a report'],
    ],
    ['The plan was AGREED by 2 votes to 1, with no abstentions, that it be done.', []],
    [
      'Words, and it was AGREED by 2 votes to 1, with no abstentions, that it be done.',
      ['it was AGREED => that it be done.'],
    ],
    ['RESOLVED by 6 votes to 2 that it be done.', ['RESOLVED => that it be done.']],
    [
      'After a debate, it was agreed by 2 votes to 1 not to do it.',
      ['After a debate, it was agreed => not to do it.'],
    ],
    [
      'The Committee agreed the following recommendations to Cabinet:\n\n(a) That it be done.',
      ['The Committee agreed => (a) That it be done.'],
    ],
    ['It was moved, seconded and agreed that it be done.', ['seconded and agreed => that it be done.']],
    ['In 2019 the Cabinet RESOLVED to plant trees.', []],
    [
      'It was raining in 2019. The Cabinet RESOLVED to plant trees.',
      ['The Cabinet RESOLVED => to plant trees.'],
    ],
    ['Decision: None.', []],
    ['The report was noted. Members thanked the officers.', [' => The report was noted.']],
    ['The plan was approved by the Cabinet in May.', []],
    ['The plan was agreed with the school.', []],
    ['The concerns of residents were noted.', []],
    ['The Council approved a grant last year.', []],
    ['The Council adopted the Local Plan and is now reviewing it.', []],
    ['The Executive approved the plan at its meeting on 4 May 2026.', []],
    ['Members agreed that the roads were bad, and asked why.', []],
    ['It was agreed that it had been a hard year.', []],
    ['Members agreed that the scheme had worked well.', []],
    ['It was agreed that residents were very concerned by it.', []],
    [
      'The recommendations were agreed, subject to advice.',
      [' => The recommendations were agreed, subject to advice.'],
    ],
    [
      'It was agreed that the minutes were a true record.',
      ['It was agreed => that the minutes were a true record.'],
    ],
    ['It was agreed that the lease was approved.', ['It was agreed => that the lease was approved.']],
    [
      'It was agreed that the Clerk reply to all who had written.',
      ['It was agreed => that the Clerk reply to all who had written.'],
    ],
    ['After the last meeting it was agreed to write to the Minister.', []],
    ['The Board noted the report.\n\nRESOLVED: That it be done.', ['RESOLVED: => That it be done.']],
    ['The Board noted that it was raining.', []],
    ['Officers were resolved to do better.', []],
  ] as const) {
    it(text.replaceAll('\n', '⏎'), () => check(`## Item\n\n${text}\n`, decisions, expected));
  }

  for (const [text, expected] of [
    ['RESOLVED UNANIMOUSLY: That it be done.', true],
    ['RESOLVED (nem. con.): That it be done.', true],
    ['RESOLVED to pay it. Proposed Cllr Ashe, seconded Cllr Birch. All in favour.', true],
    ['RESOLVED: That it be done.\n\nAll in favour.', true],
    ['RESOLVED: That it be done.\n\nNot all in favour.', false],
    ['RESOLVED (almost unanimously): That it be done.', false],
    ['RESOLVED: That those all in favour of the scheme be thanked.', false],
    ['a) Payments. RESOLVED (unanimously) to pay them.', true],
  ] as const) {
    it(`unanimous: ${text.replaceAll('\n', '⏎')}`, () =>
      check(
        `## Item\n\n${text}\n`,
        only(({ resolutions: [resolution] }) => resolution?.isUnanimous),
        expected,
      ));
  }

  it('by a vote', () =>
    check(
      'Resolved (34:22) (1 abstention) – That it be approved.\n\nFOR: Councillors Ashe and Birch\n\nAGAINST: Councillor Cedar\n\nABSTAINED: Councillor Dale\n',
      only(({ resolutions: [resolution] }) => [
        resolution?.vote?.for,
        resolution?.vote?.against,
        resolution?.vote?.abstentions,
        resolution?.recordedVote?.for.length,
        resolution?.recordedVote?.against.length,
        resolution?.recordedVote?.abstained.length,
      ]),
      [34, 22, 1, 2, 1, 1],
    ));

  for (const [text, expected] of [
    ['RESOLVED: That it be done. (5 For, 0 Against, 1 Abstention)', [5, 0, 1]],
    ['RESOLVED (5:2:1): That it be done.', [5, 2, 1]],
    ['RESOLVED: That it be done.\n\nEight Members voted for and four against.', [8, 4, null]],
    ['RESOLVED (3 in favour, 1 abstention) that it be done.', [3, null, 1]],
    [
      '## Item\n\nThe proposal was carried by 6 votes to 2 with 1 abstention.\n\nRESOLVED: That it be done.',
      [6, 2, 1],
    ],
    ['## Item\n\nIt was long. Voting: For 4, Against 2.\n\nRESOLVED: That it be done.', [4, 2, null]],
    ['## Item\n\nLast year 12 members voted in favour and 3 abstained.\n\nRESOLVED: That it be done.', null],
    ['## Item\n\nThe amendment was lost by 6 votes to 2.\n\nRESOLVED: That it be done.', null],
    ['RESOLVED: That it be done. For 4, Against 2, Abstentions 1.', [4, 2, 1]],
    ['RESOLVED: That the Board is in favour of the scheme.', null],
  ] as const) {
    it(text, () =>
      check(
        `${text}\n`,
        only(
          ({ resolutions: [resolution] }) =>
            resolution?.vote && [resolution.vote.for, resolution.vote.against, resolution.vote.abstentions],
        ),
        expected,
      ),
    );
  }
});

describe('minutes: votes before the decision', () => {
  const sides = only(({ resolutions: [resolution] }) => {
    const vote = resolution?.recordedVote;
    return vote && [vote.for, vote.against, vote.abstained].map((people) => people.map(({ name }) => name));
  });

  it('by name', () =>
    check(
      '## Item\n\nFor the motion (2): Councillors Ashe and Birch.\n\nAgainst the motion (1): Councillor Cedar.\n\nThe motion was declared CARRIED and it was\n\nRESOLVED: That it be done.\n',
      sides,
      [['Ashe', 'Birch'], ['Cedar'], []],
    ));

  it('for a motion or for its amendment', () =>
    check(
      '## Item\n\nFor the motion: Councillors Ashe and Birch\n\nFor the amendment: Councillor Cedar\n\nRESOLVED: That it be done.\n',
      sides,
      null,
    ));
});

describe('minutes: what was said', () => {
  const said = only(({ contributions }) =>
    contributions.map(({ kind, speaker }) => `${speaker.text} ${kind}`),
  );
  for (const [text, expected] of [
    [
      'Councillor Ashe asked why. The Head of Service advised that it was so.',
      ['Councillor Ashe asked', 'The Head of Service answered'],
    ],
    [
      'In response to a query from Councillor Ashe about trees, the Head of Service noted that they were old.',
      ['Councillor Ashe asked', 'the Head of Service answered'],
    ],
    ['Jo Fir, the Director of Places, introduced the report.', ['Jo Fir said']],
    [
      'Councillor da Costa noted the costs, and asked how they had come about. Jo Fir said it was the weather.',
      ['Councillor da Costa asked', 'Jo Fir answered'],
    ],
    ['It was commented by a Member that more was needed.', ['a Member said']],
    ['The report set out the costs of the scheme.', []],
    ['Trees had been planted in Ashe Road.', []],
  ] as const) {
    it(text, () => check(`## Item\n\n${text}\n`, said, expected));
  }

  it('questions and answers on lines', () =>
    check(
      '## Item\n\nQ (Councillor Elm): Why?\n\nA (Jo Fir): Because.\n\nQ: And now?\n',
      only(({ exchanges }) =>
        exchanges.map(({ asker, question, answerer, answer }) =>
          [asker, question, answerer, answer].map((piece) => piece?.text ?? null),
        ),
      ),
      [
        ['Councillor Elm', 'Why?', 'Jo Fir', 'Because.'],
        [null, 'And now?', null, null],
      ],
    ));

  it('questions and answers with a dash, and comments', () =>
    check(
      '## Item\n\nMembers raised the following queries:\n\nWhat was the cost of it – it had cost nothing – so far.\n\nIt was commented by a Member that this was welcome.\n\nRESOLVED: That it be noted – with thanks.\n',
      only(({ exchanges, comments }) => [
        exchanges.map(({ question, answer }) => `${question.text} | ${answer?.text}`),
        comments.map(({ text }) => text),
      ]),
      [
        ['What was the cost of it | it had cost nothing – so far.'],
        ['It was commented by a Member that this was welcome.'],
      ],
    ));
});

describe('minutes: what is left to do', () => {
  const todo = only(({ actions }) =>
    actions.map(({ owner, task, due }) => [owner, task, due].map((piece) => piece?.text ?? '-').join(' | ')),
  );
  for (const [text, expected] of [
    [
      'ACTION: F Fir – circulate the plan – by 31 July 2026',
      ['F Fir | circulate the plan | by 31 July 2026'],
    ],
    ['Action: Circulate the plan – Jo Fir', ['Jo Fir | Circulate the plan | -']],
    ['Action by: Director of Finance', ['Director of Finance |  | -']],
    [
      'ACTION: write to the Minister by 1 May 2026',
      ['- | write to the Minister by 1 May 2026 | by 1 May 2026'],
    ],
    ['Action: JC to bring the audit to the next meeting.', ['JC | bring the audit to the next meeting. | -']],
    ['Action 2: The Clerk to write by 1 May 2026', ['The Clerk | write by 1 May 2026 | by 1 May 2026']],
    ['ACTION: Cllr Ash: speak to residents', ['Cllr Ash | speak to residents | -']],
    ['ACTION: Town Clerk: write by 1 May 2026', ['Town Clerk | write by 1 May 2026 | by 1 May 2026']],
    ['ACTION: Mill Lane: ask for a price', ['- | Mill Lane: ask for a price | -']],
    ['ACTION: Jo Fir / Al Oak to meet', ['Jo Fir / Al Oak | meet | -']],
    ['ACTION: write to the users (Jo Fir)', ['Jo Fir | write to the users | -']],
    ['ACTION: write to the users (Completed)', ['- | write to the users (Completed) | -']],
    ['5.2 ACTION: JC to obtain quotes', ['JC | obtain quotes | -']],
    ['ACTION: Clerk', ['Clerk |  | -']],
    ['It was cold. The bench had been ordered. ACTION: Clerk', ['Clerk | The bench had been ordered. | -']],
    ['It was cold. (ACTION: Completed)', []],
    [
      'It was cold. Action: the Clerk to write by 1 May 2026.',
      ['the Clerk | write by 1 May 2026. | by 1 May 2026.'],
    ],
    ['It was cold. The campaign was called Global Action: Reaction had begun.', []],
    ['It was cold. Action: Reaction had begun.', []],
    ['ACTION: None', []],
    ['ACTION: No further action.', []],
    ['Action: Noted', []],
    ['ACTION: Write to the County Council', ['- | Write to the County Council | -']],
    ['ACTION: Report to be brought back', ['- | Report to be brought back | -']],
    ['ACTION: Clerk to be asked', ['Clerk | be asked | -']],
    ['ACTIONS:\n- ACTION: JC to write', ['JC | write | -']],
    ['ACTIONS:\n- Jo Fir – write\n- Al Oak – read', ['Jo Fir | write | -', 'Al Oak | read | -']],
  ] as const) {
    it(text.replaceAll('\n', '⏎'), () => check(`## Item\n\n${text}\n`, todo, expected));
  }
});

describe('minutes: interests', () => {
  it('who declared what, in which item, and whether they left', () =>
    check(
      '## 2. Declarations of interest\n\nCouncillor Birch declared a disclosable pecuniary interest in item 4, as a governor of the school. She left the room.\n\nCouncillor Cedar declared a personal interest.\n\nThere were no others.\n',
      only(({ declarations }) =>
        declarations.map(({ person: { text }, nature, item, left }) => [
          text,
          nature?.text,
          item?.text,
          left,
        ]),
      ),
      [
        ['Councillor Birch', 'a disclosable pecuniary interest', 'item 4', true],
        ['Councillor Cedar', 'a personal interest', undefined, null],
      ],
    ));
});
