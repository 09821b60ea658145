import { strict as assert } from 'node:assert';
import { isSamePerson } from '../../server/src/model/minutes/people.ts';

describe('minutes: names', () => {
  const same: [string, string, boolean][] = [
    ['A Ashe', 'Ashe', true],
    ['A Ashe', 'Ann Ashe', true],
    ['A Ashe', 'B Ashe', false],
    ['A Ashe', 'A Birch', false],
    ['K O’Neil', "O'Neil", true],
    ['K O’Neil', 'O’Neil', true],
    ['Ana de la Ash', 'de la Ash', true],
    ['Ana de la Ash', 'B de la Ash', false],
    ['A Ashe OBE', 'Ashe', true],
    ['Ashe, MP', 'A Ashe', true],
  ];
  for (const [one, other, expected] of same) {
    it(`${one} and ${other} are ${expected ? 'one' : 'two'}`, () =>
      assert.equal(isSamePerson(one, other), expected));
  }
});
