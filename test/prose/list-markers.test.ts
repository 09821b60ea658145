import { strict as assert } from 'node:assert';
import { readSequence } from '../../grammar/src/index.ts';
import { familyOf, markerText } from '../../server/src/prose/list-markers.ts';

describe('list markers', () => {
  it('are written in the style of the house', () => {
    assert.equal(markerText('i)', 4), 'iv)');
    assert.equal(markerText('(i)', 9), '(ix)');
    assert.equal(markerText('a)', 2), 'b)');
    assert.equal(markerText('(a)', 26), '(z)');
    assert.equal(markerText('1.', 12), '12.');
    assert.equal(markerText('(1)', 3), '(3)');
  });

  it('double the letter after z, as the grammar reads it', () => {
    assert.equal(markerText('(a)', 27), '(aa)');
    const cores = Array.from({ length: 34 }, (_, index) => markerText('a.', index + 1).slice(0, -1));
    assert.deepEqual(
      readSequence(cores).map(({ value }) => value),
      cores.map((_, index) => index + 1),
    );
  });

  it('are the same for every item of a bulleted list', () => {
    assert.equal(markerText('-', 3), '-');
    assert.equal(markerText('•', 1), '•');
  });

  it('tell what kind of number they carry', () => {
    assert.deepEqual(
      (['i.', '(a)', '1)', '•'] as const).map((style) => familyOf(style)),
      ['roman', 'alpha', 'arabic', 'bullet'],
    );
  });

  it('stay figures where there is no such numeral', () => {
    assert.equal(markerText('i)', 0), '0)');
    assert.equal(markerText('a)', -1), '-1)');
  });
});
