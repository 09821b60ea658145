import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { completions, TRIGGERS } from '../../server/src/features/completion/completion.ts';
import { documentationOf } from '../../server/src/features/completion/documentation.ts';
import { followingEdits } from '../../server/src/features/completion/following-edits.ts';
import type { Offer, Stop } from '../../server/src/features/completion/offer.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

interface Case extends FixtureOptions {
  /** The character that asks; without it the author does. */
  trigger?: string;
  today?: string;
}

function offersAt(text: string, { trigger, today = '2026-11-22', ...options }: Case = {}) {
  const { document, cursor, workspace } = fixture(text, options);
  const { offers } = completions({ document, workspace, offset: cursor, today, trigger: trigger ?? null });
  for (const { start, end } of offers) {
    assert.ok(start <= cursor && cursor <= end, 'the cursor is in the range');
    assert.doesNotMatch(document.text.slice(start, end), /[\r\n]/, 'the range lies on one line');
  }
  return { offers, document, cursor };
}

/** The first labels, with their details: `3.1 | All parks are open.` */
function check(text: string, expected: string[], options: Case = {}): void {
  const labels = offersAt(text, options).offers.map(({ label, detail }) =>
    detail ? `${label} | ${detail}` : label,
  );
  assert.deepEqual(expected.length === 0 ? labels : labels.slice(0, expected.length), expected);
}

/** Every label. */
function checkAll(text: string, expected: string[], options: Case = {}): void {
  assert.deepEqual(
    offersAt(text, options).offers.map(({ label }) => label),
    expected,
  );
}

/** The text after an offer is taken, its stops as a snippet has them. */
function checkTaken(text: string, label: string, expected: string, options: Case = {}): void {
  const { offers, document } = offersAt(text, options);
  const offer = offers.find((each) => each.label === label);
  assert.ok(offer, `${label} is among ${offers.map((each) => each.label).join(', ')}`);
  assert.equal(taken(document.text, offer), expected);
}

function taken(text: string, { start, end, text: inserted, stops = [] }: Offer): string {
  return text.slice(0, start) + withStops(inserted, stops) + text.slice(end);
}

/** `DATE: <>`, `5.1 <None identified.>`, `Key decision: <Yes|No>` */
function withStops(text: string, stops: readonly Stop[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end, choices } of stops) {
    shown += `${text.slice(at, start)}<${choices?.join('|') ?? text.slice(start, end)}>`;
    at = end;
  }
  return shown + text.slice(at);
}

const REPORT = readFileSync(
  new URL('../../samples/halton/footway-programme.report', import.meta.url),
  'utf8',
);

/** The sample with one passage put for another. */
function report(passage: string, replacement: string): string {
  assert.ok(REPORT.includes(passage), passage);
  return REPORT.replace(passage, () => replacement);
}

const FINANCIAL =
  '5.0 FINANCIAL IMPLICATIONS\n\n5.1 The programme would be met from the highways capital budget for 2027/28.';
const POLICY =
  'The programme follows the Highway Asset Management Plan, which puts repair before improvement.';
const OBJECTION = 'no objection was received';

describe('completion: fields', () => {
  it('offers those that are missing, in the house’s order, those due here first', () => {
    check('REPORT TO: Executive Board\n\n$0\n\nSUBJECT: Parks\n', [
      'DATE | Required field',
      'REPORTING OFFICER | Required field',
      'PORTFOLIO | Required field',
      'WARD(S) | Required field',
    ]);
    checkAll('REPORT TO: Executive Board\nDAT$0\n', ['DATE']);
    checkAll('REPORT TO: Executive Board\nMeeting$0\n', ['DATE']);
  });

  it('puts the colon, and proposes the choices', () => {
    checkTaken('Dat$0\n', 'DATE', 'DATE: <>\n');
    checkTaken('REPO$0: Executive Board\n', 'REPORT TO', 'REPORT TO: Executive Board\n');
    checkTaken('Key d$0', 'Key decision', 'Key decision: <Yes|No>', { house: 'england' });
    checkTaken('EX$0\nSUBJECT: Parks', 'EXEMPT', 'EXEMPT: paragraph \nSUBJECT: Parks');
  });

  it('says what belongs there', () => {
    const { offers, document } = offersAt('DAT$0');
    const topic = offers[0]?.topic;
    assert.ok(topic);
    assert.equal(documentationOf(document, topic), 'The date of the meeting, not the date of writing.');
  });
});

describe('completion: values', () => {
  const OTHERS = [
    '//- /r/1.report',
    'REPORT TO: Parks Board',
    'DATE: 17 September 2026',
    'REPORTING OFFICER: Head of Parks',
    'WARD(S): Ash Vale, Bridge',
    '//- /r/2.report',
    'REPORT TO: Parks Board',
    'DATE: 15 October 2026',
    'WARD(S): Bridge',
    '//- /r/3.report',
    'REPORT TO: Parks Board',
    'DATE: 19 November 2026',
    '//- /r/4.report',
    'REPORT TO: Executive Board',
    'DATE: 26 November 2026',
    '//- /r/5.report',
    '',
  ].join('\n');

  it('are the register’s, then those of other documents', () => {
    check(`${OTHERS}REPORT TO: $0`, [
      'Executive Board | Halton Borough Council',
      'Children, Young People & Families Policy & Performance Board | Halton Borough Council',
      'Parks Board | In 3 documents',
    ]);
    checkTaken('REPORT TO:$0', 'Executive Board', 'REPORT TO: Executive Board');
    checkTaken('REPORT TO: Ex$0ecutive', 'Executive Board', 'REPORT TO: Executive Board');
    checkAll('Key decision: $0', ['Yes', 'No'], { house: 'england', trigger: ' ' });
  });

  it('are wards one by one', () => {
    checkAll(`${OTHERS}WARD(S): $0`, ['Bridge', 'Ash Vale'], { trigger: ' ' });
    checkTaken(`${OTHERS}WARD(S): Bridge, As$0, Elm`, 'Ash Vale', 'WARD(S): Bridge, Ash Vale, Elm');
    checkAll(`${OTHERS}WARD(S): Bridge and $0`, ['Ash Vale'], { trigger: ' ' });
  });

  it('are no more once one is typed in full', () => {
    checkAll(`${OTHERS}REPORT TO: Parks Board$0`, []);
    checkAll(`${OTHERS}WARD(S): Bridge, Ash Vale$0`, []);
    check(`${OTHERS}REPORT TO: $0Parks Board`, ['Executive Board | Halton Borough Council']);
    checkTaken(`${OTHERS}REPORT TO: Parks Boar$0`, 'Parks Board', 'REPORT TO: Parks Board');
  });

  it('are coming meetings of the committee, known and expected', () => {
    check(`${OTHERS}REPORT TO: Parks Board\nDATE: $0`, [
      '17 December 2026 | Thursday: third Thursday of the month',
      '21 January 2027 | Thursday: third Thursday of the month',
      '18 February 2027 | Thursday: third Thursday of the month',
      '18 March 2027 | Thursday: third Thursday of the month',
    ]);
    checkAll(`${OTHERS}REPORT TO: Executive Board\nDATE: $0`, ['26 November 2026']);
    checkAll(`${OTHERS}DATE: $0`, ['26 November 2026']);
    checkAll(`${OTHERS}REPORT TO: Executive Board\nDATE: $0`, [], { today: '2027-01-01' });
  });

  it('are found by a cadence in weeks, and not at all without one', () => {
    const weekly = (...days: string[]) =>
      `${days.map((day, index) => `//- /r/${index}.report\nREPORT TO: Cabinet\nDATE: ${day}\n`).join('')}//- /r/x.report\nREPORT TO: Cabinet\nDATE: $0`;
    check(weekly('3 November 2026', '10 November 2026', '17 November 2026'), [
      '24 November 2026 | Tuesday: every week',
    ]);
    check(weekly('27 October 2026', '10 November 2026', '24 November 2026'), [
      '24 November 2026 | Tuesday: 1 other document',
      '8 December 2026 | Tuesday: every 2 weeks',
    ]);
    checkAll(weekly('2 November 2026', '11 November 2026', '20 November 2026'), []);
    checkAll(weekly('3 November 2020', '10 November 2020', '17 November 2020'), []);
  });

  it('are the paragraphs that exempt information has', () => {
    check('EXEMPT: $0', ['paragraph 1 | Information relating to any individual.'], { trigger: ' ' });
    checkTaken('EXEMPT: paragraphs 3 and $0', '5', 'EXEMPT: paragraphs 3 and 5', { trigger: ' ' });
  });
});

describe('completion: sections', () => {
  it('come with number, first paragraph and none-phrase, however begun', () => {
    const whole = '5.0 FINANCIAL IMPLICATIONS\n\n5.1 <None identified.>';
    for (const begun of [
      '$0',
      '5$0',
      '5.$0',
      '5.0 $0',
      '5.0 FIN$0',
      '7.0 fin$0',
      '## Fin$0',
      'FIN$0',
      'Cost$0',
      '5.0 $0NANCIAL',
    ])
      checkTaken(report(FINANCIAL, begun), 'FINANCIAL IMPLICATIONS', report(FINANCIAL, whole));
  });

  it('are not offered twice, nor in prose', () => {
    checkAll(report(FINANCIAL, `${FINANCIAL}\n\n$0`), []);
    checkAll(report(FINANCIAL, '5.1 Financial implications are $0'), [], { trigger: ' ' });
    checkAll(report(POLICY, 'The $0'), [], { trigger: ' ' });
    checkAll(report(`${POLICY}`, `${POLICY}\nFIN$0`), []);
  });

  it('keep the house’s order, those that belong here first', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n\n2.$0', [
      'RECOMMENDATION | Required section',
      'SUPPORTING INFORMATION | Required section',
    ]);
    check(
      '7.0 RISK ANALYSIS\n\n7.1 None.\n\n8.0 $0',
      ['EQUALITY AND DIVERSITY ISSUES | Required section', 'CLIMATE CHANGE IMPLICATIONS | Required section'],
      { trigger: ' ' },
    );
  });

  it('bring the stem and the first marker of the recommendations', () => {
    checkTaken(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n\n2.0 $0',
      'RECOMMENDATION',
      '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n\n2.0 RECOMMENDATION: That Members of the Board:\n\ni) <>',
    );
    checkTaken(
      '## Purpose\n\nTo report.\n\n## $0',
      'Recommendations',
      '## Purpose\n\nTo report.\n\n## Recommendations\n\nThat Members:\n\n(a) <>',
      { house: 'england' },
    );
  });

  it('are sub-sections inside their section', () => {
    checkTaken(
      report(
        '6.4 **A Safer Halton**\n\nFalls on the four roads led to 17 claims in the last five years.',
        '6.4 $0',
      ),
      'A Safer Halton',
      report(
        '6.4 **A Safer Halton**\n\nFalls on the four roads led to 17 claims in the last five years.',
        '6.4 **A Safer Halton**\n\n<None identified.>',
      ),
      { trigger: ' ' },
    );
  });

  it('are parted from their neighbours by blank lines, in the line ends of the document', () => {
    checkTaken(
      '1.0 PURPOSE OF THE REPORT\r\n\r\n1.1 To report.\r\n3.0 SUP$0',
      'SUPPORTING INFORMATION',
      '1.0 PURPOSE OF THE REPORT\r\n\r\n1.1 To report.\r\n\r\n2.0 SUPPORTING INFORMATION\r\n\r\n2.1 <>',
    );
  });
});

describe('completion: what follows from a new section', () => {
  const follow = (text: string, label: string, expected: string) => {
    const { offers, document } = offersAt(text);
    const offer = offers.find((each) => each.label === label);
    assert.ok(offer);
    assert.equal(applied(document.text, [offer, ...followingEdits(document, offer)]), expected);
  };

  it('renumbers what comes after it, with the references', () => {
    follow(
      '1.0 FINANCIAL IMPLICATIONS\n\n1.1 None identified.\n\nRISK$0\n\n2.0 CLIMATE CHANGE IMPLICATIONS\n\n2.1 None, see paragraph 2.2.\n\n2.2 None.\n',
      'RISK ANALYSIS',
      '1.0 FINANCIAL IMPLICATIONS\n\n1.1 None identified.\n\n2.0 RISK ANALYSIS\n\n2.1 None identified.\n\n3.0 CLIMATE CHANGE IMPLICATIONS\n\n3.1 None, see paragraph 3.2.\n\n3.2 None.\n',
    );
  });

  it('leaves numbers alone that were wrong before', () => {
    const text =
      '1.0 FINANCIAL IMPLICATIONS\n\n1.1 None identified.\n\nRISK$0\n\n7.0 CLIMATE CHANGE IMPLICATIONS\n\n7.1 None.\n';
    follow(text, 'RISK ANALYSIS', text.replace('RISK$0', '2.0 RISK ANALYSIS\n\n2.1 None identified.'));
  });
});

describe('completion: wordings', () => {
  it('is the none-phrase where a section says nothing else', () => {
    checkTaken(report(POLICY, '$0'), 'None identified.', report(POLICY, 'None identified.'), {
      trigger: ' ',
    });
    checkTaken(report(POLICY, 'Non$0e'), 'None identified.', report(POLICY, 'None identified.'));
    checkTaken(report(`4.1 ${POLICY}`, '$0'), 'None identified.', report(POLICY, 'None identified.'));
    checkAll(report(POLICY, `${POLICY}\n\n4.2 $0`), [], { trigger: ' ' });
    checkAll(report('3.1 All', '3.1 $0\n\nAll'), [], { trigger: ' ' });
  });

  it('are openings of recommendations in the mood of the stem', () => {
    const items = (text: string) => `2.0 RECOMMENDATION: That Members of the Board:\n\n${text}`;
    check(items('i) $0'), ['note the report', 'approve …', 'agree …'], { trigger: ' ' });
    check(items('i) Note it;\nii) $0'), ['Note the report', 'Approve …'], { trigger: ' ' });
    check(
      '2. RECOMMENDATION\n\nThat Cabinet notes the report and:\n\ni) $0',
      ['notes the report', 'approves …'],
      { house: 'windsor-maidenhead', trigger: ' ' },
    );
    check('2.0 RECOMMENDATIONS\n\nThat:\n\n(1) $0', ['the report be noted', '… be approved'], {
      house: 'wirral',
      trigger: ' ',
    });
    check(items('i) rat$0'), ['ratify …']);
    checkAll(items('i) approve the plan of $0'), [], { trigger: ' ' });
    check(`${items('i) approve it.')}\n\n3.0 $0`, ['SUPPORTING INFORMATION | Required section'], {
      trigger: ' ',
    });
  });

  it('delegates to a post, after somebody, for something', () => {
    checkTaken(
      'REPORTING OFFICER: Head of Parks\n\nPORTFOLIO: Leisure\n\n2.0 RECOMMENDATION: That Members:\n\ni) del$0',
      'delegate authority to the …, in consultation with the …, to …',
      'REPORTING OFFICER: Head of Parks\n\nPORTFOLIO: Leisure\n\n2.0 RECOMMENDATION: That Members:\n\ni) delegate authority to the <Head of Parks>, in consultation with the <Portfolio Holder for Leisure>, to <>',
    );
  });

  it('give the next marker', () => {
    check(report('within that sum.', 'within that sum.\n$0'), ['iii) note the report']);
    checkTaken(
      '2. Recommendations\n\nThat Members:\n\n(a) note it;\nappr$0',
      '(b) approve …',
      '2. Recommendations\n\nThat Members:\n\n(a) note it;\n(b) approve <>',
      { house: 'england' },
    );
  });

  it('come behind the next section once the last item has its stop', () => {
    const items = (text: string) => `2.0 RECOMMENDATION: That Members of the Board:\n\n${text}`;
    check(items('i) approve it.\n\n$0'), ['SUPPORTING INFORMATION | Required section']);
    check(items('i) approve it; and\n\n$0'), ['ii) note the report']);
  });

  it('is the stem', () => {
    checkTaken(
      '2.0 RECOMMENDATION: $0',
      'That Members of the Board:',
      '2.0 RECOMMENDATION: That Members of the Board:',
      { trigger: ' ' },
    );
    checkTaken(
      '2.0 RECOMMENDATION:$0',
      'That Members of the Board:',
      '2.0 RECOMMENDATION: That Members of the Board:',
    );
    checkTaken('2. Recommendations\n\nTh$0', 'That Members:', '2. Recommendations\n\nThat Members:', {
      house: 'england',
    });
  });
});

describe('completion: references', () => {
  const here = (typed: string) => report(OBJECTION, `${typed} ${OBJECTION}`);

  it('are real paragraphs with their first words', () => {
    check(
      here('paragraph 3.$0'),
      [
        '3.1 | All footways are inspected twice a year. The inspections of April and…',
        '3.2 | The schemes in Table 1 repair 3.1 kilometres. They were chosen by…',
        '3.4 | Work would begin in April 2027 and take about 20 weeks. Canal Street…',
      ],
      { trigger: '.' },
    );
    check(
      here('paragraphs 3.1, 3.2 and $0'),
      ['1.1 | To seek approval for the programme of footway repairs for 2027/28.'],
      { trigger: ' ' },
    );
    checkTaken(here('(see paragraph 3.$02)'), '3.4', here('(see paragraph 3.4)'));
  });

  it('are sections, recommendations, tables and appendices', () => {
    check(here('section $0'), ['1 | PURPOSE OF THE REPORT', '2 | RECOMMENDATION'], { trigger: ' ' });
    checkTaken(here('recommendation ($0)'), '(ii)', here('recommendation (ii)'), { trigger: '(' });
    checkAll(here('the recommendation $0'), [], { trigger: ' ' });
    check(here('Table $0'), ['1 | Schemes for 2027/28'], { trigger: ' ' });
    checkAll(here('the table $0'), [], { trigger: ' ' });
    checkAll(here('in Table 1, $0'), [], { trigger: ' ' });
    checkAll(here('under section 3 and $0'), [], { trigger: ' ' });
    check(`${here('in Appendix $0')}\nAPPENDIX A: The map\n\nIt shows all.\n`, ['A | The map'], {
      trigger: ' ',
    });
  });

  it('are labels', () => {
    check(
      '1.1 See [above](#$0).\n\n1.2 All parks are open. {#parks}\n',
      ['parks | 1.2 All parks are open.'],
      { trigger: '#' },
    );
  });
});

describe('completion: appendices', () => {
  const LIST =
    '1. Background\n\n1.1 See Appendix 2 and Appendix 3.\n\n2. Appendices\n\nAppendix 2: The map\n\n';
  it('are listed when they are mentioned', () => {
    checkTaken(`${LIST}App$0`, 'Appendix 3', `${LIST}Appendix 3: `, { house: 'england' });
    check(`${LIST}$0`, ['Appendix 3 | Mentioned, not yet listed'], { house: 'england' });
  });

  it('begin with the next label, in the capitals of the house or of the others', () => {
    const text = '1.0 SUPPORTING INFORMATION\n\n1.1 All is well.\n\n';
    checkTaken(`${text}APP$0`, 'APPENDIX 1', `${text}APPENDIX 1: <>\nFILE: <>`);
    checkTaken(`${text}App$0`, 'Appendix 1', `${text}Appendix 1: <>\nFILE: <>`, { house: 'england' });
    const more = `${text}Appendix 1: The map\nFILE: map.pdf\n\n`;
    checkTaken(`${more}Appendix $0`, 'Appendix 2', `${more}Appendix 2: <>\nFILE: <>`, { trigger: ' ' });
  });
});

describe('completion: terms, documents and statutes', () => {
  it('are acronyms that the document explains', () => {
    const text = '1.1 The Department for Education (DfE) wrote.\n\n1.2 The ';
    check(`${text}Df$0`, ['DfE | Department for Education']);
    checkAll(`${text}D$0`, []);
    checkAll(`${text}df$0`, []);
  });

  it('are documents that the text relies on and the list leaves out', () => {
    const text = (papers: string) =>
      `1. Background\n\n1.1 As set out in the Acme Ltd report of 2024, all is well. The findings of the condition survey of May 2024 say so.\n\n2. Background papers\n\n${papers}`;
    check(text('- $0'), ['Acme Ltd report | Relied on in 1.1', 'Condition survey | Relied on in 1.1'], {
      house: 'england',
      trigger: ' ',
    });
    checkTaken(
      text('- Acme Ltd report of 2024\n$0'),
      'Condition survey',
      text('- Acme Ltd report of 2024\n- Condition survey'),
      { house: 'england' },
    );
  });

  it('are enactments with their year', () => {
    check('1.1 By section 149 of the Eq$0', ['Equality Act 2010', 'Equality Act 2006']);
    check('1.1 See the Local Government Act$0', ['Local Government Act 1972', 'Local Government Act 2000']);
    check('1.1 See the Housing A$0', ['Housing Act 1996']);
    checkAll('1.1 See the Equ$0', []);
    checkTaken('1.1 See the Equality Act$0 2010.', 'Equality Act 2010', '1.1 See the Equality Act 2010.');
    check('1.1 See the Disability Dis$0', [
      'Disability Discrimination Act 2005 | Cite the Equality Act 2010',
    ]);
    check('1.1 It is exempt by paragraph 3 of P$0', [
      'Part 1 of Schedule 12A to the Local Government Act 1972 | Exempt information',
    ]);
  });
});

describe('completion: notes', () => {
  it('suppress rules, those that find something there first', () => {
    check(
      report('3.3 Residents', '// rapporteur-ignore-next-line $0\n3.3 Residents'),
      [
        'date-impossible | Date that does not exist',
        'date-weekday | Weekday that does not fit its date',
        'acronym-before-definition | Acronym used before it is written out',
      ],
      { trigger: ' ' },
    );
    checkTaken(
      '// rapporteur-ignore jargon, con$0',
      'contraction',
      '// rapporteur-ignore jargon, contraction: ',
    );
    checkTaken(
      '// rapporteur-ignore con$0: quoted',
      'contraction',
      '// rapporteur-ignore contraction: quoted',
    );
    assert.ok(!offersAt('// rapporteur-ignore jargon, $0').offers.some(({ label }) => label === 'jargon'));
    checkAll('// rapporteur-ignore jargon: quoted $0', [], { trigger: ' ' });
  });

  it('name the house, on the first line', () => {
    check('// house: $0', ['england | England (any council)', 'halton | Halton Borough Council'], {
      trigger: ' ',
    });
    checkAll('// house: halton\n// house: $0', []);
  });

  it('are left alone', () => {
    checkAll('// $0', [], { trigger: ' ' });
    checkAll('// ask the author about paragraph $0', [], { trigger: ' ' });
    checkAll('// rapp$0', ['rapporteur-ignore-next-line', 'rapporteur-ignore']);
  });
});

describe('completion: an empty document', () => {
  it('is offered the whole report, every gap a stop', () => {
    for (const empty of ['$0', 'Rep$0', '// house: halton\n\n$0', '\uFEFF$0']) {
      const [first] = offersAt(empty).offers;
      assert.equal(first?.label, 'Report: Halton Borough Council');
      const snippet = withStops(first.text, first.stops ?? []);
      for (const part of [
        'REPORT TO: <>\n',
        '\n\n1.1 <>\n',
        '\n\ni) <>\n',
        '4.1 <None identified.>',
        '10.1 <None.>',
      ])
        assert.ok(snippet.includes(part), part);
    }
  });

  it('keeps the line ends, and is no longer offered when something is written', () => {
    const [first] = offersAt('// house: halton\r\n\r\n$0').offers;
    assert.match(first?.text ?? '', /REPORT TO: \r\n/);
    assert.ok(!first?.text.replaceAll('\r\n', '').includes('\n'));
    const snippet = withStops(first?.text ?? '', first?.stops ?? []);
    assert.ok(snippet.includes('i) <>\r\n'));
    checkAll('SUBJECT: Parks\n\nRep$0', ['REPORT TO', 'REPORTING OFFICER', 'SUPPORTING INFORMATION']);
  });
});

describe('completion: everywhere', () => {
  it('has nothing to say in running prose', () => {
    for (const { index } of POLICY.matchAll(/(?<= )/g)) {
      checkAll(report(POLICY, `${POLICY.slice(0, index)}$0${POLICY.slice(index)}`), [], { trigger: ' ' });
    }
    checkAll(report(POLICY, `${POLICY}$0`), [], { trigger: '.' });
    checkAll(report(POLICY, 'The Department for Education re$0'), []);
    checkAll(report(POLICY, 'Children and$0'), []);
    checkAll(report('3.4 Work', '3.$0\n\nWork'), [], { trigger: '.' });
    checkAll(report('3.1 All', 'ensure en$0\n\nAll'), []);
    checkAll('1. Options\n\n1. To replace it.\n1. $0', [], { house: 'england', trigger: ' ' });
    checkAll(report(POLICY, 'The programme ($0'), [], { trigger: '(' });
  });

  it('is total: any offset of any text, cut off or broken', () => {
    const texts = [
      REPORT.slice(0, 900),
      REPORT.slice(333, 1500).replaceAll('\n\n', '\r'),
      '\uFEFF',
      '((((',
      '1.\n2.\n3.\n## \n[](#',
    ];
    for (const text of texts) {
      for (let cursor = 0; cursor <= text.length; cursor += 3) {
        for (const trigger of [null, ...TRIGGERS]) {
          const { document, workspace } = fixture(text);
          const { offers } = completions({ document, workspace, offset: cursor, today: 'no day', trigger });
          for (const { start, end } of offers)
            assert.ok(start >= 0 && start <= cursor && cursor <= end && end <= text.length);
        }
      }
    }
    for (const offset of [-5, Number.NaN, 1e9]) {
      const { document, workspace } = fixture('1.0 PURPOSE\n');
      completions({ document, workspace, offset, today: '', trigger: null });
    }
  });
});
