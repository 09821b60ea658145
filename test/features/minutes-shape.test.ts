/** Folding, growing selections and colours in minutes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { trials } from '../properties.ts';
import { fixture } from './fixture.ts';

const minutes = (text: string) => fixture(`//- /a.minutes\n${text}`);

const MEETING = `DATE: 4 March 2026
PRESENT: Councillors A Ashe (Chair) and B Birch
APOLOGIES: Councillor C Cedar
IN ATTENDANCE: F Fir, Solicitor

## 4. Budget
REPORT: budget.report
OUTCOME: (ii) deferred

Members raised the following queries:

What will it cost – very little.

Who is to pay – the county.

It was suggested by a Member that the county be asked.

Words.

Q (Councillor Ashe): When?
A: In May.

RESOLVED (2:0): That

(i) it be approved.

FOR: Councillors Ashe and Birch

ACTION: F Fir – write – by 1 May 2026
`;

describe('folding ranges of minutes', () => {
  it('fold attendance, rounds of questions and decisions', () => {
    const { document } = minutes(MEETING);
    assert.deepEqual(
      foldingRanges(document)
        .map(({ start, end }) => document.text.slice(start, end).split('\n'))
        .filter(({ length }) => length > 1)
        .map((lines) => `${lines[0]} … ${lines.at(-1)}`),
      [
        'DATE: 4 March 2026 … IN ATTENDANCE: F Fir, Solicitor',
        'PRESENT: Councillors A Ashe (Chair) and B Birch … IN ATTENDANCE: F Fir, Solicitor',
        '## 4. Budget … ACTION: F Fir – write – by 1 May 2026',
        'Members raised the following queries: … It was suggested by a Member that the county be asked.',
        'Q (Councillor Ashe): When? … A: In May.',
        'RESOLVED (2:0): That … FOR: Councillors Ashe and Birch',
      ],
    );
  });
});

describe('selection ranges of minutes', () => {
  const grow = (marked: string) => {
    const { document, cursor } = minutes(marked);
    return selectionRanges(document, cursor).map(({ start, end }) => document.text.slice(start, end));
  };

  it('grow from a clause to the decision and the item', () => {
    const ITEM = '## 4. Budget\n\nWords.\n\nRESOLVED: That\n\n(i) it be noted; and\n(ii) it be approved.';
    assert.deepEqual(grow(`## 3. Fees\n\n${ITEM.replace('approved', 'app$0roved')}\n`).slice(-4), [
      '(i) it be noted; and\n(ii) it be approved.',
      'RESOLVED: That\n\n(i) it be noted; and\n(ii) it be approved.',
      ITEM,
      `## 3. Fees\n\n${ITEM}\n`,
    ]);
  });

  it('grow from an answer to its question and the round', () => {
    const steps = grow('## 4. Budget\n\nMembers asked:\n\nQ: When?\nA: In M$0ay.\n\nQ: Why?\n');
    assert.ok(steps.includes('Q: When?\nA: In May.'));
    assert.ok(steps.includes('Members asked:\n\nQ: When?\nA: In May.\n\nQ: Why?'));
  });
});

describe('semantic tokens of minutes', () => {
  it('tell decisions, speakers, votes and actions', () => {
    const { document } = minutes(MEETING);
    assert.deepEqual(
      semanticTokens(document)
        .filter(({ type }) => type !== 'number' && type !== 'namespace')
        .map(
          ({ start, end, type, modifiers }) =>
            `${document.text.slice(start, end)} ${[type, ...modifiers].join('.')}`,
        ),
      [
        'DATE property.defaultLibrary',
        'PRESENT property.defaultLibrary',
        'A Ashe variable.definition',
        'B Birch variable.definition',
        'APOLOGIES property.defaultLibrary',
        'C Cedar variable.definition',
        'IN ATTENDANCE property.defaultLibrary',
        'F Fir variable.definition',
        'REPORT keyword',
        'budget.report string',
        'OUTCOME keyword',
        '(ii) variable',
        'Q keyword',
        'Councillor Ashe variable',
        'A keyword',
        'RESOLVED keyword',
        'FOR property',
        'ACTION keyword',
        'F Fir variable',
      ],
    );
  });

  it('tell who speaks in a narrative, and the decision in a sentence', () => {
    const { document } = minutes(
      '## 4. Budget\n\nCouncillor Ashe asked why. Councillor Birch MOVED and it was RESOLVED to note it.\n',
    );
    assert.deepEqual(
      semanticTokens(document).map(({ start, end, type }) => `${document.text.slice(start, end)} ${type}`),
      ['4. number', 'Budget namespace', 'Councillor Ashe variable', 'RESOLVED keyword'],
    );
  });
});

describe('the shape of minutes, whatever the text', () => {
  const line = fc.constantFrom(
    '',
    '## Item',
    'PRESENT: Councillors A Ashe,',
    'B Birch and C Cedar',
    'Members asked the following questions:',
    'What was the cost - it was low.',
    'Q (Councillor',
    'Ashe): Why?',
    'Q (Councillor Ashe): Why?',
    '**A:** Because.',
    'RESOLVED',
    '**RESOLVED: That',
    '(i) the report be noted; and',
    'FOR: Councillor Ashe',
    'ACTION: F Fir - write - by 1 May 2026',
    'OUTCOME: (ii) deferred; iii) lost',
  );
  it('has tokens on one line each that do not overlap, and steps that grow', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.nat(),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (lines, at, eol) => {
          const { document } = minutes(lines.join(eol));
          let last = 0;
          for (const { start, end } of semanticTokens(document)) {
            assert.ok(last <= start && start < end, 'in order');
            assert.doesNotMatch(document.text.slice(start, end), /[\r\n]/);
            last = end;
          }
          let size = -1;
          for (const { start, end } of selectionRanges(document, at % (document.text.length + 1))) {
            assert.ok(end - start > size);
            size = end - start;
          }
          for (const { start, end } of foldingRanges(document))
            assert.ok(start >= 0 && start < end && end <= document.text.length);
        },
      ),
      trials(300),
    );
  });
});
