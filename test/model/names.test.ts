import { strict as assert } from 'node:assert';
import { Content } from '../../grammar/src/index.ts';
import { isSamePerson, readPeople } from '../../server/src/model/minutes/people.ts';

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

describe('minutes: names and posts', () => {
  const lists: [string, string[]][] = [
    ['F Fir (Head of Parks), G Gale (Solicitor)', ['F Fir = Head of Parks', 'G Gale = Solicitor']],
    ['F Fir, Head of Parks (Interim), G Gale', ['F Fir = Head of Parks', 'G Gale = null']],
    [
      'Town Clerk – F Fir; Director of Parks & Pools – G Gale',
      ['F Fir = Town Clerk', 'G Gale = Director of Parks & Pools'],
    ],
    ['Cllrs A Ashe, B Birch. IN ATTENDANCE: F Fir (Clerk)', ['A Ashe = null', 'B Birch = null']],
    ['Cllrs A Ashe & B Birch', ['A Ashe = null', 'B Birch = null']],
    ['Councillor A Ashe, OBE, and B Birch due to illness', ['A Ashe = null', 'B Birch = null']],
    ['Apologies from Cllr A Ashe owing to work, and B Birch', ['A Ashe = null', 'B Birch = null']],
  ];
  for (const [text, expected] of lists) {
    it(text, () =>
      assert.deepEqual(
        readPeople(new Content(text, [0], [0])).map(({ name, post }) => `${name} = ${post}`),
        expected,
      ),
    );
  }
});
