import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { excerpt } from '../../../server/src/cli/reporters/excerpt.ts';
import { SourceLines } from '../../../server/src/cli/reporters/source-lines.ts';

function quote(text: string, column: number, endColumn: number, width = 40) {
  const quoted = excerpt(new SourceLines(text), { line: 1, column, endLine: 1, endColumn }, width);
  if (quoted === null) return null;
  const { mark } = quoted;
  return { text: quoted.text, marked: mark === null ? null : quoted.text.slice(mark.start, mark.end) };
}

describe('excerpt', () => {
  it('shows a short line whole, without its indentation', () => {
    assert.deepEqual(quote('    WARD(S) Borough-wide', 5, 12), {
      text: 'WARD(S) Borough-wide',
      marked: 'WARD(S)',
    });
  });

  it('cuts a long line to the words around the place', () => {
    const line = `${'before '.repeat(30)}HERE${' after'.repeat(30)}`;
    const quoted = quote(line, 211, 215);
    assert.equal(quoted?.marked, 'HERE');
    assert.match(quoted?.text ?? '', /^… (before )+HERE( after)+ …$/);
  });

  it('marks nothing where the whole line is meant', () => {
    assert.deepEqual(quote('None', 1, 5), { text: 'None', marked: null });
  });

  it('marks the character at an empty stretch, or the last one at the end of the line', () => {
    assert.equal(quote('One two', 5, 5)?.marked, 't');
    assert.equal(quote('One two', 8, 8)?.marked, 'o');
    assert.equal(quote('One two   ', 11, 11)?.marked, 'o');
    assert.equal(quote('One 🏛', 7, 7)?.marked, '🏛');
  });

  it('shows the first of several lines', () => {
    const source = new SourceLines('one two\r\nthree');
    const quoted = excerpt(source, { line: 1, column: 5, endLine: 2, endColumn: 3 }, 40);
    assert.deepEqual(quoted, { text: 'one two', mark: { start: 4, end: 7 } });
  });

  it('shows nothing of a blank line or beyond the end', () => {
    assert.equal(quote('   ', 1, 2), null);
    assert.equal(excerpt(new SourceLines('a'), { line: 7, column: 1, endLine: 7, endColumn: 1 }, 40), null);
  });

  it('looks at the neighbourhood only, however long the line is', () => {
    const line = `${'x '.repeat(10_000_000)}HERE${' y'.repeat(10_000_000)}`;
    assert.equal(quote(line, 20_000_001, 20_000_005)?.marked, 'HERE');
  });

  it('never grows beyond its width, and marks words of the line', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,30}$/),
      fc.constantFrom('🏛️', '漢字', 'é', '–', '\u200b'),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 80 }),
        fc.nat(400),
        fc.nat(200),
        fc.integer({ min: 20, max: 120 }),
        (words, start, length, width) => {
          const line = words.join(' ');
          const from = Math.min(start, line.length);
          const quoted = quote(line, from + 1, Math.min(from + length, line.length) + 1, width);
          if (quoted === null) return;
          assert.ok(stringWidth(quoted.text) <= width, quoted.text);
          assert.ok(quoted.marked === null || line.includes(quoted.marked));
        },
      ),
    );
  });
});
