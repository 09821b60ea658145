import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { scanWords } from '../../server/src/lint/scan-words.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { Lexicon } from '../../server/src/prose/lexicon.ts';
import { type MarkPlace, punctuationSlips } from '../../server/src/prose/punctuation.ts';

const loaded = loadHouse('england');
assert.ok(loaded.ok);
const { house } = loaded;

function slipsOf(text: string) {
  const model = buildModel(`3.1 ${text}`, 'report', house);
  const slips = punctuationSlips(scanWords(model.prose, new Lexicon([])).gaps);
  const at = (places: MarkPlace[]) =>
    places.map(({ unit, start, end }) => unit.content.text.slice(start - 1, end + 1));
  return {
    blanks: at(slips.blanks),
    blanksBeside: at(slips.blanksBeside),
    doubled: at(slips.doubled),
    joined: at(slips.joined),
  };
}

const NONE = { blanks: [], blanksBeside: [], doubled: [], joined: [] };

describe('slips of punctuation', () => {
  it('are none in a plain sentence', () => {
    assert.deepEqual(slipsOf('It cost £1,200.50 (net) in May; it opened, at last!'), NONE);
  });

  it('are spaces in a row and beside marks', () => {
    assert.deepEqual(slipsOf('It  cost , and ( net ) too.'), {
      ...NONE,
      blanks: ['t  c'],
      blanksBeside: ['t ,', '( n', 't )'],
    });
  });

  it('are marks in a row, and letters joined to marks', () => {
    assert.deepEqual(slipsOf('It cost..so,and (A)b of x(y).'), {
      ...NONE,
      doubled: ['t..s'],
      joined: ['o,a', 'A)b', 'x(y'],
    });
  });
});
