import { strict as assert } from 'node:assert';
import { SourceLines } from '../../../server/src/cli/reporters/source-lines.ts';

describe('source lines', () => {
  it('end at LF, CRLF and CR alone', () => {
    const text = 'a\nbc\r\nd\r\re';
    const source = new SourceLines(text);
    const line = (number: number) => {
      const bounds = source.bounds(number);
      return bounds === null ? null : text.slice(bounds.start, bounds.end);
    };
    assert.deepEqual([1, 2, 3, 4, 5, 6].map(line), ['a', 'bc', 'd', '', 'e', null]);
    assert.deepEqual(new SourceLines('').bounds(1), { start: 0, end: 0 });
  });

  it('give the offset of a place, and none of a place that is not there', () => {
    const source = new SourceLines('ab\r\ncd');
    assert.equal(source.offset(1, 1), 0);
    assert.equal(source.offset(1, 3), 2);
    assert.equal(source.offset(2, 3), 6);
    assert.equal(source.offset(2, 4), null);
    assert.equal(source.offset(1, 9), null);
    assert.equal(source.offset(3, 1), null);
  });
});
