/** The view beside minutes, their status, and what is moved as one in them. */
import { strict as assert } from 'node:assert';
import { extentOf, partAt } from '../../server/src/features/blocks.ts';
import { type OutlineNode, reportOutline } from '../../server/src/features/report-outline.ts';
import { documentStatus } from '../../server/src/features/status.ts';
import { fixture } from './fixture.ts';

const minutes = (text: string) => fixture(`//- /a.minutes\n${text}`);

const MEETING = `MEETING: Audit Committee

## 1. Apologies

There were none.

## 2. Fees

The Committee considered a report on fees.

## 3. Budget

Q: Why?
A: So.

RESOLVED (2:1): That

(i) the budget be approved.

FOR: Councillors Ashe and Birch

ACTION: F Fir – write – by 1 May 2026
`;

describe('report outline of minutes', () => {
  const linesOf = (nodes: readonly OutlineNode[], indent = ''): string[] =>
    nodes.flatMap(({ kind, number, title, state, detail, children }) => [
      `${indent}${kind} ${number ? `${number} ` : ''}${title} [${state}]${detail && ` ${detail}`}`,
      ...linesOf(children, `${indent}  `),
    ]);

  it('gives items with what became of them, what belongs together as one', () => {
    assert.deepEqual(linesOf(reportOutline(minutes(MEETING).document).sections), [
      'section 1 Apologies [written]',
      '  paragraph There were none. [written]',
      'section 2 Fees [open] no decision',
      '  paragraph The Committee considered a report on fees. [written]',
      'section 3 Budget [written] RESOLVED (2:1): the budget be approved',
      '  exchange Q: Why? [written]',
      '  resolution RESOLVED (2:1): That [written]',
      '  action ACTION: F Fir – write – by 1 May 2026 [written]',
    ]);
  });

  it('gives decisions and actions with the items they are of', () => {
    const { decisions, actions, recommendations } = reportOutline(minutes(MEETING).document);
    assert.deepEqual(linesOf(decisions), ['resolution 3 RESOLVED (2:1): the budget be approved [written]']);
    assert.deepEqual(linesOf(actions), ['action 3 F Fir – write [written] by 1 May 2026']);
    assert.deepEqual(recommendations, []);
  });
});

describe('status of minutes', () => {
  it('names the items that await a decision', () => {
    const { document } = minutes(MEETING);
    const { decisions, implications } = documentStatus(document);
    assert.deepEqual(decisions, {
      items: 3,
      open: [{ title: '2 Fees', at: document.text.indexOf('## 2.') }],
    });
    assert.deepEqual(implications, { asked: 0, missing: [] });
    assert.equal(documentStatus(fixture('1.0 PURPOSE\n').document).decisions, null);
  });
});

describe('what is moved as one in minutes', () => {
  const move = (marked: string) => {
    const { document, cursor } = minutes(`## 3. Budget\n\nWords.\n\n${marked}\n\nMore words.\n`);
    const part = partAt(document.model, cursor);
    assert.ok(part);
    const { start, end } = extentOf(document.model, part);
    return document.text.slice(start, end).trim();
  };
  for (const [marked, whole] of [
    ['$0Q: Why?\nA: So.\nA: And so.\n\nQ: When?', 'Q: Why?\nA: So.\nA: And so.'],
    [
      '$0RESOLVED: That\n\n(i) it be noted.\n\nFOR: Councillor Ashe\nAGAINST: Councillor Birch',
      'RESOLVED: That\n\n(i) it be noted.\n\nFOR: Councillor Ashe\nAGAINST: Councillor Birch',
    ],
    ['$0RESOLVED –\n\nThat it be noted.', 'RESOLVED –\n\nThat it be noted.'],
    ['$0RESOLVED: That it be noted.', 'RESOLVED: That it be noted.'],
    ['$0ACTIONS:\n\n- F Fir – write', 'ACTIONS:\n\n- F Fir – write'],
    ['$0ACTION: F Fir – write', 'ACTION: F Fir – write'],
  ] as const)
    it(JSON.stringify(whole), () => assert.equal(move(marked), whole));
});
