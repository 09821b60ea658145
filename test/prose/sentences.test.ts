import { strict as assert } from 'node:assert';
import { beginsSentence, countWords, sentenceAt, sentencesOf } from '../../server/src/prose/sentences.ts';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('end at a mark that something new follows', () => {
    assert.deepEqual(split('It opened in May. Was it full? Yes! “So be it.” Next.'), [
      'It opened in May.',
      'Was it full?',
      'Yes!',
      '“So be it.”',
      'Next.',
    ]);
  });

  it('do not end at abbreviations, initials, decimals or addresses', () => {
    for (const text of [
      'The fee (e.g. Band A) rose to 3.5 per cent.',
      'Cllr. Smith and J. P. Brown met St. Anne’s Primary.',
      'See www.example.gov.uk for more.',
      'Under No. 4 of the list',
      'The U.K. Government replied.',
    ]) {
      assert.deepEqual(split(text), [text]);
    }
  });

  it('hold a place in the text', () => {
    const text = 'First one. The second one here.';
    assert.deepEqual(sentenceAt(text, 3), { start: 0, end: 10, text: 'First one.' });
    assert.deepEqual(sentenceAt(text, 15), { start: 11, end: 31, text: 'The second one here.' });
  });

  it('begin at the start and after an end', () => {
    const text = 'It is. “It was”: it will, it may.';
    const starts = [...text.matchAll(/it/gi)].map(({ index }) => beginsSentence(text, index));
    assert.deepEqual(starts, [true, true, true, false]);
  });

  it('are counted in words', () => {
    assert.equal(countWords('Two words'), 2);
    assert.equal(countWords('A dash – or two - is none'), 6);
    assert.equal(countWords('**Bold** and “quoted”'), 3);
    assert.equal(countWords(''), 0);
  });
});
