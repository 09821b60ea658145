import { strict as assert } from 'node:assert';
import { BRITISH_BY_AMERICAN } from '../../server/src/prose/american-spellings.ts';
import { CONFUSABLES } from '../../server/src/prose/confusables.ts';
import { inCaseOf } from '../../server/src/prose/letter-case.ts';

describe('lists of words', () => {
  for (const [name, list] of Object.entries({ BRITISH_BY_AMERICAN, CONFUSABLES })) {
    it(`${name} holds triggers as the scan wants them, none of them right by another entry`, () => {
      for (const [wrong, right] of list) {
        assert.match(wrong, /^[a-z']+(?:[ -][a-z']+)*$/);
        assert.notEqual(wrong, right);
        assert.ok(!list.has(right), right);
      }
    });
  }

  it('give words back in the capitals that were typed', () => {
    assert.equal(inCaseOf('Recognize', 'recognise'), 'Recognise');
    assert.equal(inCaseOf('recognize', 'recognise'), 'recognise');
    assert.equal(inCaseOf('PUBIC', 'public'), 'PUBLIC');
    assert.equal(inCaseOf('I', 'it is'), 'It is');
  });
});
