/** The outline of minutes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/document-symbols.ts';
import { trials } from '../properties.ts';
import { fixture } from './fixture.ts';

/** The outline as indented lines: `kind name | detail`. */
function check(text: string, expected: string[]): void {
  const { document } = fixture(`//- /a.minutes\n${text}`);
  assert.deepEqual([...linesOf(documentSymbols(document), '')], expected);
}

/** The same of what stands in one item. */
function checkItem(text: string, expected: string[]): void {
  check(`## 4. Budget\n\n${text}\n`, expected);
}

function* linesOf(symbols: readonly OutlineSymbol[], indent: string): Generator<string> {
  for (const { kind, name, detail, children } of symbols) {
    yield `${indent}${kind} ${name}${detail ? ` | ${detail}` : ''}`;
    yield* linesOf(children, `${indent}  `);
  }
}

describe('document symbols of minutes', () => {
  it('of a meeting', () => {
    check(
      [
        'MEETING: Audit Committee',
        'PRESENT: Councillors A Ashe (Chair) and B Birch',
        'IN ATTENDANCE: F Fir (Solicitor)',
        '',
        '## 1. Apologies for absence',
        '',
        'There were none.',
        '',
        '## CYP4 Budget',
        'REPORT: budget.report',
        '',
        'The Committee considered a report on the budget.',
        '',
        'Q (Councillor Ashe): What will it cost?',
        'A: Very little.',
        '',
        'RESOLVED (4:1): That',
        '',
        '(i) the budget be approved; and',
        '(ii) a report be brought in May.',
        '',
        'FOR: Councillors Ashe and Birch',
        '',
        'ACTION: F Fir – write to the county – by 1 May 2026',
        '',
      ].join('\n'),
      [
        'field MEETING | Audit Committee',
        'field PRESENT | Councillors A Ashe (Chair) and B Birch',
        '  person Councillor A Ashe | Chair',
        '  person Councillor B Birch',
        'field IN ATTENDANCE | F Fir (Solicitor)',
        '  person F Fir | Solicitor',
        'item 1 Apologies for absence',
        '  paragraph There were none.',
        'item CYP4 Budget | RESOLVED (4:1): the budget be approved; and a report be brought in May',
        '  paragraph The Committee considered a report on the budget.',
        '  exchange Councillor Ashe: What will it cost? | Very little.',
        '  resolution RESOLVED (4:1): the budget be approved; and a report be brought in May | 4:1',
        '    clause (i) the budget be approved; and',
        '    clause (ii) a report be brought in May.',
        '  action F Fir – write to the county | by 1 May 2026',
      ],
    );
  });

  it('of an item without a heading', () => {
    check(
      'The Board received a presentation on the work of the service in the year before.\n\nMembers asked:\n\nWhy was it late – because of the snow.\n\nRESOLVED UNANIMOUSLY: That the presentation be noted.\n',
      [
        'paragraph The Board received a presentation on the work of the service in the year …',
        'paragraph Members asked:',
        'exchange Why was it late | because of the snow.',
        'resolution RESOLVED UNANIMOUSLY: That the presentation be noted | unanimous',
      ],
    );
  });

  const states: [text: string, detail: string][] = [
    ['NOTED.', 'noted'],
    ['RESOLVED: That the report be noted.', 'noted'],
    ['RESOLVED: That the report be deferred to the next meeting.', 'deferred'],
    ['RESOLVED – That the plan be **approved**.', 'RESOLVED – That the plan be approved'],
    ['RESOLVED: That it go.\n\nWords.\n\nRESOLVED: That it come.', 'RESOLVED: That it go and 1 more'],
    ['Councillor Ashe MOVED and it was RESOLVED to sell it.', 'RESOLVED to sell it'],
    ['Councillor Ashe MOVED and it was RESOLVED to note it.', 'noted'],
    ['The Board received a report on parks.', 'no decision'],
    ['The Board received a report on parks, and it was agreed.', ''],
    ['Councillor Ashe thanked the officers.', ''],
    ['EXEMPT: paragraph 3\n\nRESOLVED: That it be sold.', 'exempt, paragraph 3'],
  ];
  for (const [text, detail] of states)
    it(`says ${detail || 'nothing'} of ${JSON.stringify(text)}`, () => {
      const { document } = fixture(`//- /a.minutes\n## 4. Budget\n${text}\n`);
      assert.equal(documentSymbols(document)[0]?.detail, detail);
    });

  it('of actions in a list, and of headings inside an item', () => {
    checkItem('### Discussion\n\nWords.\n\nACTIONS:\n\n- F Fir – write\n- G Gale – sell', [
      'item 4 Budget',
      '  section Discussion',
      '    paragraph Words.',
      '    paragraph ACTIONS:',
      '    action F Fir – write',
      '    action G Gale – sell',
    ]);
  });

  it('holds what is inside, whatever the text', () => {
    const line = fc.constantFrom(
      '',
      '## Item',
      '### Part',
      'Members asked the following questions:',
      'What was the cost - it was low.',
      'Q (Councillor Ashe): Why?',
      'A: Because.',
      'RESOLVED –',
      'RESOLVED: That',
      'That it be noted.',
      '(i) the report be noted; and',
      '- a',
      'FOR: Councillor Ashe',
      'ACTION: F Fir - write - by 1 May 2026',
      'ACTIONS:',
      'PRESENT: Councillors A Ashe,',
      'B Birch and C Cedar',
      '| a | b |',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, eol) => {
        const { document } = fixture(`//- /a.minutes\n${lines.join(eol)}`);
        checkNested(documentSymbols(document), { start: 0, end: document.text.length });
      }),
      trials(400),
    );
  });
});

function checkNested(symbols: readonly OutlineSymbol[], around: { start: number; end: number }): void {
  let last = around.start;
  for (const { name, start, end, selection, children } of symbols) {
    assert.notEqual(name, '');
    assert.ok(last <= start && start <= end && end <= around.end, `${name} stands in its place`);
    assert.ok(start <= selection.start && selection.start <= selection.end && selection.end <= end, name);
    checkNested(children, { start, end });
    last = start;
  }
}
