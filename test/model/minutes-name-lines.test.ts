/** How clerks break lines: names under each other, a stem of its own, `:-` before questions. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';
import type { Minutes } from '../../server/src/model/minutes/types.ts';

const loaded = loadHouse('england');
assert.ok(loaded.ok);
const { house } = loaded;

function read(text: string): Minutes {
  const minutes = minutesOf(buildModel(text, 'minutes', house));
  assert.ok(minutes);
  return minutes;
}

describe('minutes: names under each other', () => {
  const present = (text: string) =>
    read(`PRESENT: ${text}\n\n## 1. Budget\n`).attendance.present.map(({ name, post }) =>
      post ? `${name} = ${post}` : name,
    );
  for (const [text, expected] of [
    ['Councillor A Ashe\nCouncillor B Birch', ['A Ashe', 'B Birch']],
    ['\nA Ashe\nB Birch', ['A Ashe', 'B Birch']],
    ['A Ashe, Solicitor\nB Birch, Head of Legal', ['A Ashe = Solicitor', 'B Birch = Head of Legal']],
    ['Councillors A Ashe,\nB Birch and\nC Cedar', ['A Ashe', 'B Birch', 'C Cedar']],
    ['B Birch, Head of\nLegal', ['B Birch = Head of Legal']],
    [
      'Councillors A Ashe, B Birch, C Cedar, D Dale, E Elm, F Fir, G Gorse and Jo\nHazel',
      ['A Ashe', 'B Birch', 'C Cedar', 'D Dale', 'E Elm', 'F Fir', 'G Gorse', 'Jo Hazel'],
    ],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(present(text), expected));
  }
});

describe('minutes: a stem before the clauses', () => {
  const clauses = (text: string) =>
    read(`## 1. Budget\n\n${text}`).items.flatMap(({ resolutions }) =>
      resolutions.map((resolution) => resolution.clauses.map((clause) => clause.text)),
    );
  const LIST = '\n\n(i) the budget be approved; and\n(ii) the levy be noted.\n';
  for (const text of [
    `RESOLVED: That${LIST}`,
    `RESOLVED –\n\nThat:${LIST}`,
    `RESOLVED –\n\nThat the Board:${LIST}`,
    `RESOLVED – That the Board:${LIST}`,
  ]) {
    it(JSON.stringify(text), () =>
      assert.deepEqual(clauses(text), [['the budget be approved; and', 'the levy be noted.']]),
    );
  }
});

describe('minutes: questions behind `:-`', () => {
  it('are questions', () => {
    const { items } = read(
      '## 1. Budget\n\nMembers asked as follows:-\n\n- What will it cost – very little.\n',
    );
    assert.deepEqual(
      items.flatMap(({ exchanges }) => exchanges.map(({ question }) => question.text)),
      ['What will it cost'],
    );
  });
});
