import { strict as assert } from 'node:assert';
import { isQuoted } from '../../server/src/prose/quotations.ts';

function quoted(text: string): boolean {
  return isQuoted(text, text.indexOf('here'));
}

describe('quotations', () => {
  it('are what stands between quotation marks of every kind', () => {
    const texts = [
      'He said “it is here now”.',
      'He said "it is here now".',
      'The ‘Council’s plan here’ was read.',
    ];
    for (const text of texts) assert.equal(quoted(text), true, text);
  });

  it('end with their closing mark', () => {
    const texts = [
      '“No”, and here too.',
      '"No", and here too.',
      '‘No’, and here too.',
      'Members’ plan here.',
    ];
    for (const text of texts) assert.equal(quoted(text), false, text);
  });

  it('go on to the end of a paragraph where the mark is not closed', () => {
    assert.equal(quoted('He said: “It is here'), true);
  });
});
