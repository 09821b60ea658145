import { strict as assert } from 'node:assert';
import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver-types';
import { type PositionEncoding, Positions } from '../../server/src/lsp/positions.ts';
import { trials } from '../properties.ts';

const ENCODINGS: PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

/** What decides: line ends and their halves, characters of one to four bytes. */
const texts = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r', '\r\n', 'é', '–', '𝄞', '\uFEFF', 'Report '), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** How long a text is to a client that counts so; written anew, from what the encodings are. */
function width(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? Buffer.from(text).length : [...text].length;
}

/** The slow way: cut the text into lines and count. */
function naive(text: string, offset: number, encoding: PositionEncoding): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r(?!\n)|\n/);
  // Between the halves of a line end one is still on its line.
  if (text.slice(offset - 1, offset + 1) === '\r\n') {
    const line = text.slice(0, offset - 1).split(/\r\n|\r|\n/);
    return { line: line.length - 1, character: width(`${line.at(-1)}\r`, encoding) };
  }
  return { line: lines.length - 1, character: width(lines.at(-1) ?? '', encoding) };
}

function isInsidePair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function isInsideLineEnd(text: string, offset: number): boolean {
  return text.slice(offset - 1, offset + 1) === '\r\n';
}

describe('positions', () => {
  it('are what cutting the text into lines and counting makes them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...ENCODINGS), (text, encoding) => {
        const positions = new Positions(text, encoding);
        for (let offset = 0; offset <= text.length; offset += 1) {
          if (isInsidePair(text, offset)) continue;
          assert.deepEqual(positions.positionAt(offset), naive(text, offset, encoding), `at ${offset}`);
        }
      }),
    );
  });

  it('lead back to their offsets', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('', '\uFEFF'),
        (text, encoding, bom) => {
          const positions = new Positions(text, encoding, bom);
          for (let offset = 0; offset <= text.length; offset += 1) {
            if (isInsidePair(text, offset) || isInsideLineEnd(text, offset)) continue;
            assert.equal(positions.offsetAt(positions.positionAt(offset)), offset);
          }
        },
      ),
    );
  });

  it('know their ranges again', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('', '\uFEFF'),
        (text, encoding, bom) => {
          const positions = new Positions(text, encoding, bom);
          const range = { start: 0, end: text.length };
          for (let start = 0; start <= text.length; start += 1) {
            const told = positions.range({ start, end: start });
            for (let end = 0; end <= text.length; end += 1) {
              const isSame = isDeepStrictEqual(positions.positionAt(end), told.end);
              assert.equal(positions.isRange({ start, end }, told), isSame);
            }
          }
          assert(positions.isRange(range, positions.range(range)));
        },
      ),
    );
  });

  it('count a byte-order mark that the client has before the text', () => {
    for (const encoding of ENCODINGS) {
      const character = width('\uFEFF', encoding);
      const positions = new Positions('ab\nc', encoding, '\uFEFF');
      assert.deepEqual(positions.positionAt(1), { line: 0, character: character + 1 });
      assert.deepEqual(positions.positionAt(3), { line: 1, character: 0 });
      assert.equal(positions.offsetAt({ line: 0, character: 0 }), 0);
      assert.equal(positions.offsetAt({ line: 0, character: character + 2 }), 2);
    }
  });

  it('follow edits as if made anew', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), texts), { maxLength: 8 });
    fc.assert(
      fc.property(texts, edits, fc.constantFrom(...ENCODINGS), (first, changes, encoding) => {
        let text = first;
        const positions = new Positions(text, encoding);
        for (const [from, length, inserted] of changes) {
          const start = from % (text.length + 1);
          const end = Math.min(start + (length % 8), text.length);
          text = text.slice(0, start) + inserted + text.slice(end);
          positions.replace(start, end, inserted.length, text);
          const anew = new Positions(text, encoding);
          assert.equal(positions.lineCount, anew.lineCount);
          for (let line = 0; line <= anew.lineCount; line += 1)
            assert.equal(positions.startOfLine(line), anew.startOfLine(line));
        }
      }),
      trials(500),
    );
  });

  it('lie inside the text, whatever the client sends', () => {
    const numbers = fc.constantFrom(
      Number.NaN,
      -1,
      0,
      0.5,
      1,
      7,
      1e9,
      2 ** 53,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    );
    fc.assert(
      fc.property(
        texts,
        numbers,
        numbers,
        fc.constantFrom(...ENCODINGS),
        (text, line, character, encoding) => {
          const offset = new Positions(text, encoding).offsetAt({ line, character });
          assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= text.length, String(offset));
        },
      ),
    );
  });
});
