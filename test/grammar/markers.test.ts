/** Roman numerals and letters share `i`, `v`, `x`, `l`, `c`: the sequence decides which a marker is. */
import { strict as assert } from 'node:assert';
import { readSequence } from '../../grammar/src/index.ts';

const CASES: [markers: string, reading: string][] = [
  ['i ii iii iv', 'roman 1 2 3 4'],
  ['a b c', 'alpha 1 2 3'],
  ['1 2 3', 'arabic 1 2 3'],
  ['i', 'roman 1'],
  ['a', 'alpha 1'],
  ['h i j', 'alpha 8 9 10'],
  ['a b c d e f g h i j', 'alpha 1 2 3 4 5 6 7 8 9 10'],
  ['i j k', 'alpha 9 10 11'],
  ['u v w x', 'alpha 21 22 23 24'],
  ['b c d', 'alpha 2 3 4'],
  ['iv v vi', 'roman 4 5 6'],
  ['vii viii ix x xi', 'roman 7 8 9 10 11'],
  ['I II III', 'roman 1 2 3'],
  ['A B C', 'alpha 1 2 3'],
  ['y z aa bb', 'alpha 25 26 27 28'],
  ['i ii iii v', 'roman 1 2 3 5'],
  ['a b d', 'alpha 1 2 4'],
  ['9 10 11', 'arabic 9 10 11'],
];

describe('markers by sequence', () => {
  for (const [markers, reading] of CASES) {
    it(`${markers} → ${reading}`, () => {
      const read = readSequence(markers.split(' '));
      const families = [...new Set(read.map(({ family }) => family))];
      assert.equal([...families, ...read.map(({ value }) => value)].join(' '), reading);
    });
  }

  it('an empty list has no markers', () => assert.deepEqual(readSequence([]), []));

  it('a marker out of its family is read on its own', () => {
    assert.deepEqual(
      readSequence(['a', 'b', '3']).map(({ family, value }) => `${family} ${value}`),
      ['alpha 1', 'alpha 2', 'arabic 3'],
    );
  });
});
