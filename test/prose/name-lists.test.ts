import { strict as assert } from 'node:assert';
import { listNames } from '../../server/src/prose/name-lists.ts';

describe('names in a row', () => {
  it('are joined as a sentence joins them', () => {
    assert.equal(listNames([]), '');
    assert.equal(listNames(['3.3']), '3.3');
    assert.equal(listNames(['3.3', '3.4']), '3.3 and 3.4');
    assert.equal(listNames(['A', 'B', 'C']), 'A, B and C');
  });
});
