import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { type MarkPlace, punctuationSlips } from '../../server/src/prose/punctuation.ts';

const loaded = loadHouse('england');
assert.ok(loaded.ok);
const { house } = loaded;

function slipsOf(text: string) {
  const slips = punctuationSlips(buildModel(`3.1 ${text}`, 'report', house).prose);
  const at = (places: MarkPlace[]) =>
    places.map(({ unit, start, end }) => unit.content.text.slice(start - 1, end + 1));
  return {
    gaps: at(slips.gaps),
    blanksBeside: at(slips.blanksBeside),
    doubled: at(slips.doubled),
    joined: at(slips.joined),
    figureAndLetter: at(slips.figureAndLetter),
    unbalanced: slips.unbalanced.length,
  };
}

const NONE = { gaps: [], blanksBeside: [], doubled: [], joined: [], figureAndLetter: [], unbalanced: 0 };

describe('slips of punctuation', () => {
  it('are none in a plain sentence', () => {
    assert.deepEqual(slipsOf('It cost £1,200.50 (net) in May; it opened, at last!'), NONE);
  });

  it('are spaces in a row and beside marks', () => {
    assert.deepEqual(slipsOf('It  cost , and ( net ) too.'), {
      ...NONE,
      gaps: ['t  c'],
      blanksBeside: ['t ,', '( n', 't )'],
    });
  });

  it('are marks in a row, and letters joined to marks or figures', () => {
    assert.deepEqual(slipsOf('It cost..so,and (A)b of x(y) 2021at.'), {
      ...NONE,
      doubled: ['t..s'],
      joined: ['o,a', 'A)b', 'x(y'],
      figureAndLetter: ['21a'],
    });
  });

  it('are brackets without a partner', () => {
    assert.equal(slipsOf('It cost (net.').unbalanced, 1);
    assert.equal(slipsOf('It cost net).').unbalanced, 1);
    assert.equal(slipsOf('It cost ) net (.').unbalanced, 1);
  });
});
