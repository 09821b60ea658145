import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TextEdit } from '../../server/src/lint/finding.ts';
import { composed, editsOf, piecesOf, placesIn, textOf } from '../../server/src/lint/pieces.ts';

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\r\n', '😀'), maxLength: 30 });

/** Edits of a text: where each begins and ends among some sorted offsets. */
function editsFor(text: string): fc.Arbitrary<TextEdit[]> {
  return fc
    .array(fc.tuple(fc.nat(text.length), TEXT), { maxLength: 6 })
    .map((drawn) => [...drawn].sort(([a], [b]) => a - b))
    .map((drawn) =>
      drawn.flatMap(([start, inserted], index) => {
        const next = drawn[index + 1]?.[0] ?? text.length;
        if (next === start && index + 1 < drawn.length) return [];
        return [{ start, end: index % 2 === 0 ? next : start, text: inserted }];
      }),
    );
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end),
    text,
  );
}

describe('pieces', () => {
  it('make the text that the edits make', () => {
    const given = TEXT.chain((text) => fc.tuple(fc.constant(text), editsFor(text)));
    fc.assert(
      fc.property(given, ([text, edits]) => {
        const pieces = piecesOf(edits, text.length);
        assert.equal(textOf(text, pieces), edited(text, edits));
        assert.equal(edited(text, editsOf(text, pieces)), edited(text, edits));
      }),
    );
  });

  it('two lists of edits make one', () => {
    const given = TEXT.chain((text) =>
      editsFor(text).chain((first) =>
        fc.tuple(fc.constant(text), fc.constant(first), editsFor(edited(text, first))),
      ),
    );
    fc.assert(
      fc.property(given, ([text, first, second]) => {
        assert.equal(edited(text, composed(text, first, second)), edited(edited(text, first), second));
      }),
    );
  });

  it('leave alone what stays', () => {
    const text = 'one two three';
    assert.deepEqual(editsOf(text, ['one ', { start: 4, end: 13 }]), []);
    assert.deepEqual(editsOf(text, ['one 2 three']), [{ start: 4, end: 7, text: '2' }]);
    assert.deepEqual(
      editsOf(text, [
        { start: 4, end: 8 },
        { start: 0, end: 4 },
        { start: 8, end: 13 },
      ]).length,
      2,
    );
  });

  it('cut no character and no line end in two', () => {
    assert.deepEqual(editsOf('😀', ['😁']), [{ start: 0, end: 2, text: '😁' }]);
    assert.deepEqual(editsOf('a\r\nb', ['a\rb']), [{ start: 1, end: 3, text: '\r' }]);
  });

  it('tell where an offset is now', () => {
    const placeOf = placesIn([{ start: 4, end: 8 }, 'new ', { start: 0, end: 4 }]);
    assert.deepEqual([4, 7, 0, 3, 8].map(placeOf), [0, 3, 8, 11, null]);
  });
});
