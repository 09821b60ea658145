import { strict as assert } from 'node:assert';
import {
  type Decision,
  decisionText,
  isoDay,
  itemName,
  meetingsOf,
  type Outcome,
  worstOutcome,
} from '../../client/src/decisions/register.ts';

function decision(file: string, item: string, outcomes: Outcome[] = []): Decision {
  return {
    file,
    line: 1,
    committee: 'Board',
    date: '2026-11-12',
    item,
    title: 'Trees',
    exempt: false,
    clauses: [{ marker: '(i)', text: 'plant trees.' }],
    unanimous: false,
    vote: null,
    reports: [
      {
        file: 'trees.report',
        found: true,
        title: null,
        wards: null,
        outcomes: outcomes.map((outcome) => ({ marker: null, outcome })),
      },
    ],
  };
}

describe('client: the register of decisions', () => {
  it('is grouped by meeting, in the order in which it comes', () =>
    assert.deepEqual(
      meetingsOf([decision('b', '1'), decision('a', '1'), decision('b', '2')]).map(({ file, decisions }) => [
        file,
        decisions.map(({ item }) => item),
      ]),
      [
        ['b', ['1', '2']],
        ['a', ['1']],
      ],
    ));

  it('names items by number and title', () => {
    assert.equal(itemName({ item: '4', title: 'Trees' }), '4. Trees');
    assert.equal(itemName({ item: null, title: 'Trees' }), 'Trees');
    assert.equal(itemName({ item: null, title: null }), null);
  });

  it('says what was decided in one line', () =>
    assert.equal(decisionText(decision('a', '1')), '(i) plant trees.'));

  for (const [outcomes, worst] of [
    [['adopted', 'amended'], 'amended'],
    [['adopted', 'none', 'rejected'], 'none'],
    [['adopted'], 'adopted'],
    [[], null],
  ] as [Outcome[], Outcome | null][]) {
    it(`shows of ${outcomes.join(', ') || 'nothing'} ${worst}`, () =>
      assert.equal(worstOutcome(decision('a', '1', outcomes)), worst));
  }

  it('asks for the day it is', () => assert.equal(isoDay(new Date(2026, 0, 5)), '2026-01-05'));
});
