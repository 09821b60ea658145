import { strict as assert } from 'node:assert';
import { commentableLines } from '../../client/src/review/commentable.ts';

/** `+` before the lines that a comment can be about. */
function check(marked: string): void {
  const lines = marked.split('\n');
  const found = new Set(
    commentableLines(lines.map((line) => line.slice(2))).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
  assert.equal(
    lines.map((line, at) => `${found.has(at) ? '+' : ' '}${line.slice(1)}`.trimEnd()).join('\n'),
    marked,
  );
}

describe('the lines that a comment can be about', () => {
  it('are those with text that is published', () => {
    check(`  // house: halton

+ 1.0 RISK ANALYSIS
    // a note within
+ 1.1 The first line
+ and the next.

+ | A | B |
+ | - | - |
+ i) an item`);
  });

  it('are none in an empty report', () => check(''));

  it('are none where there are only blanks', () => assert.deepEqual(commentableLines(['', ' \t']), []));
});
