import { strict as assert } from 'node:assert';
import { findHealthNumber, insuranceNumberLength } from '../../server/src/prose/personal-numbers.ts';

describe('personal numbers', () => {
  it('are National Insurance numbers by their form', () => {
    const numbers: [string, number][] = [
      ['AB123456C', 9],
      ['AB 12 34 56 C.', 13],
      ['AB123456E', 0],
      ['AB12345C', 0],
      ['AB123456CD', 0],
      ['QQ123456A', 0],
      ['AO123456A', 0],
      ['TN123456A', 0],
    ];
    for (const [text, length] of numbers) assert.equal(insuranceNumberLength(text), length, text);
  });

  it('are NHS numbers by their check digit', () => {
    assert.deepEqual(findHealthNumber(': 943 476 5919'), { start: 2, end: 14 });
    assert.deepEqual(findHealthNumber('9434765919'), { start: 0, end: 10 });
    assert.equal(findHealthNumber('943 476 5918'), null);
    assert.equal(findHealthNumber('19434765919'), null);
    assert.equal(findHealthNumber('94347659190'), null);
    assert.equal(findHealthNumber('none'), null);
  });
});
