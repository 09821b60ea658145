import { strict as assert } from 'node:assert';
import { completions } from '../../server/src/features/completion/completion.ts';
import { documentationOf } from '../../server/src/features/completion/documentation.ts';
import type { Offer, Stop } from '../../server/src/features/completion/offer.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

interface Case extends FixtureOptions {
  trigger?: string;
}

/** An earlier meeting of the body, two reports to this one, and one to another body. */
const OTHERS = [
  '//- /m/2026-02.minutes',
  'MEETING: Parks Board',
  'DATE: 9 February 2026',
  'PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar (from 7.10 p.m.)',
  'APOLOGIES: Councillor D Dale',
  'IN ATTENDANCE: F Fir (Head of Parks), G Gale (Solicitor)',
  '//- /m/reports/pond.report',
  'REPORT TO: Parks Board',
  'DATE: 9 March 2026',
  'SUBJECT: The pond',
  'REPORTING OFFICER: Director of Place',
  '',
  '2.0 RECOMMENDATION: That Members of the Board:',
  '',
  'i) note the report; and',
  'ii) approve the scheme set out in Appendix A, subject to planning permission.',
  '//- /m/reports/gates.report',
  'REPORT TO: Parks Board',
  'DATE: 9 March 2026',
  'SUBJECT: Opening of gates',
  '//- /m/old/roof.report',
  'REPORT TO: Roofs Committee',
  'DATE: 9 March 2026',
  'SUBJECT: The roof',
  '',
].join('\n');

const HEAD = [
  'MEETING: Parks Board',
  'DATE: 9 March 2026',
  'PRESENT: Councillors A Ashe (Chair), B Birch and E Elm',
  'IN ATTENDANCE: F Fir (Head of Parks)',
  '',
].join('\n');
const POND = `${HEAD}\n## 4. The pond\nREPORT: reports/pond.report\n\n`;

function offersAt(text: string, { trigger, ...options }: Case = {}) {
  const { document, cursor, workspace } = fixture(`${OTHERS}//- /m/2026-03.minutes\n${text}`, options);
  const { offers } = completions({
    document,
    workspace,
    offset: cursor,
    today: '2026-03-10',
    trigger: trigger ?? null,
  });
  for (const { start, end } of offers) {
    assert.ok(start <= cursor && cursor <= end, 'the cursor is in the range');
    assert.doesNotMatch(document.text.slice(start, end), /[\r\n]/, 'the range lies on one line');
  }
  return { offers, document };
}

/** The first labels, with their details; none: no offers at all. */
function check(text: string, expected: string[], options: Case = {}): void {
  const labels = offersAt(text, options).offers.map(({ label, detail }) =>
    detail ? `${label} | ${detail}` : label,
  );
  assert.deepEqual(expected.length === 0 ? labels : labels.slice(0, expected.length), expected);
}

/** What is offered, whatever else is. */
function checkAmong(text: string, expected: string[], options: Case = {}): void {
  const labels = offersAt(text, options).offers.map(({ label }) => label);
  for (const label of expected) assert.ok(labels.includes(label), `${label} is among ${labels.join(' | ')}`);
}

/** The line under the cursor, and what follows it, after an offer is taken. */
function checkTaken(text: string, label: string, expected: string, options: Case = {}): void {
  const { offers, document } = offersAt(text, options);
  const offer = offers.find((each) => each.label === label);
  assert.ok(offer, `${label} is among ${offers.map((each) => each.label).join(' | ')}`);
  const lineStart = document.text.lastIndexOf('\n', offer.start - 1) + 1;
  const after = document.text.slice(offer.end);
  const rest = after.slice(0, after.search(/\n|$/));
  assert.equal(document.text.slice(lineStart, offer.start) + shown(offer) + rest, expected);
}

/** `ACTION: <> – <>` */
function shown({ text, stops = [] }: Offer): string {
  let result = '';
  let at = 0;
  for (const { start, end } of stops as readonly Stop[]) {
    result += `${text.slice(at, start)}<${text.slice(start, end)}>`;
    at = end;
  }
  return result + text.slice(at);
}

describe('completion in minutes: who was there', () => {
  it('offers the members of the body’s other minutes who are in no list yet', () => {
    check('MEETING: Parks Board\nDATE: 9 March 2026\nPRESENT: $0\n', [
      'As on 9 February 2026 | Councillors A Ashe (Chair), B Birch and C Cedar',
      'Councillor A Ashe (Chair) | 9 February 2026',
      'Councillor B Birch | 9 February 2026',
      'Councillor C Cedar | 9 February 2026',
      'Councillor D Dale | 9 February 2026',
    ]);
    check(`${HEAD}APOLOGIES: $0\n`, [
      'Councillor C Cedar | 9 February 2026',
      'Councillor D Dale | 9 February 2026',
    ]);
    check(`${HEAD}APOLOGIES: Councillors C Cedar and $0\n`, ['D Dale | 9 February 2026']);
    check(`${HEAD}SUBSTITUTES: Councillor H Hazel for $0\nAPOLOGIES: Councillor D Dale\n`, [
      'Councillor D Dale',
    ]);
  });

  it('offers the officers with their posts', () => {
    check('MEETING: Parks Board\nDATE: 9 March 2026\nIN ATTENDANCE: F Fir (Head of Parks), $0\n', [
      'G Gale (Solicitor) | 9 February 2026',
      'Director of Place | Answers for a report to this meeting',
    ]);
    checkTaken(
      'MEETING: Parks Board\nIN ATTENDANCE: G$0, somebody else\n',
      'G Gale (Solicitor)',
      'IN ATTENDANCE: G Gale (Solicitor), somebody else',
    );
  });

  it('offers nobody of another body', () => check('MEETING: Roofs Committee\nPRESENT: $0\n', []));
});

describe('completion in minutes: the front block', () => {
  it('offers the fields of minutes and the day of the meeting just held', () => {
    check('MEETING: Parks Board\nDATE: 9 March 2026\n$0\n', [
      'TIME | Field',
      'VENUE | Field',
      'CHAIR | Field',
    ]);
    check('MEETING: Parks Board\nDATE: $0\n', [
      '9 March 2026 | Monday: 2 other documents',
      '9 February 2026 | Monday: 1 other document',
    ]);
  });
});

describe('completion in minutes: who speaks', () => {
  it('offers members to ask and officers to answer', () => {
    check(
      `${POND}Q ($0`,
      ['Councillor Ashe', 'Councillor Birch', 'Councillor Elm', 'F Fir | Head of Parks'],
      { trigger: '(' },
    );
    check(`${POND}Q (Councillor Elm): When?\nA ($0`, ['F Fir | Head of Parks', 'Councillor Ashe']);
    checkTaken(`${POND}Q (Councillor E$0`, 'Councillor Elm', 'Q (Councillor Elm): ');
    checkTaken(`${POND}Q (Elm$0): When?`, 'Councillor Elm', 'Q (Councillor Elm): When?');
  });

  it('offers members after their title', () => {
    check(`${POND}Councillor $0`, ['Ashe | A Ashe', 'Birch | B Birch', 'Elm | E Elm'], { trigger: ' ' });
    check(`${POND}It was moved by Councillors Ashe and $0`, ['Birch | B Birch', 'Elm | E Elm'], {
      trigger: ' ',
    });
    check(`${POND}The pond $0`, [], { trigger: ' ' });
  });

  it('offers those of the other minutes where this one names nobody yet', () =>
    check('MEETING: Parks Board\nDATE: 9 March 2026\n\n## 4. The pond\n\nCouncillor $0', [
      'Ashe | A Ashe',
      'Birch | B Birch',
    ]));

  it('offers the sides of a recorded vote', () => {
    const decided = `${POND}RESOLVED: That it be noted.\n\nFOR: Councillors Ashe and Birch\n`;
    check(`${decided}AGAINST: $0`, ['Councillor Elm | E Elm']);
    check(`${POND}RESOLVED: That it be noted.\n\nFOR: $0`, [
      'All who have not voted yet | Councillors Ashe, Birch and Elm',
      'Councillor Ashe | A Ashe',
    ]);
  });

  it('offers who is to act', () => {
    check(`${POND}ACTION: $0`, ['F Fir | Head of Parks', 'Head of Parks | F Fir', 'Director of Place']);
    checkTaken(`${POND}ACTION: F$0 – send the plan`, 'F Fir', 'ACTION: F Fir – send the plan');
    checkTaken(`${POND}ACTION:$0`, 'F Fir', 'ACTION: F Fir – ');
  });
});

describe('completion in minutes: decisions', () => {
  it('offers what the linked report recommends', () => {
    check(
      `${POND}RESOLVED: $0`,
      [
        'All recommendations | 2 of the report',
        'That the report be noted. | Recommendation i)',
        'That the Board approve the scheme set out in Appendix A, subject to… | Recommendation ii)',
      ],
      { trigger: ' ' },
    );
    checkTaken(
      `${POND}RESOLVED: That $0`,
      'All recommendations',
      'RESOLVED: That the Board:\n\ni) note the report; and\nii) approve the scheme set out in Appendix A, subject to planning permission.',
    );
    checkTaken(
      `${POND}RESOLVED UNANIMOUSLY –$0`,
      'That the report be noted.',
      'RESOLVED UNANIMOUSLY – That the report be noted.',
    );
  });

  it('offers what no clause says yet', () =>
    check(`${POND}RESOLVED: That\n\n(i) the report be noted; and\n(ii) $0`, [
      'the Board approve the scheme set out in Appendix A, subject to… | Recommendation ii)',
    ]));

  it('offers the usual words where nothing is linked', () => {
    check(`${HEAD}\n## 4. The swings\n\nRESOLVED: $0`, ['That the report be noted.']);
    check(`${HEAD}\n## 1. Minutes of the last meeting\n\nRESOLVED: $0`, [
      'That the minutes of the meeting held on 9 February 2026 be approved… | The usual words',
    ]);
  });

  it('offers how a line of an item begins', () => {
    check(`${POND}$0`, ['RESOLVED: all recommendations | 2 of the report', 'RESOLVED: | A decision']);
    checkTaken(`${POND}RE$0`, 'RESOLVED:', 'RESOLVED: That <>');
    checkTaken(`${POND}AC$0`, 'ACTION', 'ACTION: <> – <> – by <>');
    check(`${POND}The Board rec$0`, []);
    check(`${HEAD}\n## 4. Swings\n$0`, ['REPORT | The report that was considered']);
  });
});

describe('completion in minutes: text without headings', () => {
  const NARRATIVE = 'The Board considered a report on the pond, and its members asked how deep it was.\n\n';

  it('offers what an item has, and no fields', () => {
    check(`${NARRATIVE}$0`, [
      'RESOLVED: | A decision',
      'Moved by | Who moved and who seconded',
      'Q | A question',
    ]);
    check(`${NARRATIVE}RESOLVED: $0`, ['That the report be noted.']);
    checkAmong(`${NARRATIVE}Councillor Elm asked why.\n\nACTION: $0`, ['Councillor Elm']);
  });

  it('offers votes right behind a decision', () => {
    check(`${NARRATIVE}RESOLVED: That it be noted.\n\n$0`, ['FOR | A recorded vote']);
    check(`${NARRATIVE}RESOLVED: That it be noted.\n\nThe Board rose.\n\n$0`, ['Q | A question']);
  });
});

describe('completion in minutes: reports and outcomes', () => {
  it('offers the reports to this meeting first, those that are named already left out', () => {
    check(
      `${HEAD}\n## 4. The pond\nREPORT: $0`,
      [
        'reports/gates.report | Opening of gates, 9 March 2026',
        'reports/pond.report | The pond, 9 March 2026',
        'old/roof.report | The roof, 9 March 2026',
      ],
      { trigger: ' ' },
    );
    check(`${POND}\n## 5. Gates\nREPORT: re$0`, ['reports/gates.report | Opening of gates, 9 March 2026']);
    checkTaken(
      `${HEAD}\n## 4. The pond\nREPORT:$0 x.report`,
      'reports/pond.report',
      'REPORT: reports/pond.report',
    );
  });

  it('offers what became of which recommendation', () => {
    check(`${POND.trimEnd()}\nOUTCOME: $0`, [
      '(i) | note the report; and',
      '(ii) | approve the scheme set out in Appendix A, subject to planning…',
      'adopted | As recommended',
      'amended | Otherwise than recommended',
      'deferred | To a later meeting',
      'rejected | Not agreed',
    ]);
    check(`${POND.trimEnd()}\nOUTCOME: (i) deferred; (ii) $0`, ['adopted | As recommended']);
    check(`${POND.trimEnd()}\nOUTCOME: (i) deferred;$0`, [
      '(ii) | approve the scheme set out in Appendix A, subject to planning…',
    ]);
    checkTaken(`${POND.trimEnd()}\nOUTCOME: (i) de$0`, 'deferred', 'OUTCOME: (i) deferred');
  });
});

describe('completion in minutes: a new document', () => {
  it('offers the whole minutes', () => {
    check('$0', ['Minutes: Halton Borough Council | New minutes with all that the house asks for']);
    const { offers } = offersAt('mi$0');
    const whole = offers.find(({ kind }) => kind === 'skeleton');
    assert.match(whole?.text ?? '', /^MEETING: $[\s\S]*^## 2\. Declarations of interest$/m);
    assert.ok((whole?.stops?.length ?? 0) > 8);
  });
});

describe('completion in minutes: items', () => {
  it('offers the standing items that are missing, in the house’s order, those due here first', () => {
    check(`${HEAD}\n## 1. Declarations of interest\n\nNone.\n\n## $0`, [
      'Minutes of the last meeting | Standing item',
      'Public question time | Standing item',
      'Urgent business | Standing item',
      'Exclusion of the press and public | Standing item',
      'Date of next meeting | Standing item',
      'Close of meeting | Standing item',
      'Apologies for absence | Standing item',
      'Opening of gates | Report to this meeting: reports/gates.report',
      'The pond | Report to this meeting: reports/pond.report',
    ]);
  });

  it('writes them in the form of their neighbours, with the usual words', () => {
    checkTaken(
      `${HEAD}\n## 1. Declarations of interest\n\nNone.\n\n## $0`,
      'Minutes of the last meeting',
      '## 2. Minutes of the last meeting\n\nRESOLVED: That the minutes of the meeting held on 9 February 2026 be approved as a correct record and signed by the Chair.<>',
    );
    checkTaken(
      `${HEAD}\nCYP4 DECLARATIONS OF INTEREST\n\nNone.\n\nApol$0`,
      'APOLOGIES FOR ABSENCE',
      'CYP5 APOLOGIES FOR ABSENCE\n\nApologies for absence were received from <>.',
    );
    checkTaken(
      `${HEAD}\n26/087 DECLARATIONS OF INTEREST\n\nNone.\n\nApol$0`,
      'APOLOGIES FOR ABSENCE',
      '26/088 APOLOGIES FOR ABSENCE\n\nApologies for absence were received from <>.',
    );
    checkTaken(
      `${HEAD}\n## 4. Swings\n\nNoted.\n\n## 5. $0`,
      'The pond',
      '## 5. The pond\nREPORT: reports/pond.report\n\n<>',
    );
    checkTaken(`${HEAD}\n$0`, 'Urgent business', '## 1. Urgent business\n\nThere was no urgent business.<>', {
      house: 'england',
    });
  });

  it('keeps the number that is typed', () => {
    checkTaken(`${HEAD}\n## 37. $0`, 'The pond', '## 37. The pond\nREPORT: reports/pond.report\n\n<>');
    checkTaken(
      `${HEAD}\n## 4. Swings\n\nNoted.\n\n6. Urg$0`,
      'Urgent business',
      '## 6. Urgent business\n\nThere was no urgent business.<>',
    );
    checkTaken(
      `${HEAD}\nCYP4 SWINGS\n\nNoted.\n\nCYP7 $0`,
      'THE POND',
      'CYP7 THE POND\nREPORT: reports/pond.report\n\n<>',
    );
  });

  it('offers no close where the minutes say when the meeting ended', () => {
    const { offers } = offersAt(`${HEAD}\n## 4. Swings\n\nNoted.\n\nThe meeting ended at 8.15 p.m.\n\n## $0`);
    assert.ok(offers.every(({ label }) => label !== 'Close of meeting'));
  });

  it('says what belongs there', () => {
    const { offers, document } = offersAt(`${HEAD}\n## Decl$0`);
    const topic = offers.find(({ label }) => label === 'Declarations of interest')?.topic;
    assert.ok(topic);
    assert.match(documentationOf(document, topic) ?? '', /^Each interest with the member/);
  });

  it('offers the usual words where an item says nothing yet', () => {
    check(`${HEAD}\n## 1. Apologies for absence\n\n$0`, [
      'Apologies for absence were received from . | The usual words',
      'There were no apologies for absence. | The usual words',
    ]);
    checkAmong(`${HEAD}\n## 9. Exclusion of the press and public\n\nRESOLVED: $0`, [
      'That, under section 100A(4) of the Local Government Act 1972, the…',
    ]);
  });
});
