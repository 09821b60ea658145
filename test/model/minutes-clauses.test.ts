/** What the rules for minutes ask of the model: the clerk’s own words, and decisions as the sentences they make. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { decidedClauses } from '../../server/src/model/minutes/decided-clauses.ts';
import { narrativeOf } from '../../server/src/model/minutes/narrative.ts';
import { isWholeMeeting } from '../../server/src/model/minutes/whole-meeting.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';

function modelOf(text: string, kind: 'report' | 'minutes' = 'minutes'): DocumentModel {
  const loaded = loadHouse('england');
  assert.ok(loaded.ok);
  return buildModel(text, kind, loaded.house);
}

const told = (text: string) =>
  [...narrativeOf(modelOf(text)).values()].map(({ content, from }) => content.text.slice(from));

describe('minutes: the clerk’s own words', () => {
  for (const [name, text, expected] of [
    [
      'the narrative, and the answers of a round',
      '## 4. Parks\n\nIt was told.\n\nMembers asked the following questions:\n\nWho would pay? – The Council would.\n\n- a point\n',
      ['It was told.', 'Members asked the following questions:', 'The Council would.', 'a point'],
    ],
    [
      'neither decisions nor actions, votes, questions and answers',
      '## 4. Parks\n\nQ: Who?\nA: All.\n\nRESOLVED: That it be noted.\n\nFOR: Councillor Ashe\n\nACTION: F Fir – plant – by May\n\nIt ended.\n',
      ['It ended.'],
    ],
    [
      'neither motions nor public questions',
      '## 4. Parks\n\nCouncillor Ashe moved the following motion:\n\nTrees matter.\n\n## 5. Public question time\n\nOur street is dark.\n',
      ['Councillor Ashe moved the following motion:'],
    ],
  ] as const) {
    it(name, () => assert.deepEqual(told(text), expected));
  }

  it('of a report there are none', () =>
    assert.equal(narrativeOf(modelOf('3. Background\n\n3.1 It was told.\n', 'report')).size, 0));
});

describe('minutes: what was decided, as sentences', () => {
  for (const [name, text, expected] of [
    [
      'items under a stem',
      'RESOLVED: That the Board\n\n(i) notes it; and\n(ii) approves it.',
      [
        ['That the Board', 'note', 'third'],
        ['That the Board', 'approve', 'third'],
      ],
    ],
    ['a stem of its own line', 'RESOLVED –\n\nThat:\n\n(i) it be noted.', [['That:', 'note', 'clause']]],
    [
      'one clause, behind its vote',
      'Resolved (34:22) – That the plan be approved.',
      [[null, 'approve', 'clause']],
    ],
  ] as const) {
    it(name, () =>
      assert.deepEqual(
        decidedClauses(modelOf(`## 4. Parks\n\n${text}\n`)).map(({ stem, verb, shape }) => [
          stem?.text ?? null,
          verb,
          shape,
        ]),
        expected,
      ),
    );
  }
});

describe('minutes: of a whole meeting', () => {
  for (const [text, expected] of [
    ['PRESENT: Councillor Ashe\n\n## 4. Parks\n', true],
    ['## 1. Apologies for absence\n\nNone.\n', true],
    ['Meeting: Board\nDate: 4 May 2026\n\n## 4. Parks\n', false],
    ['The Board received a presentation about the parks of the borough and their trees.\n', false],
  ] as const) {
    it(text.split('\n')[0] ?? '', () => assert.equal(isWholeMeeting(modelOf(text)), expected));
  }
});
