import { strict as assert } from 'node:assert';
import { PeopleByName } from '../../server/src/model/minutes/people-by-name.ts';

describe('minutes: people found by their names', () => {
  const added = ['Ashe', 'B Ashe', 'Ann Ashe', 'A Birch', 'K O’Neil', 'Ana de la Ash'];
  const people = new PeopleByName(added.map((name) => [name, name]));
  const found: [asked: string, expected: string[]][] = [
    ['Ashe', ['Ashe', 'B Ashe', 'Ann Ashe']],
    ['A Ashe', ['Ashe', 'Ann Ashe']],
    ['C Ashe OBE', ['Ashe']],
    ['Birch', ['A Birch']],
    ['B Birch', []],
    ["O'Neil", ['K O’Neil']],
    ['de la Ash', ['Ana de la Ash']],
    ['Ash', []],
  ];
  for (const [asked, expected] of found) {
    it(`${asked}: ${expected.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(people.all(asked), expected);
      assert.equal(people.first(asked), expected[0]);
      assert.equal(people.has(asked), expected.length > 0);
    });
  }
});
